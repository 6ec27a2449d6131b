import { joinUniversity } from "./desk.ts";
import { waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";

const EMAIL = "owner@ustc.edu.cn";
const NAME = "University of Science and Technology of China";

test("the office takes a case and refuses it with one of its reasons, in the reader's language and without script", async ({
  page,
  signIn,
  asSample,
  expectAccessible,
}) => {
  await signIn(EMAIL);
  const slug = await joinUniversity(page, "Hefei");
  await page.goto(`/en/desk/${slug}/verification`);
  const form = page.getByRole("region", { name: "Show an entry in a public register" });
  await form.getByRole("combobox", { name: "Register", exact: true }).selectOption("ror");
  await form.getByRole("textbox", { name: "Number" }).fill("https://ror.org/04c4dkn09");
  await form.getByRole("button", { name: "Show the office" }).click();
  await expect(page.getByText("With the office")).toBeVisible();

  const office = await asSample("office", { javaScriptEnabled: false });
  await office.goto("/en/office?kind=evidence");
  await office.getByRole("searchbox", { name: "Name, title or code" }).fill("science and technology of ch");
  await office.getByRole("combobox", { name: "Taken by" }).selectOption({ label: "Nobody yet" });
  await office.getByRole("button", { name: "Show", exact: true }).click();
  const row = office.getByRole("row").filter({ hasText: NAME });
  await row.getByRole("button", { name: "Take it" }).click();
  await expect(office.getByText("Nothing fits")).toBeVisible();
  await office.goto("/en/office?kind=evidence&held=mine");
  await expect(row.getByText("You")).toBeVisible();
  await row.getByRole("link", { name: NAME }).click();
  await expect(office.getByText("You have taken this", { exact: false })).toBeVisible();

  await office.getByText("Refuse", { exact: true }).click();
  const reason = office.getByRole("textbox", { name: "Reason" });
  await reason.fill("We have looked at ror.org.");
  await office
    .getByRole("combobox", { name: "Reason of the office" })
    .selectOption({ label: "The entry is another’s" });
  await office.getByRole("button", { name: "Put it in" }).click();
  await expect(
    office.getByText("It stands in the field now, in this language: English.", { exact: false }),
  ).toBeVisible();
  await expect(reason).toHaveValue(/^We have looked at ror\.org\.\n\nThe entry you have shown gives another name/);
  await office.getByRole("button", { name: "Refuse for this reason" }).click();
  await expect(office.getByText("refused it on", { exact: false })).toBeVisible();
  await expect(office.getByText("You have taken this", { exact: false })).toHaveCount(0);
  await waitForMail(EMAIL, /gives another name, place or web address/);

  // The same with script, and nobody's language but the reader's: what the office keeps can be changed by it.
  const scripted = await asSample("office");
  await scripted.goto("/ar/office/reasons");
  await expect(scripted.getByRole("link", { name: "القيد لغيرها" })).toBeVisible();
  await expectAccessible(scripted);
});
