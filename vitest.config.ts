import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Far from every zone the tests speak of, and with a quarter of an hour in its offset: code that secretly reads
// the machine's own zone shows at once.
process.env.TZ = "Asia/Kathmandu";
process.env.LOG_LEVEL ??= "silent";

const exclude = ["node_modules/**", ".next*/**", ".build/**", ".data/**", "e2e/**"];

const resolveOptions = {
  alias: { "@": resolve("."), "server-only": resolve("server/empty.ts") },
};

export default defineConfig({
  resolve: resolveOptions,
  test: {
    projects: [
      {
        resolve: resolveOptions,
        test: {
          name: "unit",
          // Only what hangs should end here: a thousand generated texts take a while on a busy machine.
          testTimeout: 30_000,
          // Rules keep nothing between calls, so files may share a worker; beginning one for each takes as long as the tests.
          isolate: false,
          include: ["**/*.test.ts"],
          exclude: [
            ...exclude,
            "**/*.db.test.ts",
            "tests/launch/**",
            "tests/race/**",
            "tests/cache/**",
            "tests/clients/**",
          ],
        },
      },
      {
        resolve: resolveOptions,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["tests/db/global-setup.ts"],
          setupFiles: ["tests/db/each-file.ts"],
          pool: "forks",
          // Each waits for PostgreSQL half of the time; one would leave half of a machine with two cores idle.
          maxWorkers: 2,
          // The files of a worker share its modules and its database, emptied before each test (tests/db/each-file.ts).
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: resolveOptions,
        test: {
          name: "race",
          include: ["tests/race/**/*.test.ts"],
          exclude,
          globalSetup: ["tests/db/global-setup.ts"],
          fileParallelism: false,
          // All rounds (`npm run test:race`) take the better part of an hour on a slow machine.
          testTimeout: process.env.RACE_SIZE === "full" ? 7_200_000 : 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        resolve: resolveOptions,
        test: {
          name: "clients",
          include: ["tests/clients/**/*.test.ts"],
          exclude,
          globalSetup: ["tests/db/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: resolveOptions,
        test: {
          name: "cache",
          include: ["tests/cache/**/*.test.ts"],
          exclude,
          globalSetup: ["tests/db/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: resolveOptions,
        test: {
          name: "launch",
          include: ["tests/launch/**/*.test.ts"],
          exclude,
          globalSetup: ["tests/db/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
