import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { setWaiting } from "@/features/registrations/commands/keep-places.ts";
import { getPlaces } from "@/features/registrations/queries/places.ts";
import { waitingForm } from "@/features/registrations/schema.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { completed, createInvited, type Invited, issued, letterOf } from "@/tests/factories/letters.ts";
import { withdrawLetterByToken } from "./commands/complete-letter.ts";
import { reissueLetter } from "./commands/issue-letter.ts";
import { refuseLetter } from "./commands/review-letter.ts";
import { viewPassport, viewScan } from "./commands/view-letter.ts";
import { shredDueLetters } from "./jobs.ts";
import { getDeskLetter, listDeskLetters } from "./queries/desk-letters.ts";
import { getLetterByToken, getLetterOfferByToken, getLetterPaperByToken } from "./queries/own-letter.ts";
import { getPublishedLetter } from "./queries/published-letter.ts";
import { LETTER_RETENTION_DAYS } from "./rules/retention.ts";

const DAY = 86_400_000;
let folder = "";

beforeAll(async () => {
  folder = await newFileFolder();
});

const filesOnDisk = async () =>
  (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".letter")).sort();

describe("a letter whose time has run out", () => {
  it("is emptied with its scan so many days after the end or the departure, and leaves the fact", async () => {
    const invited = await createInvited();
    const { code, id, place, token, departsOn } = await issued(invited);
    const due = (departsOn?.getTime() ?? 0) + DAY + LETTER_RETENTION_DAYS * DAY;
    await shredDueLetters(new Date(due - 1000));
    expect((await letterOf(invited)).sealed).not.toBeNull();
    const key = (await database().storedFile.findFirstOrThrow({ where: { letter: { id } } })).key;
    await shredDueLetters(new Date(due));
    const after = await letterOf(invited);
    expect(after).toMatchObject({ status: "issued", code, initials: "Z. R.", sealed: null, fileId: null });
    expect((await filesOnDisk()).filter((path) => path.includes(key))).toEqual([]);
    expect(await database().storedFile.count({ where: { key } })).toBe(0);
    expect(await getPublishedLetter(code ?? "", "en")).toMatchObject({ state: "genuine" });
    expect(await getLetterByToken(token, "en")).toMatchObject({ isShredded: true, hasPaper: false });
    await expect(getLetterPaperByToken(token)).rejects.toThrow(NotFound);
    await expect(viewPassport(invited.desk, place)).rejects.toThrow(NotFound);
    await expect(viewScan(invited.desk, place)).rejects.toThrow(NotFound);
    const shown = await getDeskLetter(invited.desk, place, "en");
    expect(shown).toMatchObject({ isShredded: true, passport: null });
    expect(shown.events[0]).toMatchObject({ action: "shred", actor: "" });
    expect(await shredDueLetters(new Date(due))).toBe(0);
  });

  it("goes at once when it was withdrawn, and earlier when it was refused", async () => {
    const invited = await createInvited();
    const letter = await completed(invited);
    expect(await withdrawLetterByToken(letter.token, letter.revision)).toMatchObject({ ok: true });
    const twice = await withdrawLetterByToken(letter.token, letter.revision);
    expect(twice).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const refusing = await createInvited({ endsAt: new Date(Date.now() + 200 * DAY) });
    const { place, revision } = await completed(refusing);
    await refuseLetter(refusing.desk, place, revision, "No.");
    await shredDueLetters(new Date());
    expect((await letterOf(invited)).sealed).toBeNull();
    expect((await letterOf(refusing)).sealed).not.toBeNull();
    await shredDueLetters(new Date(Date.now() + LETTER_RETENTION_DAYS * DAY + 1000));
    expect((await letterOf(refusing)).sealed).toBeNull();
  });

  it("is kept as long as the listing says, and never longer than the person was told before they gave their data", async () => {
    const setDays = async ({ desk, id }: Invited, letterDays: number) =>
      expect(await setWaiting(desk, id, { offerHours: null, holdHours: 336, letterDays })).toMatchObject({ ok: true });
    const [shorter, longer, later] = [await createInvited(), await createInvited(), await createInvited()];
    await setDays(later, 180);
    expect(await getLetterOfferByToken(later.ticket)).toMatchObject({ days: 180 });
    const letters = [await issued(shorter), await issued(longer), await issued(later)];
    await setDays(shorter, 7);
    await setDays(longer, 180);
    const told = letters.map(async ({ token }) => (await getLetterByToken(token, "en")).days);
    expect(await Promise.all(told)).toEqual([7, LETTER_RETENTION_DAYS, 180]);
    expect(
      (
        await listDeskLetters(
          longer.desk,
          { institutionId: longer.institutionId, listingId: longer.id },
          { status: null, after: null },
          "en",
        )
      ).days,
    ).toBe(180);
    const end = Math.max(...letters.map(({ departsOn }) => departsOn?.getTime() ?? 0)) + DAY;
    const kept = async (days: number) => {
      await shredDueLetters(new Date(end + days * DAY));
      const now = [await letterOf(shorter), await letterOf(longer), await letterOf(later)];
      return now.map(({ sealed }) => sealed !== null);
    };
    expect(await kept(6)).toEqual([true, true, true]);
    expect(await kept(7)).toEqual([false, true, true]);
    expect(await kept(29)).toEqual([false, true, true]);
    expect(await kept(30)).toEqual([false, false, true]);
    expect(await kept(179)).toEqual([false, false, true]);
    expect(await kept(180)).toEqual([false, false, false]);
    // One begun in another's stead keeps to what was told then.
    const again = await createInvited();
    await setDays(again, 60);
    const first = await issued(again);
    await setDays(again, 180);
    expect(await reissueLetter(again.desk, first.place, first.revision, "Once more.")).toMatchObject({ ok: true });
    expect((await getLetterByToken((await letterOf(again)).token, "en")).days).toBe(60);
  });

  it("is for so many days as may be said, from a week to half a year, by whoever decides", async () => {
    const invited = await createInvited();
    const days = (letterDays: string) =>
      waitingForm.safeParse({ offerHours: "", holdHours: "336", letterDays }).success;
    expect(["", "6", "7", "180", "181"].map(days)).toEqual([false, false, true, true, false]);
    const input = { offerHours: null, holdHours: 336, letterDays: 60 };
    await expect(setWaiting(invited.signatory, invited.id, input)).rejects.toThrow(Forbidden);
    await expect(setWaiting((await createInvited()).desk, invited.id, input)).rejects.toThrow(NotFound);
    const write = database().registrationTerms.update({ where: { listingId: invited.id }, data: { letterDays: 181 } });
    await expect(write).rejects.toThrow("registration_terms_letter_days");
  });

  it("is asked about where people are invited by letter or were, and stays as it was said where they are not", async () => {
    const invited = await createInvited();
    const form = (typed: object) => waitingForm.parse({ offerHours: "", holdHours: "100", ...typed });
    const days = async () =>
      (await getPlaces(invited.desk, invited.institutionId, invited.id, "en")).terms?.letterDays ?? null;
    const becomes = (attendanceMode: "online" | "mixed") =>
      database().listing.update({ where: { id: invited.id }, data: { attendanceMode }, select: { id: true } });
    expect(await setWaiting(invited.desk, invited.id, form({ letterDays: "60" }))).toMatchObject({ ok: true });
    expect(await days()).toBe(60);
    await becomes("online");
    expect(await days()).toBeNull();
    expect(await setWaiting(invited.desk, invited.id, form({}))).toMatchObject({ ok: true });
    await becomes("mixed");
    expect(await days()).toBe(60);
    // What became online after a letter was asked for holds its data still.
    const letter = await completed(invited);
    await becomes("online");
    expect(await days()).toBe(60);
    await withdrawLetterByToken(letter.token, letter.revision);
    await shredDueLetters(new Date());
    expect(await days()).toBeNull();
  });

  it("is kept longer while the listing is postponed", async () => {
    const invited = await createInvited();
    await issued(invited);
    const data = { status: "postponed", postponedAt: new Date() } as const;
    await database().listing.update({ where: { id: invited.id }, data, select: { id: true } });
    await shredDueLetters(new Date(Date.now() + 300 * DAY));
    expect((await letterOf(invited)).sealed).not.toBeNull();
  });
});
