import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { say } from "./progress.ts";
import { bin, runTool } from "./tool.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
/** Without them Chinese and Arabic are boxes in every picture. */
const FONTS = ["fonts-noto-core", "fonts-noto-cjk"];

/** The path of a command, if this machine has it. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function installedBrowser(): string | undefined {
  return NAMES.map(findCommand).find(Boolean) ?? APPLICATIONS.find((path) => existsSync(path));
}

/**
 * The browser for the tests: an installed Chromium or Chrome, else the distribution's package when we may install
 * it, else Playwright's own, for which nothing is answered because Playwright finds it itself.
 */
export async function findBrowser(): Promise<string | undefined> {
  const found = installedBrowser();
  const mayInstall = userInfo().uid === 0 && findCommand("apt-get") !== undefined;
  if (mayInstall && (!found || !hasFonts())) {
    const packages = [...(found ? [] : ["chromium"]), ...(hasFonts() ? [] : FONTS)];
    say(`Installing ${packages.join(", ")}`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runTool("apt-get", ["update", "-qq"], { env });
    await runTool("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  }
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
