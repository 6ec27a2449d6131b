import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createViewer } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { changeDigest, removeSavedSearch, resumeDigestByToken, saveSearch, stopDigestByToken } from "./commands.ts";
import { sendDueDigests } from "./jobs.ts";
import { getSavedSearchByToken, listSavedSearches } from "./queries.ts";
import { MOST_SAVED } from "./rules.ts";

const saved = new Date("2027-03-09T12:00:00Z");
/** Eight in the morning in Almaty, the day after. */
const morning = new Date("2027-03-10T03:00:00Z");
const nextMorning = new Date("2027-03-11T03:00:00Z");
const form = {
  name: "Lectures on tea",
  query: "kind=lecture&q=tea",
  frequency: "daily",
  timeZone: "Asia/Almaty",
} as const;

async function save(viewer: Member, choices: Partial<typeof form> = {}): Promise<string> {
  expect(await saveSearch(viewer, { ...form, ...choices }, saved)).toMatchObject({ ok: true });
  return (await listSavedSearches(viewer))[0]?.id ?? "";
}

async function publish(at: string, choices: PublishedChoices = {}): Promise<string> {
  const { id, code } = await createPublished({
    sessions: [["2027-05-10T19:00", "2027-05-10T21:00"]],
    texts: [{ language: "en", title: "The tea horse road" }],
    ...choices,
  });
  await database().listing.update({ where: { id }, data: { publishedAt: new Date(at) }, select: { id: true } });
  return code;
}

const mails = () => database().outbox.findMany({ orderBy: { createdAt: "asc" } });

async function onlyMail() {
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  if (!mail) throw new Error("There is no mail.");
  return mail;
}

