import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";

test("a research centre gets a page, posts a lecture, and an editor who works for it alone sees nothing else", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("yan@lzu.edu.cn");
  const slug = await joinUniversity(page, "Lanzhou");
  await postLecture(page, slug, { title: `Of the university ${mark}` });

  await page.goto(`/en/desk/${slug}/units`);
  await page.getByRole("link", { name: "Add a unit" }).click();
  await page.getByRole("combobox", { name: "Language" }).selectOption("en");
  await page.getByRole("textbox", { name: "Name" }).fill("Centre for Dunhuang Studies");
  await page.getByRole("textbox", { name: "Web address of its own" }).fill("not an address");
  await page.getByRole("button", { name: "Add the unit" }).click();
  await expect(page.getByText("Please give a full web address that begins with https:// or http://.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Centre for Dunhuang Studies");
  await page.getByRole("textbox", { name: "Web address of its own" }).fill("");
  await page.getByRole("button", { name: "Add the unit" }).click();
  await expect(page.getByText("The unit is saved.")).toBeVisible();

  await page.goto(`/en/desk/${slug}/members`);
  const email = `colleague.${mark}@lzu.edu.cn`;
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("checkbox", { name: "Centre for Dunhuang Studies" }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  const mail = await waitForMail(email, /invites you/);
  expect(mail.text).toContain("Centre for Dunhuang Studies");

  const colleague = await anotherBrowser();
  await signIn(email, { page: colleague });
  await colleague.goto(linkIn(mail, "/invitations/"));
  await colleague.getByRole("button", { name: "Accept the invitation" }).click();
  await colleague.waitForURL(/\/desk\//);
  await colleague.goto(`/en/desk/${slug}/listings`);
  await expect(colleague.getByText(`Of the university ${mark}`)).toHaveCount(0);
  const { id, code } = await postLecture(colleague, slug, { title: `Of the centre ${mark}` });
  await colleague.goto(`/en/desk/${slug}/listings/${id}`);
  await expect(colleague.getByRole("combobox", { name: "Unit" })).toHaveText("Centre for Dunhuang Studies");
  expect((await colleague.goto(`/en/desk/${slug}/profile`))?.status()).toBe(404);

  const reader = await anotherBrowser();
  await reader.goto(`/en/listings/${code}`);
  await reader.getByRole("link", { name: "Centre for Dunhuang Studies" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Centre for Dunhuang Studies" })).toBeVisible();
  await expect(reader.getByRole("link", { name: `Of the centre ${mark}` })).toBeVisible();
  await expect(reader.getByText(`Of the university ${mark}`)).toHaveCount(0);
});
