import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a translator is invited by mail, translates in Arabic, and sees nothing else of the desk", async ({
  page,
  anotherBrowser,
  signIn,
  expectAccessible,
  mark,
}) => {
  const email = `translator-${mark}@mail.example`;
  await signIn("owner@cau.edu.cn");
  const slug = await joinUniversity(page, "Beijing");
  const { id, code } = await postLecture(page, slug, { title: `Seeds on the road ${mark}`, publish: false });
  const address = `/en/desk/${slug}/listings/${id}/translations/ar`;
  await page.goto(address);
  await page.getByRole("textbox", { name: "E-mail address of the translator" }).fill("nobody");
  await page.getByRole("button", { name: "Invite to translate" }).click();
  await expect(page.getByText("Please give one e-mail address", { exact: false })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail address of the translator" }).fill(email);
  await page.getByRole("button", { name: "Invite to translate" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expectAccessible(page);

  // The translator, in Arabic, has no account yet.
  const t = wording("ar");
  const translator = await anotherBrowser({ locale: "ar-EG", viewport: { width: 390, height: 800 } });
  const mail = await waitForMail(email, new RegExp(mark));
  const link = new URL(linkIn(mail, "/translator-invitations/")).pathname.replace("/en/", "/ar/");
  await translator.goto(link);
  await expect(
    translator.locator("#content").getByRole("link", { name: t("join.invitation.signInButton") }),
  ).toBeVisible();
  await expectAccessible(translator);
  await signIn(email, { page: translator, locale: "ar" });
  await translator.goto(link);
  await translator.getByRole("button", { name: t("translators.accept") }).click();
  await expect(translator).toHaveURL(/\/ar\/translating\/[0-9a-f-]{36}/);
  const own = new URL(translator.url()).pathname;
  await expect(translator.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(translator);

  const state = await translator.context().storageState();
  const plain = await anotherBrowser({ locale: "ar-EG", javaScriptEnabled: false, storageState: state });
  await plain.goto(own);
  await plain.locator('[name="summary"]').fill("ملخص عن البذور.");
  const save = plain.getByRole("button", { name: t("editor.translation.save") });
  await save.click();
  await expect(plain.getByText(t("editor.translation.notSaved"))).toBeVisible();
  await expect(plain.locator('[name="summary"]')).toHaveValue("ملخص عن البذور.");
  await plain.locator('[name="title"]').fill(`بذور على الطريق ${mark}`);
  await save.click();
  await expect(plain.getByText(t("editor.notice.saved"), { exact: true })).toBeVisible();
  for (const closed of [
    "",
    "/listings",
    `/listings/${id}`,
    `/listings/${id}/translations/ar`,
    `/listings/${id}/preview`,
  ]) {
    expect((await translator.request.get(`/ar/desk/${slug}${closed}`)).status(), closed).toBe(404);
  }
  expect((await page.request.get(own)).status(), "the translator's page for the host").toBe(404);
  await translator.goto("/ar/account");
  await expect(translator.getByRole("region", { name: t("translators.own") }).getByRole("link")).toHaveCount(1);

  // Nobody reads it before the host has published.
  const visitor = await anotherBrowser();
  expect((await visitor.goto(`/ar/listings/${code}`))?.status()).toBe(404);
  await page.goto(`/en/desk/${slug}/listings/${id}`);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published. Anybody can read it now.")).toBeVisible();
  await visitor.goto(`/ar/listings/${code}`);
  await expect(visitor.getByRole("heading", { level: 1, name: `بذور على الطريق ${mark}` })).toBeVisible();

  await page.goto(address);
  await page.getByRole("button", { name: `Remove ${email}` }).click();
  await expect(page.getByText("Removed. The address opens nothing any more.")).toBeVisible();
  expect((await translator.request.get(own)).status(), "once removed").toBe(404);
});
