import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a reader of Arabic saves a search, changes when its mail comes, and is rid of it again", async ({
  page,
  signIn,
  expectAccessible,
  mark,
}) => {
  const t = wording("ar");
  await page.goto("/ar/browse?kind=lecture&q=tea");
  await page.getByRole("link", { name: t("browse.saveSearch") }).click();
  await expect(page).toHaveURL(/\/ar\/sign-in\?return=/);
  await signIn(`reader@saved-${mark}.example`, { locale: "ar" });
  await page.goto("/ar/account/searches/new?q=tea&kind=lecture");

  // The browser's own zone is proposed; a name must not be missing.
  await expect(page.getByRole("combobox", { name: t("savedSearches.timeZone") })).toHaveValue("Asia/Almaty");
  await page.getByRole("textbox", { name: t("savedSearches.name") }).fill("");
  await page.getByRole("button", { name: t("savedSearches.save") }).click();
  await expect(page.getByRole("textbox", { name: t("savedSearches.name") })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("combobox", { name: t("savedSearches.timeZone") })).toHaveValue("Asia/Almaty");
  await page.getByRole("textbox", { name: t("savedSearches.name") }).fill("طريق الشاي");
  await expectAccessible(page);
  await page.getByRole("button", { name: t("savedSearches.save") }).click();

  await page.waitForURL("**/ar/account/searches?done=saved");
  // Each answer is where the reader goes on.
  const answer = page.locator("[data-answer]:focus");
  await expect(answer).toHaveText(t("savedSearches.done.saved"));
  await expect(page.getByRole("link", { name: "طريق الشاي" })).toHaveAttribute("href", "/ar/browse?kind=lecture&q=tea");
  await expectAccessible(page);

  await page.goto("/ar/account/searches/new?kind=lecture&q=tea");
  await page.getByRole("button", { name: t("savedSearches.save") }).click();
  await expect(page.getByText(t("savedSearches.refusedAlreadySaved"))).toBeVisible();

  await page.goto("/ar/account/searches");
  await page.getByText(t("savedSearches.changeMail")).click();
  await page.getByRole("radio", { name: t("savedSearches.frequencies.weekly") }).check();
  await page.getByRole("button", { name: t("savedSearches.change"), exact: true }).click();
  await page.waitForURL("**/ar/account/searches?done=changed");
  await expect(page.getByRole("main")).toContainText(t("savedSearches.frequencies.weekly"));
  await expect(answer).toHaveText(t("savedSearches.done.changed"));

  await page.getByText(t("savedSearches.remove"), { exact: true }).click();
  await page.getByRole("button", { name: t("savedSearches.removeNow") }).click();
  await page.waitForURL("**/ar/account/searches?done=removed");
  await expect(page.getByText(t("savedSearches.noneTitle"))).toBeVisible();
  await expect(answer).toHaveText(t("savedSearches.done.removed"));
});

test("the way out of a mail opens for nobody without its key", async ({ page, request }) => {
  const madeUp = "0199b2c4-0000-7000-8000-000000000000.1.made-up";
  expect((await page.goto(`/en/saved-searches/${madeUp}`))?.status()).toBe(404);
  expect((await request.post(`/api/saved-searches/${madeUp}/stop`)).status()).toBe(404);
  expect((await request.get(`/api/saved-searches/${madeUp}/stop`)).status()).toBe(405);
});
