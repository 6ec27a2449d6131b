import type { Page } from "@playwright/test";
import { firstCode } from "./public-pages.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const LANGUAGES = ["en", "ar"] as const;
const INSTITUTION = "nanhai-silk-road-university";
const LISTING = firstCode("LEC");

/** The address of somebody whom the sample institution's listings name. */
async function personPath(page: Page, language: string): Promise<string> {
  await page.goto(`/${language}/institutions/${INSTITUTION}`);
  const address = await page.locator(`a[href^="/${language}/people/"]`).first().getAttribute("href");
  return address ?? "";
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}, without script`, () => {
    test.use({ javaScriptEnabled: false });
    const t = wording(language);

    test("the home page shows what is on, begins and closes, the routes with their counts and who is new", async ({
      page,
    }) => {
      await page.goto(`/${language}`);
      for (const shelf of ["onNow", "openingSoon", "closingSoon", "newest"] as const) {
        const section = page.getByRole("region", { name: t(`shelves.title.${shelf}`), exact: true });
        await expect(section.getByRole("article").first()).toBeVisible();
      }
      const routes = page.getByRole("list", { name: t("home.routes") });
      await expect(routes.getByRole("listitem")).toHaveCount(5);
      await expect(routes.getByRole("listitem").first()).toContainText(/\d/);
      await expect(page.getByRole("heading", { name: t("home.newest") })).toBeVisible();
      await page.getByRole("link", { name: t("shelves.more.closingSoon") }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/browse\\?sort=closing$`));
    });

    test("a kind and a route lead to their divisions, countries and the whole question", async ({ page }) => {
      await page.goto(`/${language}/kinds/exhibition`);
      await expect(
        page
          .getByRole("navigation", { name: t("public.index.sub") })
          .getByRole("link")
          .first(),
      ).toBeVisible();
      await expect(page.getByRole("navigation", { name: t("public.index.route") }).getByRole("link")).toHaveCount(5);
      await page.goto(`/${language}/routes/road-west`);
      await expect(page.locator("[data-plate] [data-route=road_west]").first()).toBeAttached();
      const countries = page.getByRole("navigation", { name: t("public.index.country") });
      await countries.getByRole("link").first().click();
      await expect(page).toHaveURL(new RegExp(`/${language}/browse\\?route=road-west&country=[A-Z]{2}$`));
    });

    test("an institution's page tells how it is verified, what is on and coming, and who is there", async ({
      page,
    }) => {
      await page.goto(`/${language}/institutions/${INSTITUTION}`);
      for (const id of ["now", "coming"] as const) {
        await expect(
          page
            .getByRole("region", { name: t(`inTime.${id}`) })
            .getByRole("article")
            .first(),
        ).toBeVisible();
      }
      await expect(page.getByText(t("institutionPage.verified"), { exact: true })).toBeVisible();
      await expect(page.getByRole("term").filter({ hasText: t("institutionPage.verification") })).toBeVisible();
      await page.goto(await personPath(page, language));
      await expect(page.getByRole("article").first()).toBeVisible();
      await expect(page.getByRole("region").getByRole("link").first()).toBeVisible();
    });

    test("a listing leads on, can be handed on and be reported", async ({ page }) => {
      await page.goto(`/${language}/listings/${LISTING}`);
      await expect(
        page
          .getByRole("region", { name: t("listing.related") })
          .getByRole("article")
          .first(),
      ).toBeVisible();
      await expect(page.getByRole("textbox", { name: t("share.address") })).toHaveValue(
        new RegExp(`/${language}/listings/${LISTING}$`),
      );
      await expect(page.getByRole("link", { name: t("share.mail") })).toHaveAttribute("href", /^mailto:\?subject=/);
      await expect(page.getByRole("button", { name: t("share.copy") })).toBeHidden();
      await page.getByRole("link", { name: t("listing.report") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("report.title"));
    });

    test("bad input in a report is answered beside the field, and nothing typed is lost", async ({ page }) => {
      await page.goto(`/${language}/report/${LISTING}`);
      await page.getByRole("radio", { name: t("report.reason.not_genuine") }).check();
      await page.getByRole("textbox", { name: t("report.text") }).fill("Fake");
      await page.getByRole("textbox", { name: t("report.email") }).fill("not an address");
      await page.getByRole("button", { name: t("report.send") }).click();
      await expect(page.getByText(t("errors.tooShort"))).toBeVisible();
      await expect(page.getByText(t("errors.invalidEmail"))).toBeVisible();
      await expect(page.getByRole("radio", { name: t("report.reason.not_genuine") })).toBeChecked();
      await expect(page.getByRole("textbox", { name: t("report.text") })).toHaveValue("Fake");
      await expect(page.getByRole("textbox", { name: t("report.email") })).toHaveValue("not an address");
    });
  });
}

