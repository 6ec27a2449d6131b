import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { ANNOUNCEMENTS, collectFacts } from "@/lib/http/page-facts.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { announce, changeAnnouncement, withdrawAnnouncement } from "./commands.ts";
import { getAnnouncement, listAnnouncements, listPublishedAnnouncements } from "./queries.ts";
import type { AnnouncementForm } from "./schema.ts";

const HOUR_MS = 3_600_000;
const hence = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const refusal = (name: string) => ({ ok: false, refusal: name });

const form = (changes: Partial<AnnouncementForm> = {}): AnnouncementForm => ({
  revision: 1,
  tone: "information",
  place: "everywhere",
  startsAt: hence(-1),
  endsAt: hence(2),
  timeZone: "Asia/Shanghai",
  texts: [
    { language: "en", text: "Closed on Sunday." },
    { language: "ar", text: "مغلق يوم الأحد." },
  ],
  ...changes,
});

async function announced(office: Viewer, changes: Partial<AnnouncementForm> = {}): Promise<string> {
  const outcome = await announce(office, form(changes));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

const shown = (side: "public" | "desks", locale = "en", now = new Date()) =>
  listPublishedAnnouncements(side, locale, now);

describe("an announcement", () => {
  it("stands where and while it is said to, in the reader's language or in English", async () => {
    const office = await createOffice();
    const id = await announced(office);
    await announced(office, { place: "desks", tone: "warning", texts: [{ language: "en", text: "Desks alone." }] });
    expect(await shown("public", "ar")).toMatchObject([{ id, text: "مغلق يوم الأحد.", language: "ar" }]);
    expect((await shown("desks", "fr")).map(({ text, language }) => [text, language])).toEqual([
      ["Desks alone.", "en"],
      ["Closed on Sunday.", "en"],
    ]);
    expect(await shown("public", "en", hence(-2))).toEqual([]);
    expect(await shown("public", "en", hence(3))).toEqual([]);
  });

  it("says to the page that shows it when it begins and ends, and the table tells when it is written", async () => {
    const office = await createOffice();
    const [startsAt, endsAt] = [hence(1), hence(2)];
    const factsAt = async (now: Date) => {
      const { facts, result } = collectFacts(() => shown("public", "en", now));
      await result;
      return facts;
    };
    expect(await factsAt(new Date())).toMatchObject({ tags: new Set([ANNOUNCEMENTS]), frameUntil: undefined });
    const id = await announced(office, { startsAt, endsAt });
    expect(await factsAt(new Date())).toMatchObject({ frameUntil: startsAt.getTime() });
    expect(await factsAt(startsAt)).toMatchObject({ frameUntil: endsAt.getTime() });
    expect(await factsAt(endsAt)).toMatchObject({ frameUntil: undefined });
    expect((await withdrawAnnouncement(office, id)).ok).toBe(true);
    expect(await factsAt(new Date())).toMatchObject({ frameUntil: undefined });
  });

  it("is changed by one of two who save at once, and not after it has ended or was taken down", async () => {
    const office = await createOffice();
    const id = await announced(office);
    const outcomes = await Promise.all([1, 2].map(() => changeAnnouncement(office, id, form({ place: "desks" }))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal("stale-revision"));
    expect(await shown("public")).toEqual([]);
    expect(await changeAnnouncement(office, id, form({ revision: 2, endsAt: hence(-0.5) }))).toEqual(
      refusal("already-over"),
    );
    expect((await withdrawAnnouncement(office, id)).ok).toBe(true);
    expect(await withdrawAnnouncement(office, id)).toEqual(refusal("already-over"));
    expect(await changeAnnouncement(office, id, form({ revision: 3 }))).toEqual(refusal("already-over"));
    expect(await getAnnouncement(office, id, new Date())).toMatchObject({ state: "withdrawn", revision: 3 });
    expect(await announce(office, form({ startsAt: hence(-2), endsAt: hence(-1) }))).toEqual(refusal("already-over"));
    const log = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual([
      "announcement.create",
      "announcement.change",
      "announcement.withdraw",
    ]);
    expect(log[0]?.details).toMatchObject({ en: "Closed on Sunday.", place: "everywhere" });
  });

  it("is made by the office alone", async () => {
    const id = await announced(await createOffice());
    for (const stranger of [await createStaff(await createInstitution()), ANONYMOUS]) {
      const attempts = [
        () => announce(stranger, form()),
        () => changeAnnouncement(stranger, id, form()),
        () => withdrawAnnouncement(stranger, id),
        () => listAnnouncements(stranger, new Date()),
        () => getAnnouncement(stranger, id, new Date()),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
    }
  });
});
