import { expect, test } from "./test.ts";

test("what the office announces stands on pages that are answered from memory, at desks, and goes at once when taken down", async ({
  page,
  asSample,
  mark,
  expectAccessible,
}) => {
  // The same bytes for everybody, from memory since the first of these.
  for (const path of ["/en", "/fr/browse", "/en"]) await page.goto(path);
  const said = `Closed on Sunday ${mark}`;
  const office = await asSample("office", { javaScriptEnabled: false });
  await office.goto("/en/office/announcements/new");
  await office.getByRole("radio", { name: "Important" }).check();
  await office.getByRole("textbox", { name: "English" }).fill(said);
  await office.getByRole("textbox", { name: "العربية" }).fill(`مغلق ${mark}`);
  const until = office.getByLabel("Until");
  const end = await until.inputValue();
  await until.fill("2020-01-01T10:00");
  await office.getByRole("button", { name: "Announce it" }).click();
  await expect(office.getByText("The end must come after the start", { exact: false })).toBeVisible();
  await expect(office.getByRole("textbox", { name: "English" })).toHaveValue(said);
  await until.fill(end);
  await office.getByRole("button", { name: "Announce it" }).click();
  await expect(office.getByText("This is how it will be read", { exact: false })).toBeVisible();

  const banner = page.getByRole("region", { name: "From the portal office" });
  await expect(async () => {
    await page.goto("/en");
    await expect(banner).toContainText(said, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expectAccessible(page);
  await page.goto("/fr/browse");
  await expect(page.getByText(said)).toHaveAttribute("lang", "en");
  await page.goto("/ar/sign-in");
  await expect(page.getByText(`مغلق ${mark}`)).toBeVisible();
  const staff = await asSample("staff");
  await staff.goto("/en/desk");
  await expect(staff.getByRole("region", { name: "From the portal office" })).toContainText(said);

  await office.getByText("Take it down", { exact: true }).click();
  await office.getByRole("button", { name: "Take it down now" }).click();
  await expect(office.getByRole("row").filter({ hasText: said }).getByText("Taken down")).toBeVisible();
  await expect(async () => {
    await page.goto("/en");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await banner.count()).toBe(0);
  }).toPass({ timeout: 10_000 });
});
