import { type RunningApp, startApp } from "./start.ts";

type Choices = {
  databaseUrl: string;
  distDir: string;
  env: Record<string, string>;
};

export type TwoServers = {
  urls: [string, string];
  stop(): Promise<void>;
  /** As a power cut stops both. */
  kill(): Promise<void>;
};

/** Starts two servers on one database. */
export async function startTwoServers(choices: Choices): Promise<TwoServers> {
  const running: RunningApp[] = [];
  const stop = async () => {
    await Promise.all(running.map((server) => server.stop()));
  };
  try {
    const first = await startApp(choices);
    running.push(first);
    const second = await startApp(choices);
    running.push(second);
    const kill = async () => {
      await Promise.all(running.map((server) => server.kill()));
    };
    return { urls: [first.url, second.url], stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts two servers on one database, runs `work` with their addresses, and stops them whatever happens. */
export async function withTwoServers<Result>(
  choices: Choices,
  work: (servers: [string, string]) => Promise<Result>,
): Promise<Result> {
  const servers = await startTwoServers(choices);
  try {
    return await work(servers.urls);
  } finally {
    await servers.stop();
  }
}
