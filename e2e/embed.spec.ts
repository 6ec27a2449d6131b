import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "@playwright/test";
import { expect, test } from "./test.ts";

const INSTITUTION = "nanhai-silk-road-university";
const LIST = `/embed/${INSTITUTION}`;

/** A site of somebody else's, on another origin, whose one page is `body`. */
async function openSite(body: string) {
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!DOCTYPE html><html lang="en"><title>Our own site</title><h1>Our own site</h1>${body}</html>`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((settle) => server.close(() => settle()));
    },
  };
}

/** Opens a page that frames `path` of the portal from another origin, in a browser that expects such requests. */
async function inAFrame(browser: Browser, portal: string | undefined, path: string) {
  const site = await openSite(
    `<iframe id="portal" src="${portal}${path}" title="Portal" width="600" height="700"></iframe>`,
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url, { waitUntil: "load" });
  return { page, frame: page.frameLocator("#portal"), close: () => Promise.all([context.close(), site.close()]) };
}

for (const [language, title] of [
  ["en", "Nanhai Silk Road University"],
  ["ar", "جامعة نانهاي لطريق الحرير"],
] as const) {
  test(`an institution's list stands in a frame on another site in ${language}, without script`, async ({
    browser,
    baseURL,
    page,
    expectAccessible,
  }) => {
    const { frame, close } = await inAFrame(browser, baseURL, `${LIST}?locale=${language}&count=4&accent=ffcc00`);
    await expect(frame.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expect(frame.getByRole("listitem")).toHaveCount(4);
    const link = frame.getByRole("listitem").first().getByRole("link");
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", "noopener");
    await expect(frame.locator("script")).toHaveCount(0);
    await close();
    for (const look of ["theme=light&accent=ffcc00", "theme=dark&accent=102040", "density=compact"]) {
      await page.setViewportSize({ width: 300, height: 700 });
      await page.goto(`${LIST}?locale=${language}&${look}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
  });
}

test("no other page of the portal can be framed", async ({ browser, baseURL, request }) => {
  const { page, frame, close } = await inAFrame(browser, baseURL, "/en/browse");
  await expect(page.getByRole("heading", { name: "Our own site" })).toBeVisible();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveCount(0);
  await close();
  for (const path of ["/en", "/en/browse", `/en/institutions/${INSTITUTION}`, "/en/sign-in", "/en/embed/x", "/embed"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  for (const path of [LIST, `${LIST}/fragment`]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-frame-options"], path).toBeUndefined();
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors *");
    expect(headers["set-cookie"], path).toBeUndefined();
  }
});

test("the list comes as a piece of HTML too, for everybody, and means what its address says", async ({ request }) => {
  const fragment = await request.get(`${LIST}/fragment?locale=zh-CN&count=2&kind=lecture`);
  expect(fragment.headers()["access-control-allow-origin"]).toBe("*");
  const html = await fragment.text();
  expect(html).toContain('<section class="sre-list" lang="zh-CN" dir="ltr"');
  expect(html.match(/<li /g)).toHaveLength(2);
  expect(html).not.toMatch(/<script|<html|\son\w+=/i);
  const again = await request.get(`${LIST}/fragment?locale=zh-CN&count=2&kind=lecture`, {
    headers: { "If-None-Match": fragment.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  const refused = await request.get(`${LIST}?theme=pink&count=99`);
  expect([refused.status(), await refused.text()]).toEqual([400, expect.stringContaining("theme, count")]);
  expect((await request.get("/embed/no-such-institution?locale=fr")).status()).toBe(404);
});

test("staff choose how the list looks and take its code along", async ({ asSample, expectAccessible, baseURL }) => {
  const page = await asSample("staff");
  await page.goto(`/en/desk/${INSTITUTION}`);
  await page.getByRole("link", { name: "For your site" }).click();
  await page.getByLabel("Colours", { exact: true }).selectOption("dark");
  await page.getByLabel("How many").fill("3");
  await page.getByLabel("Accent colour").fill("#2f5fb3");
  await page.getByRole("button", { name: "Show the list" }).click();
  const code = `${baseURL}/embed/${INSTITUTION}?locale=en&amp;theme=dark&amp;accent=2f5fb3&amp;count=3`;
  await expect(page.getByLabel("Code for a frame")).toHaveValue(new RegExp(escaped(`<iframe src="${code}"`)));
  await expect(page.frameLocator("iframe").getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await page.goto(`/en/desk/${INSTITUTION}/embed?count=99`);
  await expect(page.getByText("count could not be used")).toBeVisible();
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

test("whoever opens the box finds a calendar and feeds of just this list", async ({ page, request, baseURL }) => {
  for (const [path, query] of [
    ["/en/browse?kind=lecture&country=CN", "kind=lecture&country=CN&locale=en"],
    ["/en/kinds/lecture", "kind=lecture&locale=en"],
    ["/en/routes/road-west", "route=road-west&locale=en"],
    [`/en/institutions/${INSTITUTION}`, `institution=${INSTITUTION}&locale=en`],
  ] as const) {
    await page.goto(path);
    // By keyboard: what lies far down is laid out on the way there, and may still move under a pointer.
    await page.locator("summary").filter({ hasText: "Follow this list" }).press("Enter");
    const address = (format: string) => `${baseURL}/api/feeds/browse.${format}?${query}`;
    await expect(page.getByRole("link", { name: "Open in your calendar" })).toHaveAttribute(
      "href",
      address("ics").replace("http:", "webcal:"),
    );
    await expect(page.getByRole("link", { name: "Atom address" })).toHaveAttribute("href", address("atom"));
    for (const [format, type] of [
      ["ics", "text/calendar"],
      ["atom", "application/atom+xml"],
      ["json", "application/feed+json"],
    ] as const) {
      await expect(page.locator(`link[rel="alternate"][type="${type}"]`)).toHaveAttribute("href", address(format));
      expect((await request.get(address(format))).headers()["content-type"]).toContain(type);
    }
  }
});
