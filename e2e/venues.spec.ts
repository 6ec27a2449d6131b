import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

const DESK = "/en/desk/nanhai-silk-road-university";

async function addVenue(page: Page, name: string, city: string, address: string): Promise<void> {
  await page.goto(`${DESK}/venues/new`);
  await page.getByRole("combobox", { name: "Language" }).selectOption("en");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "Address" }).fill(address);
  await page.getByRole("textbox", { name: "City" }).fill(city);
  await page.getByRole("combobox", { name: "Country or region" }).selectOption("CN");
  await page.getByRole("button", { name: "Add the venue" }).click();
  await expect(page.getByText("The venue is saved.")).toBeVisible();
}

async function openVenue(page: Page, name: string, address: string): Promise<void> {
  await page.goto(`${DESK}/venues?q=${encodeURIComponent(address)}`);
  await page.getByRole("rowheader", { name }).getByRole("link").click();
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue(address);
}

test("two records of one house, one of them in the wrong city, become one whose place is the right one", async ({
  asSample,
  mark,
  expectAccessible,
}) => {
  const page = await asSample("staff");
  const name = `Sailmakers' House ${mark}`;
  const [wrong, right] = [`Quay Street ${mark}`, `1 Quay Street ${mark}`];
  await addVenue(page, name, "Foshan", wrong);
  await addVenue(page, name, "Guangzhou", right);

  await openVenue(page, name, right);
  await page.getByText("Merge with another venue", { exact: true }).click();
  await page
    .getByRole("combobox", { name: "The venue that stays" })
    .selectOption({ label: `${name} · ${wrong} · Foshan` });
  await page.getByRole("button", { name: "Merge them now" }).click();
  await expect(page.getByText("The two venues lie in different places.", { exact: false })).toBeVisible();
  const choice = page.getByRole("radiogroup", { name: "Which place is right?" });
  await expect(choice.getByText(`${wrong} · Foshan · China`)).toBeVisible();
  await expect(choice.getByText(`${right} · Guangzhou · China`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("radio", { name: "That of this venue" }).check();
  await page.getByRole("button", { name: "Merge them now" }).click();
  await expect(page.getByText("The two venues are one now.")).toBeVisible();
  await openVenue(page, name, right);
  await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("Guangzhou");
  await page.goto(`${DESK}/venues?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("rowheader")).toHaveCount(1);

  // Nothing of it stays at the desk of the sample data.
  await openVenue(page, name, right);
  await page.getByText("Remove this venue", { exact: true }).click();
  await page.getByRole("button", { name: "Remove it now" }).click();
  await expect(page.getByText("The venue is removed.")).toBeVisible();
});