test("an address of a person that is none is not found, and another spelling of one leads to it", async ({ page }) => {
  const path = await personPath(page, "en");
  for (const nobody of ["/en/people/nobody", "/en/people/0199b2c4-0000-7000-8000-000000000000", "/en/people/%00"]) {
    expect((await page.goto(nobody))?.status(), nobody).toBe(404);
  }
  const id = path.slice("/en/people/".length);
  const response = await page.request.get(`/en/people/${id.toUpperCase()}`, { maxRedirects: 0 });
  expect([response.status(), response.headers().location]).toEqual([308, path]);
});

test("the address of a listing is copied at a press, and that is said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/en/listings/${LISTING}`);
  await page.getByRole("button", { name: "Copy the address" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The address is copied." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/en/listings/${LISTING}$`));
});

test("what somebody reports reaches the office, which settles it with a note", async ({ page, asSample, mark }) => {
  await page.goto(`/en/listings/${LISTING}`);
  await page.getByRole("link", { name: "Report a problem with this listing" }).click();
  await page.getByRole("radio", { name: "Something on it is wrong" }).check();
  await page.getByRole("textbox", { name: "What should the office know?" }).fill(`The hall is another one ${mark}`);
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();

  const office = await asSample("office");
  await office.goto("/en/office/reports");
  await expect(office.getByRole("link", { name: /^Reports\s*\d+$/ })).toBeVisible();
  const report = office.getByRole("article").filter({ hasText: mark });
  await report.getByText("Settle", { exact: true }).click();
  await report.getByRole("textbox", { name: "What came of it" }).fill("no");
  await report.getByRole("button", { name: "Settle with this note" }).click();
  await expect(report.getByText("This is too short.")).toBeVisible();
  await report.getByRole("textbox", { name: "What came of it" }).fill(`The museum corrected the hall ${mark}.`);
  await report.getByRole("button", { name: "Settle with this note" }).click();
  await expect(report).toHaveCount(0);
  await expect(office.getByRole("heading", { level: 1 })).toBeFocused();
  await office.getByRole("link", { name: /^Settled/ }).click();
  await expect(office.getByText(`The museum corrected the hall ${mark}.`)).toBeVisible();
});

test("a report sent empty begins again at what is missing first; one that was taken, at the answer", async ({
  page,
  mark,
}) => {
  await page.goto(`/en/report/${LISTING}`);
  await page.getByRole("button", { name: "Send the report" }).click();
  const reasons = page.getByRole("radiogroup");
  await expect(reasons).toHaveAttribute("aria-invalid", "true");
  await expect(reasons.getByRole("radio").first()).toBeFocused();

  await page.getByRole("radio", { name: "Something on it is wrong" }).check();
  await page.getByRole("textbox", { name: "What should the office know?" }).fill(`The hall is another one ${mark}`);
  await page.getByRole("button", { name: "Send the report" }).click();
  const answer = page.locator("[data-answer]");
  await expect(answer).toBeFocused();
  // Whoever comes to the page in another way is left where they are.
  await page.goBack();
  await expect(answer).toHaveCount(0);
  await page.goForward();
  await expect(answer).toBeVisible();
  await expect(answer).not.toBeFocused();
  await page.reload();
  await expect(page.locator("html[data-hydrated]")).toHaveCount(1);
  await expect(answer).not.toBeFocused();
});

test("nobody but the office reads what is reported", async ({ page, asSample }) => {
  const staff = await asSample("staff");
  for (const stranger of [page, staff]) {
    expect((await stranger.goto("/en/office/reports"))?.status()).toBe(404);
    await expect(stranger.getByText("Reports of problems")).toHaveCount(0);
  }
});
