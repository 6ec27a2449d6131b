import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { mailsTo, waitForMail } from "./mailbox.ts";

const CODE = /\b(\d{6})\b/;

/** Accounts of the sample data that several tests use at once, each signed in only once. */
export const SAMPLE_ACCOUNTS = {
  office: "office@portal-office.example",
  staff: "owner@nanhai.example",
} as const;

export type SampleAccount = keyof typeof SAMPLE_ACCOUNTS;

/** The file that holds the cookies of a sample account's session. */
export function sampleState(who: SampleAccount): string {
  return join(process.env.E2E_FOLDER ?? "", `${who}.json`);
}

/** Signs a browser in by the code that is mailed to the address. Makes the account when it is new. */
export async function signInByCode(page: Page, email: string, locale = "en"): Promise<void> {
  const before = (await mailsTo(email)).length;
  await page.goto(`/${locale}/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('form:has(input[name="email"]) button').first().click();
  await page.locator('input[name="code"]').waitFor();
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBeGreaterThan(before);
  const code = CODE.exec((await waitForMail(email, CODE)).subject)?.[1] ?? "";
  await page.locator('input[name="code"]').fill(code);
  await page.locator('form:has(input[name="code"]) button').first().click();
  await page.waitForURL((address) => !address.pathname.includes("/sign-in"));
}

/** Signs the sample accounts in and keeps their cookies for the tests. */
export async function signInSamples(browser: Browser, baseURL: string): Promise<void> {
  for (const who of Object.keys(SAMPLE_ACCOUNTS) as SampleAccount[]) {
    const context = await browser.newContext({ baseURL });
    await signInByCode(await context.newPage(), SAMPLE_ACCOUNTS[who]);
    await context.storageState({ path: sampleState(who) });
    await context.close();
  }
}
