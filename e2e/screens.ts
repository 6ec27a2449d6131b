import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** A phone and a desktop, each in one of the two colour schemes: what a scheme does to contrast it does on any screen. */
const SCREENS = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

/**
 * A page in its language is there, has one heading, fits both screens and is accessible on them. It is asked for once: the
 * server answers the same to every screen, and a window can be made wider. `before`: what is done on each before it is looked at.
 */
export async function expectWhole(
  page: Page,
  address: string,
  language: string,
  expectAccessible: (page: Page) => Promise<void>,
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const [phone, desktop] = SCREENS;
  await show(page, phone);
  expect((await page.goto(address))?.status(), address).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  await expect(page.locator("h1")).toHaveCount(1);
  await before(page);
  await expectFits(page, phone.width);
  await expectAccessible(page);
  await show(page, desktop);
  await before(page);
  await expectFits(page, desktop.width);
  await expectAccessible(page);
}

async function show(page: Page, { width, colorScheme }: (typeof SCREENS)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
}

async function expectFits(page: Page, width: number): Promise<void> {
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(fits, `${page.url()} at ${width} px`).toBe(true);
}
