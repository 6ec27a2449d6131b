import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { encodeText } from "../tests/factories/encoded-text.ts";
import { joinUniversity } from "./desk.ts";
import { attach, choose, expectFocusKept, press, write } from "./keyboard.ts";
import { expect, test } from "./test.ts";

/** What a spreadsheet in China saves: GB 18030, with three rows in which something is wrong. */
const TABLE = [
  "uid,title,language,format,summary,session_start,session_end,session_venue,speaker_name",
  "2031-1,丝绸之路上的纸,zh-CN,lecture,纸张如何传到撒马尔罕,2031/3/12 15:00,2031/3/12 17:00,大礼堂,林梅",
  "2031-2,海上瓷路,zh-CN,lecture,沉船与瓷器贸易,2031/3/19 15:00,2031/3/19 14:00,大礼堂,林梅",
  "2031-3,,zh-CN,lecture,没有题目,2031/3/26 15:00,2031/3/26 17:00,大礼堂,林梅",
  "2031-4,敦煌的颜料,zh-CN,lecture,壁画的颜色,04/05/2031 15:00,2031/5/4 17:00,大礼堂,林梅",
  "2031-5,长安的乐师,zh-CN,lecture,西域来的音乐,2031/4/9 15:00,2031/4/9 17:00,大礼堂,林梅",
].join("\r\n");

test("by keyboard alone an officer imports a table in GB 18030 with three bad rows, mends them, brings them again and takes it back", async ({
  page,
  signIn,
}) => {
  await signIn("yan@nwu.edu.cn");
  const slug = await joinUniversity(page, "Xi'an");
  await page.goto(`/en/desk/${slug}/listings`);
  await press(page.getByRole("link", { name: "Import" }));
  await press(page.getByRole("button", { name: "Read the file" }));
  await expect(page.getByLabel("Table or calendar")).toHaveAttribute("aria-invalid", "true");

  const first = await readByKeyboard(page, slug, { name: "讲座.csv", text: encodeText(TABLE, "gb18030") });
  await expect(page.getByText("the file looks like GB 18030")).toBeVisible();
  await expect(page.getByText("The file would bring: 2 new and 3 left out.")).toBeVisible();
  const rows = page.getByRole("table", { name: "Rows of the import" });
  await expect(rows.getByText("丝绸之路上的纸")).toBeVisible();
  await expect(rows.getByText(/Line 3, session_end: The end must come after the start/)).toBeVisible();
  await expect(rows.getByText(/Line 4, title: Please fill this in/)).toBeVisible();
  await expect(rows.getByText(/Line 5, session_start: Which is the day and which the month/)).toBeVisible();

  await choose(page.getByRole("combobox", { name: "Read it as" }), "Windows-1251 (Cyrillic)");
  await press(page.getByRole("button", { name: "Read anew" }));
  await expect(rows.getByText("丝绸之路上的纸")).toHaveCount(0);
  await choose(page.getByRole("combobox", { name: "Read it as" }), "GB 18030 (Chinese)");
  await press(page.getByRole("button", { name: "Read anew" }));
  await expect(rows.getByText("丝绸之路上的纸")).toBeVisible();

  await press(page.getByRole("button", { name: "Import 2 listings" }));
  await expect(page.getByText("The import brought: 2 new and 3 left out.")).toBeVisible();
  const download = page.waitForEvent("download");
  await press(page.getByRole("link", { name: "Download the 3 rows that are left out" }));
  const refused = await readFile(await (await download).path(), "utf8");
  expect(refused.trimEnd().split("\r\n")).toHaveLength(4);
  const mended = refused
    .replace("2031/3/19 14:00", "2031/3/19 17:00")
    .replace("2031-3,,", "2031-3,唐代的医药,")
    .replace("04/05/2031", "2031/5/4");
  await readByKeyboard(page, slug, { name: "mended.csv", text: mended });
  await press(page.getByRole("button", { name: "Import 3 listings" }));
  await expect(page.getByText("The import brought: 3 new.")).toBeVisible();
  await expectFocusKept(page);

  // The whole table once more, mended: nothing is doubled, one has a new title.
  const whole = TABLE.replace("2031/3/19 14:00", "2031/3/19 17:00")
    .replace("2031-3,,", "2031-3,唐代的医药,")
    .replace("04/05/2031", "2031/5/4")
    .replace("长安的乐师", "长安的乐师与舞者");
  await readByKeyboard(page, slug, { name: "讲座.csv", text: encodeText(whole, "gb18030") });
  await expect(page.getByText("The file would bring: 1 updated and 4 unchanged.")).toBeVisible();
  await press(page.getByRole("button", { name: "Import one listing" }));
  await expect(page.getByText("The import brought: 1 updated and 4 unchanged.")).toBeVisible();
  await press(page.getByRole("link", { name: "长安的乐师与舞者" }));
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("长安的乐师与舞者");
  await expect(page.getByLabel("Begins").first()).toHaveValue("2031-04-09T15:00");

  await page.goto(`/en/desk/${slug}/import/${first}`);
  await press(page.getByText("Take the import back", { exact: true }));
  await press(page.getByRole("button", { name: "Take it back now" }));
  await expect(page.getByText("taken back but for one listing on which somebody has worked since")).toBeVisible();
  await expectFocusKept(page);
  await page.goto(`/en/desk/${slug}/listings`);
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(4);
});

/** Brings a table as far as the page that shows what would come of it; answers the import's id. */
async function readByKeyboard(page: Page, slug: string, file: { name: string; text: string | Uint8Array }) {
  await page.goto(`/en/desk/${slug}/import`);
  const buffer = Buffer.from(file.text);
  await attach(page.getByLabel("Table or calendar"), { name: file.name, mimeType: "text/csv", buffer });
  await write(page.getByLabel("Name of the list"), "Lectures");
  await choose(page.getByRole("combobox", { name: "Route" }), "Western sea route");
  await press(page.getByRole("button", { name: "Read the file" }));
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

test("without script a table is read, taken in and taken back just as well, in Arabic", async ({
  page,
  anotherBrowser,
  signIn,
}) => {
  await signIn("yan@xjtu.edu.cn");
  const slug = await joinUniversity(page, "Xi'an");
  const plain = await anotherBrowser({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(`/ar/desk/${slug}/import`);
  await plain.locator('input[name="file"]').setInputFiles({
    name: "x.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(encodeText("uid,title,language,format\n1,الورق على طريق الحرير,ar,lecture\n", "windows-1256")),
  });
  await plain.locator('select[name="route"]').selectOption("belt_central");
  await plain.locator('form:has(input[name="file"]) button').click();
  await plain.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(plain.getByRole("rowheader")).toContainText("الورق على طريق الحرير");
  await plain.getByRole("button", { name: "استيراد نشاط واحد" }).click();
  await expect(plain.getByText("جلب الاستيراد")).toBeVisible();
  await plain.locator("summary", { hasText: "التراجع عن الاستيراد" }).click();
  await plain.getByRole("button", { name: "التراجع الآن" }).click();
  await expect(plain.getByText("تم التراجع عن الاستيراد كله.")).toBeVisible();
});
