import type { Page } from "@playwright/test";
import { dayFromNow, joinUniversity, postLecture } from "./desk.ts";
import { expectFocusKept, press, write } from "./keyboard.ts";
import { type ReceivedMail, waitForMail } from "./mailbox.ts";
import { expect, test } from "./test.ts";
import { wording } from "./wording.ts";

const PEOPLE = 30;

/** Enters the whole delegation, each person with an address. */
async function registerDelegation(page: Page, slug: string, code: string, addresses: string[]): Promise<void> {
  const t = wording("ar");
  await page.goto(`/ar/desk/${slug}/delegations/new/${code}`);
  const names = page.getByRole("textbox", { name: t("delegation.name", { number: addresses.length }), exact: true });
  while ((await names.count()) === 0) {
    const rows = await page.getByRole("listitem").count();
    await page.getByRole("button", { name: t("delegation.moreRows"), exact: true }).click();
    await expect.poll(() => page.getByRole("listitem").count()).toBeGreaterThan(rows);
  }
  for (const [index, address] of addresses.entries()) {
    await page.locator(`[name="people.${index}.name"]`).fill(`Delegate ${index + 1}`);
    await page.locator(`[name="people.${index}.email"]`).fill(address);
  }
  await page.getByRole("button", { name: t("delegation.send"), exact: true }).click();
  await expect(page.getByText(t("delegation.registered.confirmed"))).toBeVisible();
}

const calendarIn = (mail: ReceivedMail): string => mail.attachments.map(({ text }) => text).join("\n");
const uidIn = (calendar: string): string => /UID:(\S+)/.exec(calendar)?.[1] ?? "none";
const sequenceIn = (calendar: string): number => Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]);

test("by keyboard alone a lecture is put off, gets a new date and is called off: thirty people hear of it in Arabic each time", async ({
  page,
  anotherBrowser,
  signIn,
  mark,
}) => {
  const t = wording("ar");
  await signIn("lin@bjtu.edu.cn");
  const slug = await joinUniversity(page, "Beijing");
  const title = `Lacquer ${mark}`;
  const { id, code } = await postLecture(page, slug, { title, places: 40 });
  const desk = `/en/desk/${slug}/listings/${id}`;

  const guests = await anotherBrowser();
  const contact = "huda@buaa.edu.cn";
  await signIn(contact, { locale: "ar", page: guests });
  const theirs = await joinUniversity(guests, "Beijing");
  const addresses = Array.from({ length: PEOPLE }, (_, index) => `d${index}.${mark}@delegate.example`);
  await registerDelegation(guests, theirs, code, addresses);
  const first = await waitForMail(contact, new RegExp(t("mail.registrationConfirmed.subject", { title })));
  const uid = uidIn(calendarIn(first));

  await page.goto(desk);
  await press(page.getByText("Postpone without a new date"));
  await write(page.getByRole("textbox", { name: /Reason, as readers/ }).first(), "The speaker is ill.");
  await press(page.getByRole("button", { name: "Postpone it now" }));
  await expect(page.getByText("Postponed. Everybody registered is being told by mail.")).toBeVisible();
  await expectFocusKept(page);
  const postponed = await waitForMail(contact, new RegExp(t("mail.listingPostponed.subject", { title })));
  expect(calendarIn(postponed)).toContain("STATUS:CANCELLED");
  const reader = await anotherBrowser();
  await reader.goto(`/en/listings/${code}`);
  await expect(reader.getByRole("main").getByText("The speaker is ill.")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Register", exact: true })).toHaveCount(0);

  const session = page.getByRole("group", { name: "Session 1" });
  await write(session.getByLabel("Begins"), `${dayFromNow(20)}T19:00`);
  await write(session.getByLabel("Ends"), `${dayFromNow(20)}T20:30`);
  await write(page.getByRole("textbox", { name: "What changed, for readers" }), "There is a new date.");
  await press(page.getByRole("button", { name: "Save the changes" }));
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await expectFocusKept(page);
  const moved = await waitForMail(contact, new RegExp(t("mail.listingChanged.subject.dates", { title })));
  expect(calendarIn(moved)).toContain("STATUS:CONFIRMED");
  expect(uidIn(calendarIn(moved))).toBe(uid);
  expect(sequenceIn(calendarIn(moved))).toBeGreaterThan(sequenceIn(calendarIn(postponed)));
  await reader.goto(`/en/listings/${code}`);
  await expect(reader.getByText("There is a new date.")).toBeVisible();

  await press(page.getByText("Cancel the listing"));
  await write(page.getByRole("textbox", { name: /Reason, as readers/ }).last(), "The hall is flooded.");
  await press(page.getByRole("button", { name: "Cancel it now" }));
  await expect(page.getByText("Cancelled. Everybody registered is being told by mail.")).toBeVisible();
  await expectFocusKept(page);
  const subject = new RegExp(t("mail.listingCancelled.subject", { title }));
  for (const address of [contact, ...addresses]) {
    const mail = await waitForMail(address, subject);
    expect(mail.html).toMatch(/<html[^>]+lang="ar"[^>]+dir="rtl"|<html[^>]+dir="rtl"[^>]+lang="ar"/);
    expect(mail.text).toContain("The hall is flooded.");
    const calendar = calendarIn(mail);
    expect(calendar).toContain("STATUS:CANCELLED");
    expect(uidIn(calendar)).toBe(uid);
    expect(sequenceIn(calendar)).toBeGreaterThan(sequenceIn(calendarIn(moved)));
  }
  await reader.goto(`/en/listings/${code}`);
  await expect(reader.getByText("The hall is flooded.")).toBeVisible();
});
