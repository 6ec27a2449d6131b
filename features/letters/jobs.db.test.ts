import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { completed, createInvited, issued, letterOf } from "@/tests/factories/letters.ts";
import { withdrawLetterByToken } from "./commands/complete-letter.ts";
import { refuseLetter } from "./commands/review-letter.ts";
import { viewPassport, viewScan } from "./commands/view-letter.ts";
import { shredDueLetters } from "./jobs.ts";
import { getDeskLetter } from "./queries/desk-letters.ts";
import { getLetterByToken, getLetterPaperByToken } from "./queries/own-letter.ts";
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

  it("is kept longer while the listing is postponed", async () => {
    const invited = await createInvited();
    await issued(invited);
    const data = { status: "postponed", postponedAt: new Date() } as const;
    await database().listing.update({ where: { id: invited.id }, data, select: { id: true } });
    await shredDueLetters(new Date(Date.now() + 300 * DAY));
    expect((await letterOf(invited)).sealed).not.toBeNull();
  });
});
