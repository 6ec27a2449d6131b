import { joinUniversity } from "./desk.ts";
import { linkIn, mailsTo, waitForMail } from "./mailbox.ts";
import { PUBLIC_PAGES } from "./public-pages.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const SAMPLE = "nanhai-silk-road-university";
const SAMPLE_CONTACT = "contact@nanhai.example";

test("without script somebody writes to an institution, shows that the address is theirs, and the institution can answer", async ({
  page,
  signIn,
  anotherBrowser,
  mark,
}) => {
  await signIn("owner@nju.edu.cn");
  const slug = await joinUniversity(page, "Nanjing");
  const visitor = await anotherBrowser({ javaScriptEnabled: false });
  await visitor.goto(`/en/institutions/${slug}`);
  await expect(visitor.getByRole("link", { name: "Write to the institution" })).toHaveCount(0);
  expect((await visitor.request.get(`/en/contact/${slug}`)).status()).toBe(404);

  const contact = `exchange-${mark}@nju.edu.cn`;
  await page.goto(`/en/desk/${slug}/profile`);
  const field = page.getByRole("textbox", { name: "E-mail address for inquiries" });
  await field.fill("exchange office");
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue("exchange office");
  await field.fill(contact);
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("The profile is saved.")).toBeVisible();
  await expect(field).toHaveValue(contact);

  const t = wording("ar");
  await visitor.goto(`/ar/institutions/${slug}`);
  await visitor.getByRole("link", { name: t("institutionPage.writeTo") }).click();
  const writer = `zarina-${mark}@mail.example`;
  await visitor.getByRole("textbox", { name: t("inquiry.name") }).fill("زرينة");
  await visitor.getByRole("textbox", { name: t("inquiry.email") }).fill("zarina");
  await visitor.getByRole("textbox", { name: t("inquiry.subject") }).fill(`زيارة ${mark}`);
  await visitor.getByRole("textbox", { name: t("inquiry.text") }).fill("مرحبا");
  await visitor.getByRole("button", { name: t("inquiry.send") }).click();
  await expect(visitor.locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await expect(visitor.locator('[name="text"]')).toHaveAttribute("aria-invalid", "true");
  await expect(visitor.locator('[name="name"]')).toHaveValue("زرينة");
  await expect(visitor.locator('[name="subject"]')).toHaveValue(`زيارة ${mark}`);
  await visitor.getByRole("textbox", { name: t("inquiry.email") }).fill(writer);
  await visitor.getByRole("textbox", { name: t("inquiry.text") }).fill("هل يمكن لصفنا أن يزور مجموعتكم في أيار؟");
  await visitor.getByRole("button", { name: t("inquiry.send") }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(t("inquiry.written.confirm.title"));

  await visitor.goto(linkIn(await waitForMail(writer, /\/inquiries\//), "/inquiries/"));
  await expect(visitor.getByText(`زيارة ${mark}`)).toBeVisible();
  expect(await mailsTo(contact)).toEqual([]);
  await visitor.getByRole("button", { name: t("inquiry.passOn") }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(t("inquiry.link.passed-on.title"));
  const passedOn = await waitForMail(contact, new RegExp(mark));
  expect(passedOn.replyTo).toBe(writer);
  expect(passedOn.text).toContain("> هل يمكن");
  await waitForMail(writer, /> هل يمكن/);
  await visitor.reload();
  await expect(visitor.getByRole("button", { name: t("inquiry.passOn") })).toHaveCount(0);
  expect(await mailsTo(contact)).toHaveLength(1);
});

test("what a program fills in is answered like everything and goes nowhere", async ({ page, mark }) => {
  await page.goto(`/en/contact/${SAMPLE}`);
  const writer = `program-${mark}@mail.example`;
  await page.getByRole("textbox", { name: "Your name" }).fill("Program");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill(writer);
  await page.getByRole("textbox", { name: "Subject" }).fill("Cheap degrees");
  await page.getByRole("textbox", { name: "Message" }).fill("Buy one and get another one for free.");
  await page.locator('[name="homepage"]').evaluate((field: HTMLInputElement) => {
    field.value = "https://spam.example";
  });
  await page.getByRole("button", { name: "Send the message" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  // Another mail, asked for later, has come: this one never will.
  await page.goto("/en/sign-in");
  await page.locator('input[name="email"]').fill(`later-${mark}@mail.example`);
  await page.locator('form:has(input[name="email"]) button').first().click();
  await waitForMail(`later-${mark}@mail.example`, /\d{6}/);
  expect(await mailsTo(writer)).toEqual([]);
});

test("no public answer holds the address of an institution", async ({ page, asSample }) => {
  const desk = await asSample("staff");
  await desk.goto(`/en/desk/${SAMPLE}/profile`);
  await expect(desk.getByRole("textbox", { name: "E-mail address for inquiries" })).toHaveValue(SAMPLE_CONTACT);
  const addresses = [
    ...Object.values(PUBLIC_PAGES).map((path) => `/en${path}`),
    `/en/contact/${SAMPLE}`,
    `/en/contact/${SAMPLE}?written=confirm`,
    ...["atom", "json", "ics"].map((format) => `/api/feeds/browse.${format}?institution=${SAMPLE}`),
    `/api/suggest?locale=en&q=nanhai`,
    `/embed/${SAMPLE}`,
    `/embed/${SAMPLE}/fragment`,
    "/api/me",
    "/sitemap.xml",
  ];
  for (const address of addresses) {
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(address.endsWith("/nothing-there") ? 404 : 200);
    const body = await response.text();
    expect(body.toLowerCase().includes(SAMPLE_CONTACT), address).toBe(false);
  }
});
