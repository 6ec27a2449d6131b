import { joinUniversity, postLecture } from "./desk.ts";
import { expectFocusKept, press, write } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("by keyboard alone a translator is invited by mail, translates in Arabic, and sees nothing else of the desk", async ({
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
  await write(page.getByRole("textbox", { name: "E-mail address of the translator" }), "nobody");
  await press(page.getByRole("button", { name: "Invite to translate" }));
  await expect(page.getByText("Please give one e-mail address", { exact: false })).toBeVisible();
  await write(page.getByRole("textbox", { name: "E-mail address of the translator" }), email);
  await press(page.getByRole("button", { name: "Invite to translate" }));
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expectFocusKept(page);
  await expectAccessible(page);

  // The translator, in Arabic, has no account yet.
  const t = wording("ar");
  const translator = await anotherBrowser({ locale: "ar-EG", viewport: { width: 390, height: 800 } });
  const mail = await waitForMail(email, new RegExp(mark));
  const link = new URL(linkIn(mail, "/translator-invitations/")).pathname.replace("/en/", "/ar/");
  await translator.goto(link);
  const toSignIn = translator.locator("#content").getByRole("link", { name: t("join.invitation.signInButton") });
  await expect(toSignIn).toBeVisible();
  await expectAccessible(translator);
  await press(toSignIn);
  await write(translator.getByRole("textbox", { name: t("account.email") }), email);
  await press(translator.getByRole("button", { name: t("account.sendCode") }));
  const { subject } = await waitForMail(email, new RegExp(t("mail.signInCode.subject", { code: "\\d{6}" })));
  const digits = translator.getByRole("textbox", { name: t("account.code") });
  await expect(digits).toBeFocused();
  await write(digits, /\d{6}/.exec(subject)?.[0] ?? "");
  await press(translator.locator("#content").getByRole("button", { name: t("account.signIn"), exact: true }));
  await press(translator.getByRole("button", { name: t("translators.accept") }));
  await expect(translator).toHaveURL(/\/ar\/translating\/[0-9a-f-]{36}/);
  await expectFocusKept(translator);
  const own = new URL(translator.url()).pathname;
  await expect(translator.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(translator);

  const state = await translator.context().storageState();
  const plain = await anotherBrowser({ locale: "ar-EG", javaScriptEnabled: false, storageState: state });
  await plain.goto(own);
  await write(plain.locator('[name="summary"]'), "ملخص عن البذور.");
  const save = plain.getByRole("button", { name: t("editor.translation.save") });
  await press(save);
  await expect(plain.getByText(t("editor.translation.notSaved"))).toBeVisible();
  await expect(plain.locator('[name="summary"]')).toHaveValue("ملخص عن البذور.");
  await write(plain.locator('[name="title"]'), `بذور على الطريق ${mark}`);
  await press(save);
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
  await press(page.getByRole("button", { name: "Save and publish" }));
  await expect(page.getByText("Published. Anybody can read it now.")).toBeVisible();
  await expectFocusKept(page);
  await visitor.goto(`/ar/listings/${code}`);
  await expect(visitor.getByRole("heading", { level: 1, name: `بذور على الطريق ${mark}` })).toBeVisible();

  await page.goto(address);
  await press(page.getByRole("button", { name: `Remove ${email}` }));
  await expect(page.getByText("Removed. The address opens nothing any more.")).toBeVisible();
  await expectFocusKept(page);
  expect((await translator.request.get(own)).status(), "once removed").toBe(404);
});
