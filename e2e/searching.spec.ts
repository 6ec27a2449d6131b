import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("suggestions in English: chosen by keyboard, sent without choosing, gone with Escape", async ({
  page,
  expectAccessible,
}) => {
  const t = wording("en");
  await page.goto("/en");
  const field = page.getByRole("combobox", { name: t("layout.search.label") }).first();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await field.fill("silk");
  const list = page.getByRole("listbox");
  await expect(list).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status").filter({ hasText: /suggestion/ })).toHaveText(/^\d suggestions?; choose with/);
  await expectAccessible(page);

  await field.press("ArrowDown");
  const first = list.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "");
  await expect(field).toBeFocused();
  await field.press("ArrowUp");
  await expect(first).toHaveAttribute("aria-selected", "false");

  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue("silk");

  await field.fill("silks");
  await expect(list).toBeVisible();
  await field.press("ArrowDown");
  const href = (await list.getByRole("option").first().getAttribute("href")) ?? "";
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));

  await field.fill("exibition");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/en\/browse\?q=exibition$/);
  await expect(page.getByText(/Searched for “exhibition” instead/)).toBeVisible();
  // Whoever subscribes from the head of the page is not given the list of a word that occurs nowhere.
  await expect(page.locator("link[rel=alternate][type='application/atom+xml']")).toHaveAttribute(
    "href",
    /browse\.atom\?q=exhibition&/,
  );
  await expect(page.locator("mark").first()).toBeVisible();
  await expectAccessible(page);
});

test("suggestions in Arabic, right to left, by a word without its article", async ({ page, expectAccessible }) => {
  const t = wording("ar");
  await page.goto("/ar/browse");
  const field = page
    .getByRole("main")
    .getByRole("combobox", { name: t("browse.q") })
    .first();
  await field.fill("متحف");
  const list = page.getByRole("listbox");
  await expect(list).toBeVisible();
  await expect(list.getByText(t("search.institutions"), { exact: true })).toBeVisible();
  await expectAccessible(page);
  const box = await list.boundingBox();
  const around = await field.boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) - (around?.x ?? 0) - (around?.width ?? 0))).toBeLessThan(2);
  await field.press("ArrowUp");
  const last = list.getByRole("option").last();
  await expect(last).toHaveAttribute("aria-selected", "true");
  const href = (await last.getAttribute("href")) ?? "";
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href.replace(/[?]/g, "\\?")}$`));
});

test("a search field works when nothing can be suggested", async ({ page }) => {
  await page.route("**/api/suggest*", (route) => route.fulfill({ status: 200, body: "<p>Not what was asked for" }));
  await page.goto("/en/browse");
  const field = page.getByRole("main").getByRole("combobox", { name: "Search" }).first();
  const asked = page.waitForResponse(/api\/suggest/);
  await field.fill("tea");
  await (await asked).finished();
  await expect(page.getByRole("listbox")).toBeHidden();
  await field.press("Enter");
  await expect(page).toHaveURL(/q=tea/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a question finds people and institutions too, marks what it found, and says what to do when there is nothing", async ({
    page,
  }) => {
    await page.goto("/en/browse?q=museum");
    await expect(page.getByRole("region", { name: "Institutions and people" })).toBeVisible();
    await expect(page.getByRole("article").locator("mark").first()).toBeVisible();
    await page.goto("/en/browse?q=porcelain+xyzzyqwv");
    await expect(page.getByRole("heading", { name: "Search for fewer words" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "porcelain", exact: true }).click();
    await expect(page).toHaveURL(/q=porcelain$/);
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});

test("what a machine asks for suggestions is bounded, cached and never an error", async ({ request }) => {
  for (const query of [
    "",
    "?q=",
    `?q=${"x".repeat(5000)}`,
    "?q=%00%ff&locale=xx",
    "?q='%3B--&locale=../..",
    "?q=a&q=b",
  ]) {
    const answer = await request.get(`/api/suggest${query}`);
    expect(answer.status(), query).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("public, max-age=60");
    expect((await answer.json()).groups).toEqual([]);
  }
});
