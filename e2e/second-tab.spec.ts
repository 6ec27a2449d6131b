import type { Page } from "@playwright/test";
import { joinUniversity, postLecture, releaseQuestions } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { fillRegistration, sendRegistration } from "./registering.ts";
import { expect, test } from "./test.ts";

/** Adds a question that must be answered to the form of that moment, and puts it into use. */
async function ask(page: Page, form: string, question: string, kind = "short_text"): Promise<void> {
  await page.goto(`${form}/fields/new?kind=${kind}`);
  await page.getByRole("textbox", { name: "Question" }).fill(question);
  await page.getByRole("checkbox", { name: "Must be answered" }).check();
  await page.getByRole("button", { name: "Add the field" }).click();
  await page.waitForURL(/notice=added/);
  await releaseQuestions(page);
}

test("whoever registers loses nothing when the questions change, in another tab, and by the way back", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("owner@ysu.edu.cn");
  const slug = await joinUniversity(page, "Qinhuangdao");
  const { id, code } = await postLecture(page, slug, { title: `Two tabs ${mark}`, places: 5 });
  const form = `/en/desk/${slug}/listings/${id}/form`;

  // Questions are put into use while the form stands open: they come with the answer, and what was typed stays.
  const visitor = await anotherBrowser();
  const email = `tabs.${mark}@reader.example`;
  await visitor.goto(`/en/register/${code}`);
  await fillRegistration(visitor, { name: "Zarina", email, note: "I come by train." });
  await ask(page, `${form}/registering`, "Shoe size");
  await sendRegistration(visitor);
  await expect(visitor.getByText("The organiser has changed the questions since you opened this page.")).toBeVisible();
  await expect(visitor.getByRole("textbox", { name: "Note to the organiser" })).toHaveValue("I come by train.");
  await visitor.getByRole("textbox", { name: "Shoe size" }).fill("41");
  await sendRegistration(visitor);
  await visitor.waitForURL(/received=confirmed/);

  // Two tabs without script correct the same answers: the second is told, and keeps what was typed.
  const link = linkIn(await waitForMail(email, /You are registered/), "/registrations/");
  const [first, second] = [
    await anotherBrowser({ javaScriptEnabled: false }),
    await anotherBrowser({ javaScriptEnabled: false }),
  ];
  const size = (tab: Page) => tab.getByRole("textbox", { name: "Shoe size" });
  for (const tab of [first, second]) await tab.goto(`${link}?answers=registering`);
  for (const [tab, answer] of [
    [first, "42"],
    [second, "43"],
  ] as const) {
    await size(tab).fill(answer);
    await tab.getByRole("button", { name: "Save the answers" }).click();
  }
  await expect(first.getByText("Your answers are saved.")).toBeVisible();
  const changed = "The answers were changed in another tab since you opened this page.";
  await expect(second.getByText(changed)).toBeVisible();
  await expect(size(second)).toHaveValue("43");
  await second.getByRole("link", { name: "Open the questions anew" }).click();
  await expect(size(second)).toHaveValue("42");

  // Also where the first tab has answered what the second was only just asked.
  await ask(page, `${form}/accepted`, "Day of arrival");
  const day = (tab: Page) => tab.getByRole("textbox", { name: "Day of arrival" });
  for (const tab of [first, second]) await tab.goto(link);
  for (const [tab, answer] of [
    [first, "Monday"],
    [second, "Tuesday"],
  ] as const) {
    await day(tab).fill(answer);
    await tab.getByRole("button", { name: "Send the answers" }).click();
  }
  await expect(first.getByText("Monday")).toBeVisible();
  await expect(second.getByText(changed)).toBeVisible();
  await expect(day(second)).toHaveValue("Tuesday");

  // The way back after withdrawing does not lead to a place that is somebody else's by now.
  await visitor.goto(link);
  await visitor.getByRole("link", { name: "Withdraw…" }).click();
  await visitor.getByRole("button", { name: "Withdraw the registration" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "This registration is withdrawn" })).toBeVisible();
  await visitor.goBack();
  await expect(visitor.getByRole("heading", { level: 1, name: "This registration is withdrawn" })).toBeVisible();
});

test("files that are too large together are said to be, with script before they are sent and without on a page", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("owner@sdnu.edu.cn");
  const slug = await joinUniversity(page, "Jinan");
  const { id, code } = await postLecture(page, slug, { title: `Large files ${mark}`, places: 5 });
  await ask(page, `/en/desk/${slug}/listings/${id}/form/registering`, "A letter of yours", "file");
  const large = { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(26 * 1024 * 1024, "%PDF-1.4 ") };
  const small = { ...large, buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
  const fill = async (tab: Page) => {
    await tab.goto(`/en/register/${code}`);
    await fillRegistration(tab, { name: "Leila", email: `large.${mark}@reader.example`, note: "Kept." });
    await tab.getByLabel("A letter of yours").setInputFiles(large);
    await sendRegistration(tab);
  };
  const note = (tab: Page) => tab.getByRole("textbox", { name: "Note to the organiser" });

  const plain = await anotherBrowser({ javaScriptEnabled: false });
  await fill(plain);
  await expect(plain.getByRole("heading", { level: 1, name: "That was too large" })).toBeVisible();
  await plain.goBack();
  await expect(note(plain)).toHaveValue("Kept.");

  const visitor = await anotherBrowser();
  await fill(visitor);
  await expect(visitor.getByText("together larger than 24 MB")).toBeVisible();
  await expect(note(visitor)).toHaveValue("Kept.");
  await visitor.getByLabel("A letter of yours").setInputFiles(small);
  // What else is missing does not ask for the file once more: it is still chosen.
  await visitor.getByRole("textbox", { name: "E-mail address" }).fill("nobody");
  await sendRegistration(visitor);
  await expect(visitor.getByText("Please give one e-mail address")).toBeVisible();
  await expect(visitor.getByText("Please choose the file again")).toHaveCount(0);
  await visitor.getByRole("textbox", { name: "E-mail address" }).fill(`large.${mark}@reader.example`);
  await sendRegistration(visitor);
  await visitor.waitForURL(/received=confirmed/);
});
