import { movedInTime } from "./clock.ts";
import { holdPlaces, postLecture } from "./desk.ts";
import { waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expectWhole } from "./screens.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

// How a report gets from a real mailbox into the outbox is for tests/clients; here it is as if one had been read.

const SLUG = "nanhai-silk-road-university";
const LANGUAGES = ["en", "zh-CN", "ar"] as const;

const cameBack = (recipient: string, status: string, line: string) =>
  movedInTime([
    `UPDATE outbox SET status = 'sent', sent_at = now() - interval '3 hours', returned_at = now() - interval '1 hour',
       returned_status = $2, returned_line = $3 WHERE recipient = $1`,
    recipient,
    status,
    line,
  ]);

test("a desk learns whom its message did not reach, and the office sends it again", async ({
  asSample,
  anotherBrowser,
  mark,
  expectAccessible,
}) => {
  const t = wording("en");
  const desk = await asSample("staff");
  const visitor = await anotherBrowser();
  const { id, code } = await postLecture(desk, SLUG, { title: `Returned ${mark}`, places: 9 });
  const email = `full-${mark}@silk.example`;
  await registerFor(visitor, code, { name: "Zarina Full", email });
  await waitForMail(email, /./);

  const registrations = `/desk/${SLUG}/listings/${id}/registrations`;
  await desk.goto(`/en${registrations}/mailing`);
  await desk.getByRole("textbox", { name: t("mailing.subject"), exact: true }).fill(`Another room ${mark}`);
  await desk.getByRole("textbox", { name: t("mailing.text"), exact: true }).fill("We meet in room 3.");
  await desk.getByRole("button", { name: t("mailing.preview") }).click();
  await desk.getByRole("button", { name: t("mailing.send", { count: 1 }) }).click();
  await waitForMail(email, new RegExp(`Another room ${mark}`));
  await cameBack(email, "5.2.2", "552 5.2.2 <zarina>: mailbox is over its quota");

  for (const language of LANGUAGES) {
    const words = wording(language);
    await expectWhole(desk, `/${language}${registrations}/mailing`, language, expectAccessible, async (page) => {
      const why = page.getByText(words("mailing.failures"));
      if (!(await page.locator("details[open]", { has: why }).count())) await why.click();
      await expect(page.getByText(words("returnedMail.reason.full"))).toBeVisible();
    });
    await expect(desk.getByText(words("mailing.returned", { count: 1 }))).toBeVisible();
    await expect(desk.getByText("552 5.2.2 <zarina>: mailbox is over its quota")).toBeVisible();
  }
  await desk.goto(`/en${registrations}/mailing`);
  await desk.getByText(t("mailing.failures")).click();
  await desk.getByRole("link", { name: "Zarina Full" }).click();
  await expect(desk.getByText(t("returnedMail.reason.full")).first()).toBeVisible();
  const address = new URL(desk.url()).pathname.replace("/en", "");
  for (const language of LANGUAGES) await expectWhole(desk, `/${language}${address}`, language, expectAccessible);

  const office = await asSample("office");
  await office.goto("/en/office/mail");
  await office.getByRole("link", { name: t("office.mail.view.returned") }).click();
  const row = office.getByRole("row", { name: email }).filter({ hasText: t("office.mail.templates.mailing") });
  await expect(row).toContainText(t("returnedMail.reason.full"));
  await row.getByRole("button", { name: t("office.mail.retry") }).click();
  await expect(row).toHaveCount(0);
  await desk.goto(`/en${registrations}/mailing`);
  await expect(desk.getByText(t("mailing.returned", { count: 1 }))).toHaveCount(0);
});

test("who sends a delegation learns which of its people could not be reached", async ({
  asSample,
  mark,
  expectAccessible,
}) => {
  const desk = await asSample("staff");
  const { code } = await postLecture(desk, SLUG, { title: `Unreached ${mark}`, places: 9 });
  const id = await holdPlaces(desk, SLUG, code, 2);
  const email = `hana-${mark}@silk.example`;
  const t = wording("en");
  await desk.getByRole("link", { name: t("delegation.giveAddress") }).click();
  await desk.getByRole("textbox", { name: t("delegation.newEmail") }).fill(email);
  await desk.getByRole("button", { name: t("delegation.giveAddressNow") }).click();
  await waitForMail(email, /./);
  await cameBack(email, "5.1.1", "550 5.1.1 no such user");
  for (const language of LANGUAGES) {
    await expectWhole(desk, `/${language}/desk/${SLUG}/delegations/${id}`, language, expectAccessible);
    await expect(desk.getByText(wording(language)("delegation.state.unreached"))).toBeVisible();
    await expect(desk.getByText(wording(language)("returnedMail.reason.noMailbox"))).toBeVisible();
  }
});

test("a reader whose address failed is told why no news comes, and has it again by one click", async ({
  page,
  signIn,
  mark,
  expectAccessible,
}) => {
  const email = `gone-${mark}@silk.example`;
  const t = wording("en");
  await signIn(email);
  await page.goto("/en/account/searches/new?q=tea");
  await page.getByRole("textbox", { name: t("savedSearches.name") }).fill("Tea");
  await page.getByRole("button", { name: t("savedSearches.save") }).click();
  await page.waitForURL("**/en/account/searches?done=saved");
  await movedInTime(["UPDATE app_user SET digests_paused_at = now() WHERE email = $1", email]);
  for (const language of LANGUAGES) {
    await expectWhole(page, `/${language}/account/searches`, language, expectAccessible);
    await expect(page.getByText(wording(language)("savedSearches.paused.line"))).toBeVisible();
  }
  await page.goto("/en/account/searches");
  await page.getByRole("button", { name: t("savedSearches.paused.resume") }).click();
  await expect(page.locator("[data-answer]:focus")).toHaveText(t("savedSearches.done.resumed"));
  await expect(page.getByText(t("savedSearches.paused.line"))).toHaveCount(0);
});
