import { test as base, expect } from "@playwright/test";
import { PICTURED_AT, type PicturedPortal, startPicturedPortal } from "./pictured-portal.ts";

// What each kind of page looks like, held against a picture that somebody has looked at (e2e/pictures). After a change
// that is meant, new pictures are made with `npx playwright test pictures --update-snapshots`, and looked at again.

const LANGUAGES = ["en", "zh-CN", "ar"] as const;
const SCREENS = { phone: { width: 390, height: 1400 }, desktop: { width: 1280, height: 1400 } } as const;

const PAGES: Record<string, string> = {
  list: "/browse",
  calendar: "/browse?view=calendar&month=2027-03",
  map: "/browse?view=map",
  exhibition: "/listings/EXH-2027-0002",
  lecture: "/listings/LEC-2027-0001",
  programme: "/listings/PRG-2027-0001",
  project: "/listings/PRJ-2027-0001",
  opportunity: "/listings/OPP-2027-0001",
  brief: "/listings/BRF-2027-0001",
};

const test = base.extend<object, { portal: PicturedPortal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of the braces.
    async ({}, use) => {
      const portal = await startPicturedPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

// One after another, for they share one portal.
test.describe.configure({ mode: "default" });

for (const [name, path] of Object.entries(PAGES)) {
  for (const language of LANGUAGES) {
    test(`${name} in ${language} looks as it did, on a phone and on a desktop`, async ({ page, portal }) => {
      await page.clock.setFixedTime(PICTURED_AT);
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        await page.setViewportSize(viewport);
        const response = await page.goto(`${portal.url}/${language}${path}`);
        expect(response?.status()).toBe(200);
        await page.evaluate(() => document.fonts.ready);
        await expect.soft(page).toHaveScreenshot(`${name}-${language}-${screen}.png`);
      }
    });
  }
}