describe("the mail of a saved search", () => {
  it("names what became public since, in the person's language, at eight in their morning", async () => {
    const viewer = await createViewer({ locale: "ru" });
    const id = await save(viewer);
    await publish("2027-03-09T11:00:00Z", { texts: [{ language: "en", title: "Tea, there already" }] });
    const fresh = await publish("2027-03-09T20:00:00Z");
    await publish("2027-03-09T20:00:00Z", { kind: "brief" });
    expect(await sendDueDigests(new Date(morning.getTime() - 1))).toBe(0);
    expect(await sendDueDigests(morning)).toBe(1);

    const mail = await onlyMail();
    expect(mail).toMatchObject({ recipient: viewer.email, locale: "ru" });
    const composed = await composeMail(mail);
    const token = personalToken("saved-search", id);
    expect(composed?.subject).toBe("«Lectures on tea»: 1 новое объявление");
    expect(composed?.text).toContain(`/ru/listings/${fresh}`);
    expect(composed?.text).toContain(`/ru/saved-searches/${token}`);
    expect(composed?.text).not.toContain("there already");
    expect(composed?.headers).toMatchObject({
      "List-Unsubscribe": expect.stringMatching(new RegExp(`^<http://[^>]+/api/saved-searches/${token}/stop>$`)),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  it("does not come when nothing is new, and each listing is told of once", async () => {
    const viewer = await createViewer();
    await save(viewer);
    await sendDueDigests(morning);
    expect(await mails()).toEqual([]);
    await publish("2027-03-10T09:00:00Z");
    expect(await sendDueDigests(nextMorning)).toBe(1);
    expect(await sendDueDigests(nextMorning)).toBe(0);
    await sendDueDigests(new Date("2027-03-12T03:00:00Z"));
    expect(await mails()).toHaveLength(1);
  });

  it("leaves what was published a moment ago to the next look, and loses nothing by it", async () => {
    const viewer = await createViewer();
    await save(viewer);
    await publish("2027-03-10T02:58:00Z");
    await sendDueDigests(morning);
    expect(await mails()).toEqual([]);
    await sendDueDigests(nextMorning);
    expect(await mails()).toHaveLength(1);
  });

  it("is not written when what was new has been called off or withdrawn before it leaves", async () => {
    const viewer = await createViewer();
    await save(viewer);
    const code = await publish("2027-03-09T20:00:00Z");
    await sendDueDigests(morning);
    await database().listing.update({ where: { code }, data: { status: "archived" }, select: { id: true } });
    expect(await composeMail(await onlyMail())).toBeNull();
  });

  it("is queued once when two workers look at the same moment", async () => {
    const viewer = await createViewer();
    await save(viewer);
    await publish("2027-03-09T20:00:00Z");
    const looked = await Promise.all(Array.from({ length: 6 }, () => sendDueDigests(morning)));
    expect(looked.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it("comes weekly on Monday when that was asked for", async () => {
    const viewer = await createViewer();
    await save(viewer, { frequency: "weekly" as "daily" });
    await publish("2027-03-09T20:00:00Z");
    await sendDueDigests(morning);
    expect(await mails()).toEqual([]);
    await sendDueDigests(new Date("2027-03-15T03:00:00Z"));
    expect(await mails()).toHaveLength(1);
  });
});

describe("stopping it", () => {
  it("takes the link of the mail alone, as often as it is pressed, and can be taken back", async () => {
    const viewer = await createViewer();
    const token = personalToken("saved-search", await save(viewer));
    await stopDigestByToken(token);
    await stopDigestByToken(token);
    await publish("2027-03-09T20:00:00Z");
    expect(await sendDueDigests(morning)).toBe(0);
    expect((await getSavedSearchByToken(token)).nextAt).toBeNull();

    await resumeDigestByToken(token, morning);
    expect(await sendDueDigests(nextMorning)).toBe(1);
    expect(await mails()).toEqual([]); // what became public while it was stopped is no news
  });

  it("also holds back a mail that was queued but has not left", async () => {
    const viewer = await createViewer();
    const token = personalToken("saved-search", await save(viewer));
    await publish("2027-03-09T20:00:00Z");
    await sendDueDigests(morning);
    await stopDigestByToken(token);
    expect(await composeMail(await onlyMail())).toBeNull();
  });

  it("is nothing that a link for something else, or a made-up one, can do", async () => {
    const viewer = await createViewer();
    const id = await save(viewer);
    for (const token of [personalToken("ticket", id), `${id}.1.made-up`, "", personalToken("saved-search", newId())]) {
      await expect(stopDigestByToken(token)).rejects.toThrow(NotFound);
    }
    expect((await listSavedSearches(viewer))[0]?.nextAt).not.toBeNull();
  });
});

describe("saved searches", () => {
  it("keep a question once, also for a double click", async () => {
    const viewer = await createViewer();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => saveSearch(viewer, form, saved)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: "already-saved" });
    expect(await listSavedSearches(viewer)).toHaveLength(1);
  });

  it("are fifty at most", async () => {
    const viewer = await createViewer();
    for (let made = 0; made < MOST_SAVED; made++) await saveSearch(viewer, { ...form, query: `q=${made}` }, saved);
    expect(await saveSearch(viewer, form, saved)).toEqual({ ok: false, refusal: "too-many" });
  });

  it("belong to one person: a stranger sees, changes and removes none", async () => {
    const viewer = await createViewer();
    const id = await save(viewer);
    const stranger = await createViewer();
    expect(await listSavedSearches(stranger)).toEqual([]);
    await expect(removeSavedSearch(stranger, id)).rejects.toThrow(NotFound);
    await expect(changeDigest(stranger, id, { frequency: "weekly", timeZone: "UTC" }, saved)).rejects.toThrow(NotFound);
    await expect(removeSavedSearch(viewer, "not-an-id")).rejects.toThrow(NotFound);
    await removeSavedSearch(viewer, id);
    expect(await listSavedSearches(viewer)).toEqual([]);
  });

  it("begin again, from now on, when the mail is changed after it was stopped", async () => {
    const viewer = await createViewer();
    const id = await save(viewer);
    await stopDigestByToken(personalToken("saved-search", id));
    await changeDigest(viewer, id, { frequency: "weekly", timeZone: "Africa/Cairo" }, morning);
    expect((await listSavedSearches(viewer))[0]).toMatchObject({
      frequency: "weekly",
      nextAt: new Date("2027-03-15T06:00:00Z"),
    });
  });
});
