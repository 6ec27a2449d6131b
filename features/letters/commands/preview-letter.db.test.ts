import { beforeAll, describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { forgetEnv } from "@/lib/env.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { tablesWith } from "@/tests/factories/canary.ts";
import { createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { completed, createInvited, ISSUE, letterOf, NUMBER } from "@/tests/factories/letters.ts";
import { getDeskLetter } from "../queries/desk-letters.ts";
import { getLetterByToken } from "../queries/own-letter.ts";
import { issueLetter } from "./issue-letter.ts";
import { askForPreview, previewLetter } from "./preview-letter.ts";
import { refuseLetter, takeUpLetter } from "./review-letter.ts";

beforeAll(async () => {
  await newFileFolder();
  forgetEnv();
});

/** A letter that waits to be issued. */
async function inReview() {
  const invited = await createInvited();
  const { place, revision } = await completed(invited);
  await takeUpLetter(invited.desk, place, revision);
  return { ...invited, place, revision: revision + 1 };
}

async function termsOf({ signatory, place, revision }: Awaited<ReturnType<typeof inReview>>, terms = ISSUE) {
  const asked = await askForPreview(signatory, place, revision, terms);
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value;
}

const looks = (letterId: string) =>
  database().auditEntry.findMany({ where: { subjectId: letterId, action: "letter.preview" } });

describe("a preview of a letter", () => {
  it("is the letter as it would be issued, marked as a draft without a number, and each look is written down", async () => {
    const letter = await inReview();
    const { signatory, place, revision } = letter;
    const before = await letterOf(letter);
    const terms = await termsOf(letter, { ...ISSUE, contact: "Only in the preview" });
    expect(await looks(place.letterId)).toHaveLength(0);
    const paper = await previewLetter(signatory, place, terms);
    expect(paper).toMatchObject({ number: { code: null }, verify: null });
    expect(paper.draft?.map(({ text }) => text)).toEqual(["草稿", "Draft"]);
    const text = JSON.stringify(paper);
    for (const said of [NUMBER, "Li Wei", "Only in the preview"]) expect(text).toContain(said);
    expect(text).not.toContain("/verify/");
    expect((await looks(place.letterId)).map(({ actorId }) => actorId)).toEqual([signatory.userId]);
    const [newest] = (await getDeskLetter(letter.desk, place, "en")).events;
    expect(newest).toMatchObject({ action: "preview", actor: signatory.name });
    // Nothing is kept of it, and the letter is issued from the page as it stands.
    expect(await letterOf(letter)).toEqual(before);
    expect(await tablesWith("Only in the preview")).toEqual([]);
    expect(await issueLetter(signatory, place, revision, ISSUE)).toMatchObject({ ok: true });
    expect(await getLetterByToken(before.token, "en")).toMatchObject({ status: "issued" });
  });

  it("is for whoever may issue that letter: nobody else opens it, nor is it written down that they did", async () => {
    const letter = await inReview();
    const other = await inReview();
    const { place, revision } = letter;
    const terms = await termsOf(letter);
    const editor = await createStaff({ id: letter.institutionId }, "editor");
    for (const [viewer, thrown] of [
      [await createViewer(), NotFound],
      [other.signatory, NotFound],
      [editor, Forbidden],
      [letter.desk, Forbidden],
    ] as const) {
      await expect(askForPreview(viewer, place, revision, ISSUE)).rejects.toThrow(thrown);
      await expect(previewLetter(viewer, place, terms)).rejects.toThrow(thrown);
    }
    // Neither another letter's terms nor made-up ones, nor those of another listing.
    for (const forged of [await termsOf(other), "", "made-up", personalToken("letter", place.letterId)]) {
      await expect(previewLetter(letter.signatory, place, forged)).rejects.toThrow(NotFound);
    }
    const elsewhere = { ...other.place, letterId: place.letterId };
    await expect(previewLetter(other.signatory, elsewhere, terms)).rejects.toThrow(NotFound);
    expect(await looks(place.letterId)).toEqual([]);
  });

  it("is refused as the issue would be, also when the letter has moved on since", async () => {
    const letter = await inReview();
    const { signatory, place, revision, registrationId } = letter;
    const ask = (at = revision) => askForPreview(signatory, place, at, ISSUE);
    expect(await ask(revision - 1)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const terms = await termsOf(letter);
    const setPlace = (status: "confirmed" | "withdrawn") =>
      database().registration.update({ where: { id: registrationId }, data: { status }, select: { id: true } });
    await setPlace("withdrawn");
    expect(await ask()).toEqual({ ok: false, refusal: "not-confirmed" });
    await expect(previewLetter(signatory, place, terms)).rejects.toThrow(NotFound);
    await setPlace("confirmed");
    await refuseLetter(letter.desk, place, revision, "No.");
    expect(await ask()).toEqual({ ok: false, refusal: "changed-meanwhile" });
    await expect(previewLetter(signatory, place, terms)).rejects.toThrow(NotFound);
    await takeUpLetter(letter.desk, place, revision + 1);
    await database().letter.update({ where: { id: place.letterId }, data: { sealed: null }, select: { id: true } });
    expect(await ask(revision + 2)).toEqual({ ok: false, refusal: "deleted" });
    expect(await looks(place.letterId)).toEqual([]);
  });
});
