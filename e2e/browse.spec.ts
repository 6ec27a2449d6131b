import type { Page } from "@playwright/test";
import { expectWhole } from "./screens.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const LANGUAGES = ["en", "zh-CN", "ar"] as const;

/** The day in the month's table that has the focus, by the words a screen reader gives it. */
const focusedDay = (page: Page) => page.locator("month-grid td:focus");

/** A table to read, or with script a grid to go through by keys. */
const monthOf = (page: Page) => page.getByRole("table").or(page.getByRole("grid"));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a visitor narrows the list by facets, takes one away, sorts and turns pages", async ({ page }) => {
      const t = wording("en");
      await page.goto("/en/browse");
      const filters = page.getByRole("main").getByRole("search");
      await filters.getByRole("link", { name: /^Lectures/ }).click();
      await expect(page).toHaveURL("/en/browse?kind=lecture");
      await expect(filters.getByRole("link", { name: /^Lectures/ })).toHaveAttribute("aria-current", "true");
      await filters.getByRole("link", { name: t("browse.open") }).click();
      await expect(page).toHaveURL("/en/browse?kind=lecture&open=1");
      await page.getByRole("link", { name: t("browse.removeFilter", { filter: "Lectures" }) }).click();
      await expect(page).toHaveURL("/en/browse?open=1");
      await page.goto("/en/browse");
      await page.getByRole("link", { name: t("facets.sorts.newest"), exact: true }).click();
      await expect(page).toHaveURL("/en/browse?sort=newest");
      const titles = page.getByRole("main").locator("article h2");
      const first = await titles.allTextContents();
      await page.getByRole("link", { name: t("browse.next") }).click();
      await expect(page).toHaveURL(/sort=newest&after=/);
      const second = await titles.allTextContents();
      expect(first.filter((title) => second.includes(title))).toEqual([]);
      await page.getByRole("link", { name: t("browse.previous") }).click();
      await expect(titles).toHaveText(first);
    });

    test("words and days go by the form and keep what was chosen", async ({ page }) => {
      const t = wording("en");
      await page.goto("/en/browse?kind=lecture");
      const filters = page.getByRole("main").getByRole("search");
      await filters.locator('input[name="q"]').fill("steppe");
      await filters.getByRole("button", { name: t("browse.show") }).click();
      await expect(page).toHaveURL(/kind=lecture&q=steppe/);
      await expect(page.getByRole("main").locator("article").first()).toContainText(/steppe/i);
      await page.goto("/en/browse?kind=lecture&country=KZ&route=road-south");
      await expect(page.getByRole("heading", { name: t("facets.widerTitle") })).toBeVisible();
      await page.getByRole("link", { name: t("facets.wider", { filter: "Kazakhstan" }) }).click();
      await expect(page).toHaveURL("/en/browse?kind=lecture&route=road-south");
      await expect(page.getByRole("main").locator("article").first()).toBeVisible();
    });

    test("what is on now stands once, above the list and not in it", async ({ page }) => {
      await page.goto("/en/browse");
      const rail = page.getByRole("region", { name: wording("en")("facets.onNow") });
      const running = await rail.getByRole("heading", { level: 3 }).allTextContents();
      expect(running.length).toBeGreaterThan(0);
      const listed = await page.getByRole("main").locator("article h2").allTextContents();
      expect(listed.filter((title) => running.includes(title))).toEqual([]);
      await rail.getByRole("link").last().focus();
      await expect(rail.getByRole("link").last()).toBeInViewport();
    });

    test("the calendar goes from month to month, to a day and back, by another clock and calendar", async ({
      page,
    }) => {
      const t = wording("en");
      await page.goto("/en/browse?kind=lecture");
      await page.getByRole("link", { name: t("facets.views.calendar"), exact: true }).click();
      await expect(page).toHaveURL("/en/browse?kind=lecture&view=calendar");
      const month = page.getByRole("heading", { level: 2 }).first();
      const shown = await month.textContent();
      await page.getByRole("link", { name: t("calendar.nextMonth") }).click();
      await expect(month).not.toHaveText(shown ?? "");
      await page.getByRole("link", { name: t("calendar.thisMonth") }).click();
      await expect(month).toHaveText(shown ?? "");
      await page.getByText(t("calendar.settings")).click();
      await page.getByLabel(t("calendar.zone"), { exact: true }).selectOption("Pacific/Auckland");
      await page.getByLabel(t("calendar.second")).selectOption("persian");
      await page.getByRole("button", { name: t("calendar.show"), exact: true }).click();
      await expect(page).toHaveURL(/zone=Pacific%2FAuckland&calendar=persian/);
      await expect(page.getByText("New Zealand")).not.toHaveCount(0);
      await expect(page.getByText(/(Aban|Azar|Dey|Mehr|Bahman) .*14\d\d/)).toBeVisible();
      const day = page.locator("month-grid td:not([data-outside]):not([data-empty]) .calendar-date a").first();
      const title = await page.locator("month-grid td:not([data-outside]) .calendar-title").first().textContent();
      await day.click();
      await expect(page).toHaveURL(/from=(\d{4}-\d\d-\d\d)&to=\1/);
      await expect(page.getByRole("main")).toContainText(title ?? "");
      await page.getByRole("link", { name: t("calendar.wholeMonth") }).click();
      await expect(monthOf(page)).toBeVisible();
    });

    test("what an address says and nobody understands is named, and the rest is shown", async ({ page }) => {
      const response = await page.goto(
        "/en/browse?view=calendar&month=2026-99&zone=Mars/Base&calendar=maya&kind=lecture",
      );
      expect(response?.status()).toBe(200);
      await expect(page.getByText(wording("en")("browse.ignoredTitle"))).toBeVisible();
      await expect(monthOf(page)).toBeVisible();
    });
  });
}

