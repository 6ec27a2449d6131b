import { waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";

const SIX_DIGITS = /\b(\d{6})\b/;

test("without script: signing in, a wrong code first, changing one's own name, applying", async ({
  anotherBrowser,
  mark,
}) => {
  const page = await anotherBrowser({ javaScriptEnabled: false });
  const email = `registrar@plain-${mark}.example`;

  await page.goto("/ru/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('form:has(input[name="email"]) button').first().click();

  await page.locator('input[name="code"]').fill("000000x");
  await page.locator('form:has(input[name="code"]) button').first().click();
  await expect(page.locator('input[name="code"]')).toHaveAttribute("aria-invalid", "true");

  const code = SIX_DIGITS.exec((await waitForMail(email, SIX_DIGITS)).subject)?.[1] ?? "";
  await page.locator('input[name="code"]').fill(code);
  await page.locator('form:has(input[name="code"]) button').first().click();
  await page.waitForURL("**/ru/account");

  await page.locator('input[name="name"]').fill("Нурлан Сарсенбаев");
  await page.locator('form:has(input[name="name"]) button').first().click();
  await expect(page.locator('input[name="name"]')).toHaveValue("Нурлан Сарсенбаев");

  await page.goto("/ru/apply");
  await page.locator('input[name="city"]').fill("Алматы");
  await page.locator('form:has(input[name="city"]) button[type="submit"]').last().click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
  await expect(page.locator('input[name="city"]')).toHaveValue("Алматы");
});
