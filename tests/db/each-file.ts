import { beforeEach, inject, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { cloneDatabase } from "./clone.ts";
import { emptyTables } from "./empty-tables.ts";

// Runs before each test file. The files that a worker takes share its modules and one clone, which goes with the test server;
// loading everything anew for each file takes as long as the tests.
const kept = globalThis as { testClone?: string };
kept.testClone ??= (await cloneDatabase(inject("testServer"))).connectionString;

// What an earlier file set ends with it.
vi.unstubAllEnvs();
process.env.DATABASE_URL = kept.testClone;
forgetEnv();

beforeEach(async () => {
  await emptyTables();
});
