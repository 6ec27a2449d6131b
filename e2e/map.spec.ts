import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

/** The signs of the map that are shown at this width. */
const signs = (page: Page) => page.locator(".map-plate a.map-sign:visible");
const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0] ?? Number.NaN);
const sum = (texts: string[]) => texts.map(numberIn).reduce((total, count) => total + count, 0);

test("without script: the places beside the map are complete, and every sign leads on", async ({ anotherBrowser }) => {
  const page = await anotherBrowser({ javaScriptEnabled: false });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // Other journeys publish meanwhile, also in cities that nobody knows the position of: asked again until both agree.
    await expect(async () => {
      await page.goto("/en/browse");
      const answer = page.getByRole("main").getByText(/^\d+ listings$/);
      const total = numberIn(await answer.first().textContent());
      await page.goto("/en/browse?view=map");
      expect(sum(await page.locator("[data-listings]").allTextContents())).toBe(total);
      const placed = page.getByRole("region", { name: "Places" }).locator("[data-listings]");
      expect(sum(await signs(page).locator(".map-count").allTextContents())).toBe(sum(await placed.allTextContents()));
    }).toPass({ timeout: 30_000 });
    for (const sign of await signs(page).all()) {
      const href = (await sign.getAttribute("href")) ?? "";
      if (href.startsWith("#")) await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
      else expect(href).toMatch(/^\/en\/browse\?city=[A-Z]{2}-[a-z-]+$/);
      const box = await sign.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  }
  await expect(page.getByRole("button", { name: "Enlarge" })).toBeHidden();

  const mombasa = page.getByRole("link", { name: /^Mombasa, Kenya · \d+ listings$/ });
  const there = numberIn(await mombasa.locator(".sr-only").textContent());
  await mombasa.click();
  await expect(page).toHaveURL(/\/en\/browse\?city=KE-mombasa$/);
  await expect(page.getByRole("main").getByText(`${there} listings`, { exact: true }).first()).toBeVisible();
});

test("with script: keys and buttons enlarge the map, and places part from each other", async ({
  page,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/en/browse?view=map");
  const map = page.getByRole("group", { name: /^Map\./ });
  const before = await signs(page).count();
  const total = sum(await signs(page).locator(".map-count").allTextContents());

  await map.focus();
  await page.keyboard.press("+");
  await expect(page.locator("route-map output")).toHaveText("200%");
  await expect.poll(() => signs(page).count()).toBeGreaterThan(before);
  expect(sum(await signs(page).locator(".map-count").allTextContents())).toBe(total);
  const stage = page.locator(".map-stage");
  const left = await stage.evaluate((element) => element.style.insetInlineStart);
  await page.keyboard.press("ArrowRight");
  expect(await stage.evaluate((element) => element.style.insetInlineStart)).not.toBe(left);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Whole map" }).click();
  await expect(page.locator("route-map output")).toHaveText("100%");
  await expect.poll(() => signs(page).count()).toBe(before);
  await page.getByRole("button", { name: "Enlarge" }).click();
  await expect(page.locator("route-map output")).toHaveText("200%");
  await page.getByRole("button", { name: "Reduce" }).click();
  await expect(page.locator("route-map output")).toHaveText("100%");
});

test("with script: a sign of several places shows them apart and keeps the focus", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/ar/browse?view=map");
  const several = page.locator('.map-plate a.map-sign[href="#at-CN-guangzhou"]:visible');
  const apart = numberIn(await page.locator('[id="at-CN-guangzhou"] [data-listings]').textContent());
  await expect(page.locator("route-map output")).not.toBeEmpty();
  for (let pressed = 0; pressed < 4 && (await several.count()) > 0; pressed++) {
    await several.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".map-plate a:focus")).toHaveCount(1);
  }
  const alone = page.locator(".map-plate a:focus");
  await expect(alone).toHaveAttribute("href", "/ar/browse?city=CN-guangzhou");
  expect(numberIn(await alone.locator(".map-count").textContent())).toBe(apart);
  // East is right, whatever the page's direction.
  expect(await page.locator(".map-plate").evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
});

test("with script: the enlarged map goes where the focus goes, and no key pushes the focus out of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/en/browse?view=map");
  await page.getByRole("group", { name: /^Map\./ }).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(page.locator("route-map output")).toHaveText("400%");
  const focused = page.locator(".map-plate a.map-sign:focus");
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    await expectInFrame(page);
  }
  for (const arrow of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"]) {
    for (let step = 0; step < 3; step++) await page.keyboard.press(arrow);
    await expectInFrame(page);
  }
  await page.keyboard.press("0");
  await expect(page.locator("route-map output")).toHaveText("100%");
  await expect(focused).toHaveCount(1);
});

/** The place with the focus is where the map's window shows it, and the frame itself is not scrolled. */
async function expectInFrame(page: Page) {
  await expect(page.locator(".map-plate a.map-sign:focus")).toHaveCount(1);
  await expect
    .poll(() =>
      page.locator(".map-plate").evaluate((frame) => {
        const [outer, inner] = [frame, document.activeElement as Element].map((each) => each.getBoundingClientRect());
        if (!outer || !inner) return "nothing";
        if (frame.scrollLeft !== 0 || frame.scrollTop !== 0) return "the frame is scrolled";
        const isInside =
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom;
        return isInside ? "inside" : "outside";
      }),
    )
    .toBe("inside");
}

test("with script: places and numbers are said as the page says them, once", async ({ page }) => {
  const t = wording("ar");
  await page.goto("/ar/browse?view=map");
  const list = page.getByRole("list", { name: t("map.signs") });
  await expect(page.locator("route-map output")).not.toBeEmpty();
  await expect(list).toHaveCount(1);
  const asServed = await list.locator(".sr-only").allTextContents();
  await page.getByRole("button", { name: t("map.zoomIn") }).click();
  await expect(page.locator("route-map output")).toHaveText(/200/);
  await expect(list).toHaveCount(1);
  const drawn = await list.locator(".sr-only").allTextContents();
  expect(drawn.length).toBeGreaterThan(asServed.length);
  for (const name of [...asServed, ...drawn]) {
    expect(name).toMatch(/ · .*(نشاط|أنشطة)/);
    expect(name).not.toContain(",");
  }
});

test("a country or region has a page; an unknown one and another spelling have none", async ({ page }) => {
  await page.goto("/zh-CN/countries");
  await page.getByRole("main").getByRole("link", { name: "乌兹别克斯坦" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/countries\/uz$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("乌兹别克斯坦");
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /撒马尔罕/ })
      .first(),
  ).toBeVisible();
  for (const path of ["/zh-CN/countries/xx", "/zh-CN/countries/UZ", "/zh-CN/countries/uzb"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
