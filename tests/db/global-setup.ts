import type { TestProject } from "vitest/node";
import { startTestServer } from "./test-server.ts";

/** Once per run of the database and race tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("testServer", server.connectionString);
  return () => server.stop();
}

declare module "vitest" {
  export interface ProvidedContext {
    /** The administrative connection to the PostgreSQL of this test run. */
    testServer: string;
  }
}
