import { LOCALES } from "@/lib/i18n/locales.ts";
import { firstCode, PUBLIC_PAGES } from "./public-pages.ts";
import { expectWhole } from "./screens.ts";
import { expect, test } from "./test.ts";

const INSTITUTION = "nanhai-silk-road-university";
const LANGUAGES = ["en", "zh-CN", "ar"] as const;

const FORMS = {
  "sign in": "/sign-in",
  join: "/join",
  register: `/register/${firstCode("LEC")}`,
  "a report": `/report/${firstCode("LEC")}`,
  // The form to an institution is the same but for what it is about; a journey of its own goes through that (inquiries.spec.ts).
  "an inquiry": `/contact/listings/${firstCode("LEC")}`,
  "a certificate's number": "/verify/0000-0000-0000",
};
const { "nothing there": _missing, ...FOUND } = PUBLIC_PAGES;
const PAGES = { ...FOUND, ...FORMS };

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} is whole, accessible and fits phone and desktop in three languages`, async ({
    lookAs,
    expectAccessible,
  }) => {
    const page = await lookAs("nobody");
    for (const language of LANGUAGES) await expectWhole(page, `/${language}${path}`, language, expectAccessible);
  });
}

test("a person's page is whole, accessible and fits phone and desktop in three languages", async ({
  lookAs,
  expectAccessible,
}) => {
  const page = await lookAs("nobody");
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/institutions/${INSTITUTION}`);
    const address = await page.locator(`a[href^="/${language}/people/"]`).first().getAttribute("href");
    await expectWhole(page, address ?? "", language, expectAccessible);
  }
});

for (const language of LANGUAGES) {
  test(`an address with nothing behind it answers so in ${language}, and leads on`, async ({
    page,
    expectAccessible,
  }) => {
    for (const path of ["/listings/LEC-2026-999999", "/nothing/here", "/registrations/no-such-token"]) {
      const response = await page.goto(`/${language}${path}`);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("public pages send none of the framework's script and the same bytes to everyone", async ({ request }) => {
  const [first, second] = await Promise.all([request.get("/en/browse"), request.get("/en/browse")]);
  const html = await first.text();
  expect(html).not.toContain("/_next/static/chunks/main");
  expect(html).not.toContain("__next_f");
  expect(await second.text()).toBe(html);
  expect(first.headers()["content-security-policy"]).toContain("script-src 'self';");
  expect(first.headers()["set-cookie"]).toBeUndefined();
});

test("the bare address goes to the reader's language", async ({ request }) => {
  for (const [language, locale] of [
    ["ar-EG", "ar"],
    ["zh-CN", "zh-CN"],
    ["kk-KZ,ru", "ru"],
  ] as const) {
    const response = await request.get("/", { headers: { "Accept-Language": language }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(response.headers().location, language).toBe(`/${locale}`);
  }
});

test("the language switch stays on the page", async ({ page }) => {
  await page.goto("/en/kinds/lecture");
  await page.getByRole("contentinfo").getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(/\/ar\/kinds\/lecture$/);
});

test("each listing says where its other languages are", async ({ page }) => {
  await page.goto(`/en/listings/${firstCode("LEC")}`);
  for (const locale of [...LOCALES, "x-default"]) {
    await expect(page.locator(`link[rel="alternate"][hreflang="${locale}"]`)).toHaveCount(1);
  }
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    new RegExp(`/en/listings/${firstCode("LEC")}$`),
  );
});
