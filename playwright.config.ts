import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const browser = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));

// One built portal with the sample data for all; each journey brings people and institutions of its own.
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  fullyParallel: true,
  // The pictures have a portal of their own, in one worker: begun first, they leave no second worker idle at the end.
  projects: [
    { name: "pictures", testMatch: "pictures.spec.ts" },
    { name: "journeys", testIgnore: "pictures.spec.ts" },
  ],
  workers: 2,
  retries: 0,
  // Only what hangs should end here: a journey of twenty pages takes minutes on a slow machine, and how fast the portal is, the
  // bench says.
  timeout: 240_000,
  expect: {
    timeout: 20_000,
    // Letters are smoothed a little differently from one release of the browser to the next; a thing out of place is more.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: "disabled" },
  },
  snapshotPathTemplate: "e2e/pictures/{arg}{ext}",
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Almaty",
    // Recording every test makes each a sixth slower: `npx playwright test FILE --trace on` when one fails.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