test("keys go through the days of the month, in Arabic to the left", async ({ page }) => {
  const now = new Date();
  const month = `${now.getUTCFullYear()}-${String(now.getUTCMonth() + 1).padStart(2, "0")}`;
  await page.goto(`/en/browse?view=calendar&month=${month}`);
  const days = page.locator("month-grid td");
  await expect(page.locator('month-grid td[tabindex="0"]')).toHaveCount(1);
  await page.locator('month-grid td[tabindex="0"]').focus();
  const number = async () => days.evaluateAll((all) => all.indexOf(document.activeElement as HTMLTableCellElement));
  await page.keyboard.press("Home");
  const start = await number();
  expect(start % 7).toBe(0);
  await page.keyboard.press("ArrowRight");
  expect(await number()).toBe(start + 1);
  await page.keyboard.press("End");
  expect(await number()).toBe(start + 6);
  await page.keyboard.press("ArrowUp");
  expect(await number()).toBe(start - 1);
  await expect(focusedDay(page)).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(page).not.toHaveURL(new RegExp(`month=${month}`));

  await page.goto(`/ar/browse?view=calendar&month=${month}`);
  await page.locator('month-grid td[tabindex="0"]').focus();
  await page.keyboard.press("Home");
  const first = await number();
  const before = await focusedDay(page).boundingBox();
  await page.keyboard.press("ArrowLeft");
  expect(await number()).toBe(first + 1);
  const after = await focusedDay(page).boundingBox();
  expect(after?.x ?? 0).toBeLessThan(before?.x ?? 0);
});

test("paging through months keeps the day, there and back; arrows go on over the edge", async ({ page }) => {
  const now = new Date();
  const plain = (date: Date) => date.toISOString().slice(0, 10);
  const day = (months: number, number: number) =>
    page.locator(`#day-${plain(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, number)))}`);
  await page.goto("/en/browse?view=calendar");
  await expect(page.getByRole("grid")).toHaveAccessibleDescription(wording("en")("calendar.keys"));
  await expect(page.getByRole("gridcell")).not.toHaveCount(0);
  await day(0, 20).focus();
  await page.keyboard.press("PageDown");
  await expect(day(1, 20)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  await expect(day(0, 21)).toBeFocused();
  await page.goBack();
  await expect(day(1, 21)).toBeFocused();
  await page.goBack();
  await expect(day(0, 20)).toBeFocused();
  await page.goForward();
  await expect(day(1, 21)).toBeFocused();

  await page.goto("/en/browse?view=calendar");
  const edge = page.locator("month-grid td").last();
  const left = (await edge.getAttribute("id"))?.slice("day-".length) ?? "";
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(`#day-${plain(new Date(Date.parse(left) + 86_400_000))}`)).toBeFocused();
});

test("a link leads past the filters to the results", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/en/browse");
  const skip = page.getByRole("link", { name: wording("en")("facets.skip") });
  await page
    .getByRole("main")
    .getByRole("button", { name: wording("en")("browse.show") })
    .focus();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  expect((await skip.boundingBox())?.height).toBeGreaterThan(36);
  await page.keyboard.press("Enter");
  await expect(page.locator("#results")).toBeFocused();
});

