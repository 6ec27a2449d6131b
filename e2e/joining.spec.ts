import { joinUniversity, postLecture } from "./desk.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const ARABIC_TITLE = "طريق الخزف من قوانغتشو";

test("a university of the register joins, posts a lecture in two languages, and readers of both find it", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
  expectAccessible,
}) => {
  await signIn("ouyang@mail.sysu.edu.cn");
  await page.goto("/en/join");
  await expect(page.getByRole("heading", { name: "You have an address at Sun Yat-Sen University" })).toBeVisible();
  await expectAccessible(page);
  const slug = await joinUniversity(page, "Guangzhou");

  const title = `The porcelain road ${mark}`;
  const { id, code } = await postLecture(page, slug, { title, places: 30, publish: false });
  const editor = `/en/desk/${slug}/listings/${id}`;
  await page.getByRole("combobox", { name: "Into which language" }).selectOption("ar");
  await page.getByRole("button", { name: "Translate", exact: true }).click();
  await page.waitForURL(/\/translations\/ar$/);
  const target = page.getByRole("region", { name: "Translation into Arabic" });
  await target.getByRole("textbox", { name: "Title" }).fill(`${ARABIC_TITLE} ${mark}`);
  await target.getByRole("textbox", { name: "Summary" }).fill("ما ترويه السفن الغارقة عن تجارة الخزف.");
  await target.getByRole("button", { name: "Save the translation" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const reader = await anotherBrowser();
  expect((await reader.goto(`/en/listings/${code}`))?.status(), "a draft is nobody else's").toBe(404);
  await page.goto(editor);
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published. Anybody can read it now.")).toBeVisible();

  await reader.goto(`/en/browse?q=porcelain+road+${mark}`);
  await reader.getByRole("main").getByRole("link", { name: title }).click();
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(reader.getByRole("main").getByRole("link", { name: "Sun Yat-Sen University" }).first()).toBeVisible();

  const t = wording("ar");
  await reader.goto("/ar");
  await reader.getByRole("combobox", { name: t("layout.search.label") }).fill(`الخزف ${mark}`);
  await reader.getByRole("button", { name: t("layout.search.button"), exact: true }).click();
  await reader.getByRole("main").getByRole("link", { name: ARABIC_TITLE }).click();
  await expect(reader.getByRole("heading", { level: 1, name: ARABIC_TITLE })).toBeVisible();
  await expect(reader.getByText(t("listing.staleTitle"))).toBeHidden();

  await page.goto(editor);
  await page.getByRole("textbox", { name: "Summary" }).fill("What new finds from the sea bed tell about porcelain.");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(page.getByText("Older than the text")).toBeVisible();
  await reader.goto(`/ar/listings/${code}`);
  await expect(reader.getByText(t("listing.staleTitle"))).toBeVisible();
  await reader.goto(`/en/listings/${code}`);
  await expect(reader.getByText("What new finds from the sea bed tell about porcelain.").first()).toBeVisible();
});

test("a free mailbox and a domain that looks like a university's are not taken for one", async ({
  page,
  signIn,
  mark,
}) => {
  await signIn(`somebody.${mark}@gmail.com`);
  await page.goto("/en/join");
  await expect(page.getByText(/Anybody can have an address at gmail\.com/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Become the first owner" })).toBeHidden();
});
