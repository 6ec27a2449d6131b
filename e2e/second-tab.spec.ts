import type { Page } from "@playwright/test";
import { holdPlaces, joinUniversity, postLecture, releaseQuestions } from "./desk.ts";
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

test("a delegation's desk without script says what came too late", async ({ page, anotherBrowser, signIn, mark }) => {
  await signIn("owner@seu.edu.cn");
  const slug = await joinUniversity(page, "Nanjing");
  const { code } = await postLecture(page, slug, { title: `Too late ${mark}`, places: 9 });
  const here = `/en/desk/${slug}/delegations/${await holdPlaces(page, slug, code, 4)}`;
  const first = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const openTab = () => first.context().newPage();
  const name = (tab: Page, number: number) =>
    tab.getByRole("textbox", { name: `Name of person ${number}`, exact: true });
  const nameThem = async (tab: Page, names: Record<number, string>) => {
    for (const [number, text] of Object.entries(names)) await name(tab, Number(number)).fill(text);
    await tab.getByRole("button", { name: "Save the names" }).click();
  };
  const changed = "Somebody changed this delegation while its page stood open before you.";

  // Of three places two are named by a colleague, then all: what was typed stays beside the number that it was typed for.
  const [some, all] = [await openTab(), await openTab()];
  for (const tab of [first, some, all]) await tab.goto(here);
  const email = first.getByRole("textbox", { name: "E-mail address of person 3", exact: true });
  await email.fill(`salma.${mark}@reader.example`);
  await nameThem(first, { 2: "Omar", 3: "Salma" });
  await expect(first.getByText("The names are saved.")).toBeVisible();
  await nameThem(some, { 2: "Tarek", 4: "Mona" });
  await expect(some.getByText("Somebody changed this delegation since you opened the page.")).toBeVisible();
  await expect(name(some, 4)).toHaveValue("Mona");
  await nameThem(first, { 4: "Yara" });
  await expect(first.getByText("Name those who are still missing")).toHaveCount(0);
  await nameThem(all, { 3: "Karim" });
  await expect(all.getByRole("heading", { name: "What you typed came too late" })).toBeVisible();
  await expect(all.getByText("Somebody changed this delegation since you opened the page.")).toBeVisible();
  await expect(name(all, 3)).toHaveValue("Karim");

  // Somebody else has the place; somebody else gave the address.
  const [replacing, addressing] = [await openTab(), await openTab()];
  const replace = async (tab: Page, by: string) => {
    await tab.getByRole("textbox", { name: "Name of the person who comes" }).fill(by);
    await tab.getByRole("textbox", { name: "Reason" }).fill("Ill");
    await tab.getByRole("button", { name: "Replace this person" }).click();
  };
  for (const tab of [first, replacing]) {
    await tab.goto(here);
    await tab.getByRole("link", { name: "Replace… Omar" }).click();
  }
  await replace(first, "Adel");
  await expect(first.getByText("Somebody else has the place now.")).toBeVisible();
  await replace(replacing, "Nabil");
  await expect(replacing.getByText("Somebody changed this delegation since you opened the page.")).toBeVisible();
  await expect(replacing.getByRole("textbox", { name: "Name of the person who comes" })).toHaveValue("Nabil");
  await expect(replacing.getByRole("button", { name: "Replace this person" })).toHaveCount(0);
  const give = async (tab: Page, to: string) => {
    await tab.getByRole("textbox", { name: "Their e-mail address" }).fill(to);
    await tab.getByRole("button", { name: "Save and send the link" }).click();
  };
  for (const tab of [first, addressing]) {
    await tab.goto(here);
    await tab.getByRole("link", { name: "Add an address… Yara" }).click();
  }
  await give(first, `yara.${mark}@reader.example`);
  await expect(first.getByText("The address is saved")).toBeVisible();
  await give(addressing, `other.${mark}@reader.example`);
  await expect(addressing.getByText("Somebody changed this delegation since you opened the page.")).toBeVisible();
  await expect(addressing.getByRole("textbox", { name: "Their e-mail address" })).toHaveValue(
    `other.${mark}@reader.example`,
  );

  // What was ticked is somewhere else; what is to be ended has ended.
  const [parting, sending, leaving] = [await openTab(), await openTab(), await openTab()];
  const part = async (tab: Page) => {
    await tab.getByText("Split people off…", { exact: true }).click();
    await tab.getByRole("checkbox", { name: "Hana Idris" }).check();
    await tab.getByRole("button", { name: "Make a delegation of them" }).click();
  };
  for (const tab of [first, parting]) await tab.goto(here);
  await part(first);
  await expect(first.getByText("These people are a delegation of their own now.")).toBeVisible();
  await part(parting);
  await expect(parting.getByText(changed)).toBeVisible();
  for (const tab of [first, sending, leaving, replacing]) await tab.goto(here);
  await sending.getByRole("link", { name: "Link again… Salma" }).click();
  await replacing.getByRole("link", { name: "Replace… Salma" }).click();
  for (const tab of [first, leaving]) await tab.getByRole("link", { name: "Withdraw…" }).click();
  for (const tab of [first, leaving]) await tab.getByRole("button", { name: "Withdraw the delegation" }).click();
  await expect(first.getByText("That came too late")).toHaveCount(0);
  await expect(leaving.getByText("That came too late: it was settled before")).toBeVisible();
  await sending.getByRole("button", { name: "Send the link" }).click();
  await expect(sending.getByText("this delegation can no longer be changed")).toBeVisible();
  await replace(replacing, "Nabil");
  await expect(replacing.getByText("This delegation can no longer be changed")).toBeVisible();
  await expect(replacing.getByRole("textbox", { name: "Name of the person who comes" })).toHaveValue("Nabil");
});
