import { existsSync } from "node:fs";
import { join } from "node:path";
import { findCommand, installPackages } from "./packages.ts";
import { say } from "./progress.ts";
import { bin, runTool } from "./tool.ts";

/** The first draws the same pages without the machinery of windows, which a seventh of the work goes into. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const NAMES = [...PACKAGES, "chromium-browser", "google-chrome", "google-chrome-stable"];
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
 * The browser for the tests: an installed Chromium or Chrome, else one of the distribution's packages when we may install
 * it, else Playwright's own, for which nothing is answered because Playwright finds it itself.
 */
export async function findBrowser(): Promise<string | undefined> {
  if (!hasFonts()) await installPackages(FONTS);
  for (const name of PACKAGES) if (!installedBrowser()) await installPackages([name]);
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
