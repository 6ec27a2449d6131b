import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { joinUniversity, postLecture } from "./desk.ts";
import { expectFocusKept, press, write } from "./keyboard.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { registerFor } from "./registering.ts";
import { expect, test } from "./test.ts";

test("by keyboard alone: what is typed is kept without saving, and a second tab cannot overwrite it unseen", async ({
  page,
  signIn,
  mark,
}) => {
  await signIn("yan@jnu.edu.cn");
  const slug = await joinUniversity(page, "Guangzhou");
  const { id } = await postLecture(page, slug, { title: `Sea salt ${mark}`, publish: false });
  const address = `/en/desk/${slug}/listings/${id}`;

  await page.goto(address);
  await write(page.getByRole("textbox", { name: "Summary" }), "Typed and not saved.");
  await expect(page.getByText(/Kept at .*, not yet saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/This is what you had typed and not saved/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("Typed and not saved.");

  const secondTab = await page.context().newPage();
  await secondTab.goto(address);
  await write(page.getByRole("textbox", { name: "Summary" }), "Saved in the first tab.");
  await press(page.getByRole("button", { name: "Save the draft" }));
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expectFocusKept(page);

  await write(secondTab.getByRole("textbox", { name: "Title" }), `Sea salt, second tab ${mark}`);
  await write(secondTab.getByRole("textbox", { name: "Summary" }), "Written in the second tab.");
  await press(secondTab.getByRole("button", { name: "Save the draft" }));
  const notice = secondTab.getByRole("region", { name: "Somebody saved this listing while you were writing" });
  await expect(notice).toBeVisible();
  const summary = notice.getByRole("row", { name: /Summary/ });
  await expect(summary).toContainText("Written in the second tab.");
  await expect(summary).toContainText("Saved in the first tab.");
  await expect(secondTab.getByRole("textbox", { name: "Title" })).toHaveValue(`Sea salt, second tab ${mark}`);
  await press(secondTab.getByRole("button", { name: "Save my version over theirs" }));
  await expect(secondTab.getByText("Saved.", { exact: true })).toBeVisible();
  await expectFocusKept(secondTab);
  await page.goto(address);
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("Written in the second tab.");
});

test("what is typed or marked before the script has arrived stays so", async ({ page, signIn, mark }) => {
  await signIn("yan@ecnu.edu.cn");
  const slug = await joinUniversity(page, "Shanghai");
  const { id } = await postLecture(page, slug, { title: `Slow line ${mark}`, publish: false });
  const address = `/en/desk/${slug}/listings/${id}`;
  const summary = page.getByRole("textbox", { name: "Summary" });
  const kept = page.getByText(/Kept at .*, not yet saved/);

  await goWithoutScript(page, address, () => summary.fill("Typed on a slow line."));
  await expect(kept).toBeVisible();
  await page.reload();
  await expect(summary).toHaveValue("Typed on a slow line.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();

  await goWithoutScript(page, address, async () => {
    await page.getByRole("textbox", { name: "Title" }).fill(`A slow line ${mark}`);
    await summary.selectText();
  });
  await expect(kept).toBeVisible();
  await page.keyboard.insertText("In place of what was marked.");
  await expect(summary).toHaveValue("In place of what was marked.");
});

/** Opens a page whose scripts arrive only when something has been done on it. */
async function goWithoutScript(page: Page, address: string, act: () => Promise<void>): Promise<void> {
  const acted = Promise.withResolvers<void>();
  const scripts = /\/_next\/static\/.*\.js/;
  await page.route(scripts, async (route) => {
    await acted.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await act();
  acted.resolve();
  await page.waitForLoadState();
  await page.unroute(scripts);
}

test("what cannot be published is saved, and the checklist says what is missing", async ({ page, signIn, mark }) => {
  await signIn("yan@tongji.edu.cn");
  const slug = await joinUniversity(page, "Shanghai");
  const { id } = await postLecture(page, slug, { title: `Ports ${mark}`, publish: false });
  await page.goto(`/en/desk/${slug}/listings/${id}`);
  await page.getByRole("textbox", { name: "Summary" }).fill("");
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved, but not published yet: the checklist says what is missing.")).toBeVisible();
  await expect(page.getByRole("complementary").getByRole("listitem").filter({ hasText: "a summary" })).toBeVisible();

  await page.getByRole("group", { name: "Session 1" }).getByLabel("Ends").fill("2020-01-01T10:00");
  await page.getByRole("textbox", { name: "Title" }).fill(`Ports and piers ${mark}`);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText(/One field needs another look/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(`Ports and piers ${mark}`);
  await expect(page.getByText("The end must come after the start.").first()).toBeVisible();
});

test("the export holds no formula, and a cancelled lecture tells everybody why", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  await signIn("yan@fudan.edu.cn");
  const slug = await joinUniversity(page, "Shanghai");
  const title = `Silk looms ${mark}`;
  const { id, code } = await postLecture(page, slug, { title, places: 10 });

  const visitor = await anotherBrowser();
  const email = `formula.${mark}@reader.example`;
  await registerFor(visitor, code, { name: '=HYPERLINK("https://evil.example","x")', email, note: "+1+1" });
  await expect(visitor.getByRole("heading", { level: 1, name: "You have a place" })).toBeVisible();
  const mail = await waitForMail(email, /You are registered/);

  await page.goto(`/en/desk/${slug}/listings/${id}/registrations`);
  const download = page.waitForEvent("download");
  await page.getByText("Export…", { exact: true }).click();
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const table = await readFile(await (await download).path(), "utf8");
  expect(table).toContain(email);
  expect(table).toContain("HYPERLINK");
  expect(
    table
      .split(/[\r\n]+/)
      .flatMap(cells)
      .filter((cell) => /^[=+\-@\t]/.test(cell)),
  ).toEqual([]);

  await page.goto(`/en/desk/${slug}/listings/${id}`);
  await page.getByText("Cancel the listing", { exact: true }).click();
  await page
    .getByRole("textbox", { name: "Reason, as readers and the registered will read it" })
    .fill("The hall is flooded.");
  await page.getByRole("button", { name: "Cancel it now" }).click();
  await expect(page.getByText("Cancelled. Everybody registered is being told by mail.")).toBeVisible();

  const notice = await waitForMail(email, /The hall is flooded\./);
  expect(notice.subject).toBe(`Cancelled: ${title}`);
  expect((await visitor.goto(`/en/listings/${code}`))?.status(), "a tombstone, not a gap").toBe(200);
  await expect(visitor.getByText("The hall is flooded.")).toBeVisible();
  await expect(visitor.getByRole("link", { name: "Register", exact: true })).toBeHidden();
  await visitor.goto(`/en/register/${code}`);
  await expect(visitor.getByText("The organiser has cancelled this.").first()).toBeVisible();
  await visitor.goto(linkIn(mail, "/tickets/"));
  await expect(visitor.getByText("The organiser has cancelled this.").first()).toBeVisible();
  await visitor.goto(`/en/browse?q=${mark}`);
  await expect(visitor.getByRole("main").getByText("Cancelled").first()).toBeVisible();
});

/** The cells of one line of CSV, without their quotes. */
function cells(line: string): string[] {
  return (line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((cell) => cell.replace(/^"|"$/g, ""));
}
