import { joinUniversity } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const OWNER = "owner@hust.edu.cn";
const NAME = "Huazhong University of Science and Technology";
const APPEAL = "The server was down for a week; it answers again.";

test("an owner appeals against a suspension: not who suspended decides, and a colleague restores the institution", async ({
  page,
  anotherBrowser,
  asSample,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn(OWNER);
  const slug = await joinUniversity(page, "Wuhan");
  const office = await asSample("office");
  await office.goto("/en/office/institutions?q=Huazhong");
  await office.getByRole("link", { name: NAME }).click();
  await office.locator("summary", { hasText: "Suspend" }).click();
  await office.getByRole("textbox", { name: "Reason" }).fill("The web address does not answer.");
  await office.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(office.getByText("Suspended on", { exact: false })).toBeVisible();

  const letter = await waitForMail(OWNER, /An owner can appeal once/);
  await page.goto(`/en/desk/${slug}`);
  await expect(page.getByText("The web address does not answer.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(linkIn(letter, "/verification"));
  await page.getByText("Appeal", { exact: true }).click();
  const words = page.getByRole("textbox", { name: "Why the office should decide otherwise" });
  await words.fill("Too short");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("This is too short.")).toBeVisible();
  await expect(words).toHaveValue("Too short");
  await words.fill(APPEAL);
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("Your appeal is with the office")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the appeal" })).toHaveCount(0);
  await expectAccessible(page);

  await office.goto("/en/office?kind=appeal");
  await office.getByRole("table", { name: "Queue" }).getByRole("link", { name: NAME }).click();
  await expect(office.getByText(APPEAL)).toBeVisible();
  await expect(office.getByText("This is an appeal against your own decision.", { exact: false })).toBeVisible();
  await expect(office.getByText("Uphold the appeal")).toHaveCount(0);
  const appeal = new URL(office.url()).pathname.replace("/en/", "/ar/");

  const colleague = await anotherBrowser();
  const address = `colleague.${mark}@portal-office.example`;
  await signIn(address, { page: colleague });
  expect((await colleague.request.get(appeal)).status(), "before they are of the office").toBe(404);
  await office.goto("/en/office/staff");
  await office.getByRole("textbox", { name: "E-mail" }).fill(address);
  await office.getByRole("button", { name: "Send the invitation" }).click();
  await expect(office.getByText("The invitation is on its way.", { exact: false })).toBeVisible();
  await expectAccessible(office);
  const invitation = await waitForMail(address, /a place in the portal office/);
  await colleague.goto(linkIn(invitation, "/office-invitation/"));
  await expect(colleague.getByText("Decides in all queues.", { exact: false })).toBeVisible();
  await colleague.getByRole("button", { name: "Join the office" }).click();
  await colleague.waitForURL(/\/office$/);
  const t = wording("ar");
  await colleague.goto(appeal);
  await expectAccessible(colleague);
  await colleague.getByText(t("office.appeals.uphold"), { exact: true }).click();
  await colleague.getByRole("textbox", { name: t("office.appeals.reason") }).fill("It answers, we have looked.");
  await colleague.getByRole("button", { name: t("office.appeals.upholdNow"), exact: true }).click();
  await expect(colleague.getByText("It answers, we have looked.")).toBeVisible();

  await waitForMail(OWNER, /may post again/);
  await page.reload();
  await expect(page.getByText("Taken back on appeal")).toBeVisible();
  expect((await page.goto(`/en/institutions/${slug}`))?.status()).toBe(200);
});
