import { existsSync } from "node:fs";
import { join } from "node:path";
import { findCommand, installPackages } from "./packages.ts";
import { say } from "./progress.ts";
import { bin, runTool } from "./tool.ts";

/**
 * Chromium without the machinery of windows: the same pages with a seventh less work. It is what Playwright brings by itself, and
 * the pictures in e2e/pictures are its own; letters come out a little otherwise in the whole Chromium.
 */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
/** Without them Chinese and Arabic are boxes in every picture. */
const FONTS = ["fonts-noto-core", "fonts-noto-cjk"];

function installedBrowser(): string | undefined {
  return NAMES.map(findCommand).find(Boolean) ?? APPLICATIONS.find((path) => existsSync(path));
}

/**
 * The browser for the tests: the distribution's Chromium without windows, brought when it is not there and we may install it;
 * else an installed Chromium or Chrome, or the distribution's; else Playwright's own, for which nothing is answered
 * because Playwright finds it itself.
 */
export async function findBrowser(): Promise<string | undefined> {
  if (!hasFonts()) await installPackages(FONTS);
  if (!findCommand(SHELL)) await installPackages([SHELL]);
  if (!installedBrowser()) await installPackages(["chromium"]);
  const installed = installedBrowser();
  if (installed) return installed;
  say("Installing Playwright's own browser");
  await runTool(process.execPath, [bin.playwright, "install", "chromium"]);
  return undefined;
}

function hasFonts(): boolean {
  const folders = ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/noto"];
  const files = ["NotoSansCJK-Regular.ttc", "NotoSansArabic-Regular.ttf"];
  return files.every((file) => folders.some((folder) => existsSync(join(folder, file))));
}
