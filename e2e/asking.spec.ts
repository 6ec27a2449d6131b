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

test("what each of a delegation is asked follows from what is answered for all, in Arabic and without script", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn("owner@whut.edu.cn");
  const host = await joinUniversity(page, "Wuhan");
  const title = `Asked of each ${mark}`;
  const { id, code } = await postLecture(page, host, { title, places: 5 });
  const form = `/en/desk/${host}/listings/${id}/form/registering`;
  const add = async (kind: string, question: string, fill: () => Promise<void>) => {
    await page.goto(`${form}/fields/new?kind=${kind}`);
    await page.getByRole("textbox", { name: "Question" }).fill(question);
    await page.getByRole("checkbox", { name: "Must be answered" }).check();
    await fill();
    await page.getByRole("button", { name: "Add the field" }).click();
    await page.waitForURL(/notice=added/);
  };
  const options = async () => {
    await page.getByRole("textbox", { name: "Option 1" }).fill("Yes");
    await page.getByRole("textbox", { name: "Option 2" }).fill("No");
  };
  await add("choice", "Visas for all of you?", options);
  await add("short_text", "Passport number", async () => {
    await page.getByRole("radio", { name: "Once for each person" }).check();
    await page.getByRole("checkbox", { name: "Visas for all of you? — Yes" }).check();
  });
  await releaseQuestions(page);

  const t = wording("ar");
  const desk = await anotherBrowser({ javaScriptEnabled: false });
  await signIn("dana@uu.se", { locale: "ar", page: desk });
  const slug = await joinUniversity(desk, "Uppsala");
  const [hana, omar] = ["hana", "omar"].map((name) => `${name}.${mark}@delegate.example`) as [string, string];
  await desk.goto(`/ar/desk/${slug}/delegations/new/${code}`);
  for (const [index, [name, address]] of [
    ["Hana Idris", hana],
    ["Omar Farouk", omar],
  ].entries()) {
    const number = index + 1;
    await desk.getByRole("textbox", { name: t("delegation.name", { number }), exact: true }).fill(String(name));
    await desk.getByRole("textbox", { name: t("delegation.email", { number }), exact: true }).fill(String(address));
  }
  const send = desk.getByRole("button", { name: t("delegation.send"), exact: true });
  await send.click();
  await expect(desk.getByRole("radiogroup")).toHaveAccessibleDescription(new RegExp(t("errors.required")));
  await expect(desk.getByRole("textbox", { name: t("delegation.name", { number: 1 }), exact: true })).toHaveValue(
    "Hana Idris",
  );
  await desk.getByRole("radio", { name: "No" }).check();
  await send.click();
  await expect(desk.getByText(t("delegation.registered.confirmed"))).toBeVisible();
  const states = desk.getByRole("table", { name: t("delegation.who") });
  const answered = states.getByText(t("delegation.state.answered"), { exact: true });
  const answerForAll = async (answer: "Yes" | "No") => {
    await desk.getByRole("link", { name: t("forms.own.correct") }).click();
    await desk.getByRole("radio", { name: answer }).check();
    await desk.getByRole("button", { name: t("forms.own.save") }).click();
  };

  // With "no", no passport is asked for, and nothing of the question it hangs on stands on the page.
  const delegate = await anotherBrowser({ javaScriptEnabled: false });
  const placeLetter = (address: string) =>
    waitForMail(address, new RegExp(t("mail.registrationTicket.subjectPlace", { title })));
  await delegate.goto(linkIn(await placeLetter(hana), "/ar/delegates/"));
  const passport = delegate.getByRole("textbox", { name: "Passport number" });
  await expect(passport).toHaveCount(0);
  expect(await delegate.content()).not.toContain("Visas for all of you?");
  for (const box of [0, 1]) await delegate.getByRole("checkbox").nth(box).check();
  await delegate.getByRole("button", { name: t("delegate.agree") }).click();
  await expect(delegate.getByText(t("delegate.agreedTicket"))).toBeVisible();

  // With "yes" it is, of who had nothing left to do as well: they are written to, and the desk sees who still has to answer.
  const other = await anotherBrowser();
  await other.goto(linkIn(await placeLetter(omar), "/ar/delegates/"));
  await answerForAll("Yes");
  await expect(desk.getByText(t("forms.own.saved"))).toBeVisible();
  await expect(answered).toHaveCount(0);
  const more = await waitForMail(hana, new RegExp(t("mail.delegateQuestions.subject", { title })));
  await delegate.goto(linkIn(more, "/ar/delegates/"));
  await delegate.getByRole("button", { name: t("delegate.save") }).click();
  await expect(passport).toHaveAccessibleDescription(new RegExp(t("errors.required")));
  await passport.fill("E12345678");
  await delegate.getByRole("button", { name: t("delegate.save") }).click();
  await expect(delegate.getByText("E12345678")).toBeVisible();

  // Whoever had their page open is told, reads the new question, and loses nothing.
  await other.getByRole("textbox", { name: t("delegate.name") }).fill("Omar A. Farouk");
  for (const box of [0, 1]) await other.getByRole("checkbox").nth(box).check();
  await other.getByRole("button", { name: t("delegate.agree") }).click();
  await expect(other.getByText(t("delegate.refused.questionsChanged"))).toBeVisible();
  await other.getByRole("textbox", { name: "Passport number" }).fill("E7654321");
  await expect(other.getByRole("textbox", { name: t("delegate.name") })).toHaveValue("Omar A. Farouk");
  await expect(other.getByRole("checkbox").nth(0)).toBeChecked();
  await expectAccessible(other);
  await other.getByRole("button", { name: t("delegate.agree") }).click();
  await expect(other.getByText(t("delegate.agreedTicket"))).toBeVisible();
  await desk.reload();
  await expect(answered).toHaveCount(2);
  await expect(desk.getByText("E12345678")).toHaveCount(0);

  // Back to "no": what they answered goes only once that is said.
  await answerForAll("No");
  await expect(desk.getByText(t("delegation.answersGo"))).toBeVisible();
  await expect(desk.getByRole("radio", { name: "No" })).toBeChecked();
  await desk.getByRole("checkbox", { name: t("delegation.mayDelete") }).check();
  await desk.getByRole("button", { name: t("forms.own.save") }).click();
  await expect(desk.getByText(t("forms.own.saved"))).toBeVisible();
  await delegate.reload();
  await expect(delegate.getByText("E12345678")).toHaveCount(0);
});
