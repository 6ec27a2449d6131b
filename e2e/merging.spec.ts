import type { Page } from "@playwright/test";
import { joinUniversity, postLecture } from "./desk.ts";
import { linkIn, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";

const OLD = "owner@wsm.whu.edu.cn";
const NEW = "owner@whu.edu.cn";

test("the office merges an institution into its successor: its people and listings are there, its addresses lead on", async ({
  page,
  anotherBrowser,
  asSample,
  signIn,
  mark,
}) => {
  await signIn(OLD);
  const old = await joinUniversity(page, "Wuhan");
  const { id, title } = await postLecture(page, old, { title: `Silk in medicine ${mark}` });
  const other = await anotherBrowser();
  await signIn(NEW, { page: other });
  const successor = await joinUniversity(other, "Wuhan");
  // The public page is in the cache before it moves.
  expect((await page.goto(`/en/institutions/${old}`))?.status()).toBe(200);

  const office = await asSample("office", { javaScriptEnabled: false });
  await office.goto("/en/office/institutions?q=School+of+Medicine");
  await office.getByRole("link", { name: "Wuhan University School of Medicine" }).click();
  await office.getByRole("link", { name: "Merge into its successor" }).click();
  await office.getByRole("searchbox", { name: "Name, web address or last part of its address here" }).fill("wuhan");
  await office.getByRole("button", { name: "Search", exact: true }).click();
  await office.getByRole("link", { name: "Wuhan University", exact: true }).click();
  await expect(office.getByText("Listings that were published")).toBeVisible();
  await expect(office.getByText("one that counts ends", { exact: false })).toBeVisible();
  await office.getByRole("textbox", { name: "Reason" }).fill("The school is a faculty of the university now.");
  await office.getByRole("textbox", { name: "Name of the institution that goes" }).fill("Wuhan University");
  await office.getByRole("button", { name: "Merge for good" }).click();
  await expect(office.getByText("This is not the name of the institution that goes.")).toBeVisible();
  await expect(office.getByRole("textbox", { name: "Reason" })).toHaveValue(
    "The school is a faculty of the university now.",
  );
  const typed = office.getByRole("textbox", { name: "Name of the institution that goes" });
  await typed.fill("wuhan university school of medicine");
  await office.getByRole("button", { name: "Merge for good" }).click();
  await expect(office.getByText("Took another institution in on", { exact: false })).toBeVisible();

  for (const [address, there] of [
    [`/ar/institutions/${old}`, `/ar/institutions/${successor}`],
    [`/api/feeds/browse.ics?institution=${old}&locale=fr`, `/api/feeds/browse.ics?institution=${successor}&locale=fr`],
    [`/api/feeds/browse.atom?kind=lecture&institution=${old}&locale=en`, `institution=${successor}`],
    [`/embed/${old}?locale=ru&theme=dark`, `/embed/${successor}?locale=ru&theme=dark`],
    [`/embed/${old}/fragment?locale=ru`, `/embed/${successor}/fragment?locale=ru`],
    [`/en/browse?kind=lecture&institution=${old}`, `/en/browse?kind=lecture&institution=${successor}`],
    [`/en/desk/${old}/listings/${id}`, `/en/desk/${successor}/listings/${id}`],
    [
      `/en/desk/${old}/listings/${id}/registrations/export?q=li`,
      `/en/desk/${successor}/listings/${id}/registrations/export?q=li`,
    ],
    [`/en/desk/${old}`, `/en/desk/${successor}`],
  ] as const) {
    await expectMoved(page, address, there);
  }
  const letter = await waitForMail(OLD, /is now part of Wuhan University/);
  await waitForMail(NEW, /The school is a faculty of the university now\./);
  await page.goto(linkIn(letter, `/desk/${successor}`));
  await page.goto(`/en/desk/${old}/listings`);
  await expect(page).toHaveURL(new RegExp(`/desk/${successor}/listings$`));
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.goto(`/en/institutions/${old}`);
  await expect(page).toHaveURL(new RegExp(`/institutions/${successor}$`));
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
  const stranger = await anotherBrowser();
  await signIn("nobody@merging.example", { page: stranger });
  const answer = await stranger.request.get(`/en/desk/${old}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
});

async function expectMoved(page: Page, address: string, there: string): Promise<void> {
  const answer = await page.request.get(address, { maxRedirects: 0 });
  expect(answer.status(), address).toBe(308);
  expect(answer.headers().location, address).toContain(there);
  expect(answer.headers()["cache-control"] ?? "", address).toMatch(/no-store/);
}
