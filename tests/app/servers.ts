import { type RunningApp, startApp } from "./start.ts";

type Choices = {
  databaseUrl: string;
  distDir: string;
  env: Record<string, string>;
};

/** Starts two servers on one database, runs `work` with their addresses, and stops them whatever happens. */
export async function withTwoServers<Result>(
  choices: Choices,
  work: (servers: [string, string]) => Promise<Result>,
): Promise<Result> {
  const running: RunningApp[] = [];
  try {
    for (let server = 0; server < 2; server++) running.push(await startApp(choices));
    const [first, second] = running.map(({ url }) => url);
    if (!first || !second) throw new Error("Two servers were not started.");
    return await work([first, second]);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}
