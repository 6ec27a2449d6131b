import type { Page } from "@playwright/test";
import { wording } from "./wording.ts";

type Registering = {
  name: string;
  /** Left as it stands when there is none: somebody who is signed in has one. */
  email?: string;
  note?: string;
  /** Who comes along, by name. */
  companions?: readonly string[];
  locale?: Parameters<typeof wording>[0];
};

/** Fills in the form of a registration and agrees to what must be agreed to; nothing is sent. */
export async function fillRegistration(page: Page, who: Registering): Promise<void> {
  const t = wording(who.locale ?? "en");
  const type = (label: string, text: string) => page.getByRole("textbox", { name: label, exact: true }).fill(text);
  await type(t("register.name"), who.name);
  if (who.email !== undefined) await type(t("register.email"), who.email);
  if (who.note !== undefined) await type(t("register.note"), who.note);
  const { companions = [] } = who;
  if (companions.length > 0) await page.getByRole("main").locator("summary").click();
  for (const [index, name] of companions.entries()) await type(t("register.companion", { number: index + 1 }), name);
  await page.locator("input[name=consent]").check();
}

/** Sends the form of a registration, whether there are places or a queue. */
export async function sendRegistration(page: Page, locale: Registering["locale"] = "en"): Promise<void> {
  const t = wording(locale);
  const register = page.getByRole("button", { name: t("register.send"), exact: true });
  await register.or(page.getByRole("button", { name: t("register.titleWaitlist"), exact: true })).click();
}

/** Registers somebody for a listing that asks nothing of its own. */
export async function registerFor(page: Page, code: string, who: Registering): Promise<void> {
  await page.goto(`/${who.locale ?? "en"}/register/${code}`);
  await fillRegistration(page, who);
  await sendRegistration(page, who.locale);
}
