import { joinUniversity, postLecture, releaseQuestions } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { fillRegistration, sendRegistration } from "./registering.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

test("a form with a condition is built, translated, and filled in Arabic without script", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("owner@uestc.edu.cn");
  const slug = await joinUniversity(page, "Chengdu");
  const { id, code } = await postLecture(page, slug, { title: `Asked ${mark}`, places: 5 });
  const form = `/en/desk/${slug}/listings/${id}/form/registering`;
  await page.goto(`${form}/fields/new?kind=choice`);
  await page.getByRole("textbox", { name: "Question" }).fill("Do you need a visa?");
  await page.getByRole("textbox", { name: "Option 1" }).fill("Yes");
  await page.getByRole("textbox", { name: "Option 2" }).fill("No");
  await page.getByRole("checkbox", { name: "Must be answered" }).check();
  await page.getByRole("button", { name: "Add the field" }).click();
  await page.waitForURL(/notice=added/);
  await page.goto(`${form}/fields/new?kind=short_text`);
  await page.getByRole("textbox", { name: "Question" }).fill("Passport number");
  await page.getByRole("checkbox", { name: "Must be answered" }).check();
  await page.getByRole("checkbox", { name: "Do you need a visa? — Yes" }).check();
  await page.getByRole("checkbox", { name: "Sensitive" }).check();
  await page.getByRole("textbox", { name: "Deleted how many days" }).fill("30");
  await page.getByRole("button", { name: "Add the field" }).click();
  await page.waitForURL(/notice=added/);

  await page.goto(`${form}/translations/ar`);
  const words = (label: string) => page.getByRole("group", { name: label });
  await words("Do you need a visa?").getByRole("textbox", { name: "Question" }).fill("هل تحتاج إلى تأشيرة؟");
  await words("Do you need a visa?").getByRole("textbox", { name: "Option: Yes" }).fill("نعم");
  await words("Do you need a visa?").getByRole("textbox", { name: "Option: No" }).fill("لا");
  await words("Passport number").getByRole("textbox", { name: "Question" }).fill("رقم جواز السفر");
  await page.getByRole("button", { name: "Save the translation" }).click();
  await page.waitForURL(/notice=translated/);
  await releaseQuestions(page);

  // With script a field shows itself when it is asked.
  await page.goto(`${form}/preview`);
  const passport = page.getByRole("textbox", { name: "Passport number" });
  await expect(passport).toBeHidden();
  await page.getByRole("radio", { name: "Yes" }).check();
  await expect(passport).toBeVisible();

  const t = wording("ar");
  const visitor = await anotherBrowser({ javaScriptEnabled: false });
  const email = `visitor.${mark}@forms.example`;
  await visitor.goto(`/ar/register/${code}`);
  await expect(visitor.getByText("فقط إذا كانت الإجابة عن «هل تحتاج إلى تأشيرة؟» هي «نعم».")).toBeVisible();
  await fillRegistration(visitor, { name: "ليلى", email, locale: "ar" });
  await visitor.getByRole("radio", { name: "نعم" }).check();
  await sendRegistration(visitor, "ar");
  const number = visitor.getByRole("textbox", { name: "رقم جواز السفر" });
  await expect(number).toHaveAccessibleDescription(new RegExp(t("errors.required")));
  await expect(visitor.getByRole("textbox", { name: t("register.name") })).toHaveValue("ليلى");
  await expect(visitor.getByRole("radio", { name: "نعم" })).toBeChecked();
  await number.fill("E12345678");
  await sendRegistration(visitor, "ar");
  await visitor.waitForURL(/received=confirmed/);

  await visitor.goto(linkIn(await waitForMail(email, /./), "/registrations/"));
  await expect(visitor.getByText(t("forms.told.sealed"))).toBeVisible();
  await expect(visitor.getByText("E12345678")).toHaveCount(0);

  await page.goto(`/en/desk/${slug}/listings/${id}/registrations`);
  await page.getByRole("link", { name: "ليلى", exact: true }).click();
  await expect(page.getByText("Yes", { exact: true })).toBeVisible();
  await expect(page.getByText("E12345678")).toHaveCount(0);
  await page.getByRole("button", { name: "Show: Passport number" }).click();
  await expect(page.getByText("E12345678")).toBeVisible();

  await visitor.getByRole("link", { name: t("forms.own.correct") }).click();
  await visitor.getByRole("radio", { name: "لا", exact: true }).check();
  await visitor.getByRole("button", { name: t("forms.own.save") }).click();
  await expect(visitor.getByText(t("forms.own.saved"))).toBeVisible();
  await expect(visitor.getByText(t("forms.told.sealed"))).toHaveCount(0);
});