test("without script the agenda of this month begins with today, and what is over can be opened", async ({
  anotherBrowser,
}) => {
  const page = await anotherBrowser({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.goto("/en/browse?view=calendar");
  const today = page.locator("month-grid td[aria-current=date]");
  await expect(today).toBeVisible();
  await page.getByRole("link", { name: wording("en")("calendar.today"), exact: true }).click();
  await expect(today).toBeInViewport();
  const over = page.locator("month-grid td[data-past]:not([data-empty])");
  const earlier = page.getByText(wording("en")("calendar.earlier"), { exact: true });
  // On the first days of a month nothing may be over yet.
  if ((await over.count()) === 0) return expect(earlier).toHaveCount(0);
  await expect(over.first()).toBeHidden();
  await earlier.click();
  await expect(over.first()).toBeVisible();
});

test("script offers the reader's own clock, and the address carries it", async ({ page }) => {
  await page.goto("/en/browse?view=calendar&calendar=hebrew");
  await page.getByRole("link", { name: /^Show in your time/ }).click();
  await expect(page).toHaveURL(/view=calendar&zone=Asia%2FAlmaty&calendar=hebrew/);
  await expect(page.getByRole("link", { name: /^Show in your time/ })).toHaveCount(0);
  await page.getByRole("link", { name: wording("en")("calendar.showVenueTime") }).click();
  await expect(page).toHaveURL(/view=calendar&calendar=hebrew/);
});

const WHAT = [
  "?kind=lecture&field=02",
  "?view=calendar",
  "?view=calendar&when=week",
  "?view=calendar&q=zzzz",
  "?view=calendar&month=2099-01",
];

/** Opens the first thing on a page that can be opened and is not yet. */
async function openFirst(page: Page): Promise<void> {
  const closed = page.locator("main details:not([open]) > summary:visible");
  if ((await closed.count()) > 0) await closed.first().click();
}

for (const language of LANGUAGES) {
  test(`list, calendar and day in ${language} are whole and accessible with something opened`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("nobody");
    for (const query of WHAT) {
      await expectWhole(page, `/${language}/browse${query}`, language, expectAccessible, openFirst);
    }
  });
}

test("no title sticks out of its day, in whatever writing", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  for (const language of ["zh-CN", "ar"]) {
    await page.goto(`/${language}/browse?view=calendar`);
    const sticking = await page.locator("month-grid td .calendar-title:visible").evaluateAll((titles) =>
      titles.flatMap((title) => {
        const [own, cell] = [title, title.closest("td")].map((box) => box?.getBoundingClientRect());
        const isInside = own && cell && own.left >= cell.left && own.right <= cell.right;
        return isInside ? [] : [title.textContent];
      }),
    );
    expect(sticking).toEqual([]);
  }
});

test("a calendar of what is nowhere says so, not that it is in another month", async ({ page }) => {
  const t = wording("en");
  await page.goto("/en/browse?view=calendar&q=zzzz");
  await expect(page.getByText(t("browse.noneTitle"))).toBeVisible();
  await expect(page.getByText(t("calendar.emptyReason"))).toHaveCount(0);
  await page.goto("/en/browse?view=calendar&month=2099-01");
  await expect(page.getByText(t("calendar.emptyReason"))).toBeVisible();
});

test("on a phone the month is an agenda; on a desktop the reader may ask for one", async ({ page }) => {
  const t = wording("en");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/en/browse?view=calendar");
  const weekday = page.getByRole("columnheader").first();
  await expect(weekday).toBeVisible();
  await page.getByLabel(t("calendar.agenda")).check();
  await expect(weekday).toBeHidden();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  await expect(weekday).toBeHidden();
  await expect(page.locator("month-grid td[data-empty]").first()).toBeHidden();
});

for (const language of LANGUAGES) {
  test(`a title that is one long phrase of Han stays within its day in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${language}/browse?view=calendar`);
    const beyond = await page
      .locator("td:not([data-empty]) .calendar-entry")
      .first()
      .evaluate((entry) => {
        const title = entry.querySelector<HTMLElement>(".calendar-title");
        const day = entry.closest("td");
        if (!title || !day) throw new Error("no title");
        title.lang = "zh-CN";
        title.textContent = "自贸片区校企协议为何停在纸上西印度洋船模与船材标本交换展";
        const [inner, outer] = [title.getBoundingClientRect(), day.getBoundingClientRect()];
        return Math.max(inner.right - outer.right, outer.left - inner.left, title.scrollWidth - title.clientWidth);
      });
    expect(beyond).toBeLessThanOrEqual(0);
  });
}
