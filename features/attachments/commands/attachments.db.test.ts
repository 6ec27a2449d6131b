import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeUnusedFiles } from "@/features/institutions/jobs.ts";
import { getRoom } from "@/features/institutions/queries/room.ts";
import { copyListing } from "@/features/listings/commands/begin-with.ts";
import { discardListing } from "@/features/listings/commands/discard-listing.ts";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { addPicture } from "@/features/listings/commands/picture.ts";
import { getDeskListing } from "@/features/listings/queries/desk-listing.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { newFileFolder } from "@/tests/db/file-folder.ts";
import { pdf, wordDocument } from "@/tests/factories/documents.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, type Desk } from "@/tests/factories/listings.ts";
import { findPublishedAttachment, getDeskAttachment } from "../queries/attachment.ts";
import { addAttachment } from "./add-attachment.ts";
import { changeAttachment, removeAttachment } from "./change-attachment.ts";

let folder = "";
beforeAll(async () => {
  folder = await newFileFolder();
});

const stored = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes(".")).length;

/** Sends a document with a title; each call is another form unless a key is given. */
function send(viewer: Viewer, id: string, title: string, { bytes = pdf(title), formKey = newId() } = {}) {
  return addAttachment(viewer, id, { bytes, fileName: `${title}.exe`, formKey }, { title, language: "fr" });
}

async function titlesOf(desk: Desk, id: string): Promise<string[]> {
  return (await getDeskListing(desk.editor, desk.institution.id, id, new Date())).attachments.map(({ title }) => title);
}

let desk: Desk;
let listing: Awaited<ReturnType<typeof createCompleteDraft>>;
beforeEach(async () => {
  desk = await createDesk();
  listing = await createCompleteDraft(desk);
});

describe("a document of a listing", () => {
  it("stands behind the others, under a clean name with the ending of what it is, and the desk is told", async () => {
    expect((await send(desk.editor, listing.id, "Programme")).ok).toBe(true);
    expect((await send(desk.editor, listing.id, "Form", { bytes: wordDocument() })).ok).toBe(true);
    const rows = await database().attachment.findMany({
      where: { listingId: listing.id },
      select: { title: true, fileName: true, position: true, language: true },
      orderBy: { position: "asc" },
    });
    expect(rows).toEqual([
      { title: "Programme", fileName: "Programme.pdf", position: 1, language: "fr" },
      { title: "Form", fileName: "Form.docx", position: 2, language: "fr" },
    ]);
    const audit = await database().auditEntry.findMany({ where: { subjectId: listing.id }, select: { action: true } });
    expect(audit.filter(({ action }) => action === "listing.add-attachment")).toHaveLength(2);
  });

  it("changes its title, language and place, and goes with its file", async () => {
    const before = await stored();
    for (const title of ["A", "B", "C"]) await send(desk.editor, listing.id, title);
    const [, , last] = await database().attachment.findMany({
      where: { listingId: listing.id },
      select: { id: true },
      orderBy: { position: "asc" },
    });
    const id = last?.id ?? "";
    const changed = await changeAttachment(desk.editor, listing.id, id, {
      title: "C first",
      language: "ar",
      position: 1,
    });
    expect(changed.ok).toBe(true);
    expect(await titlesOf(desk, listing.id)).toEqual(["C first", "A", "B"]);
    expect((await removeAttachment(desk.editor, listing.id, id)).ok).toBe(true);
    expect((await removeAttachment(desk.editor, listing.id, id)).ok).toBe(true); // a second tab
    expect(await titlesOf(desk, listing.id)).toEqual(["A", "B"]);
    expect(await stored()).toBe(before + 2);
  });

  it("sent again by the same form is the same, also when both come at once", async () => {
    const before = await stored();
    const formKey = newId();
    const outcomes = await Promise.all([1, 2, 3].map(() => send(desk.editor, listing.id, "Programme", { formKey })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await send(desk.editor, listing.id, "Programme", { formKey })).ok).toBe(true);
    expect(await titlesOf(desk, listing.id)).toEqual(["Programme"]);
    expect(await stored()).toBe(before + 1);
    // Another file with the key of a form that was sent is not the same.
    await send(desk.editor, listing.id, "Programme", { formKey, bytes: pdf("other") });
    expect(await titlesOf(desk, listing.id)).toEqual(["Programme", "Programme"]);
  });

  it("is for whoever may edit the listing alone, and not in a state in which nobody may", async () => {
    const other = await createDesk();
    const onlooker = await createStaff(desk.institution, "viewer");
    for (const viewer of [other.editor, onlooker, ANONYMOUS]) {
      await expect(send(viewer, listing.id, "Programme")).rejects.toThrow(NotFound);
    }
    await send(desk.editor, listing.id, "Programme");
    const { id } = await database().attachment.findFirstOrThrow({ where: { listingId: listing.id } });
    const form = { title: "Mine", language: "en", position: 1 };
    await expect(changeAttachment(other.editor, listing.id, id, form)).rejects.toThrow(NotFound);
    await expect(removeAttachment(other.editor, listing.id, id)).rejects.toThrow(NotFound);
    await expect(removeAttachment(onlooker, listing.id, id)).rejects.toThrow(Forbidden);
    // A document of another listing is not reached through one's own.
    const own = await createCompleteDraft(other);
    await expect(changeAttachment(other.editor, own.id, id, form)).rejects.toThrow(NotFound);
    expect((await removeAttachment(other.editor, own.id, id)).ok).toBe(true);
    expect(await titlesOf(desk, listing.id)).toEqual(["Programme"]);
    await database().listing.update({ where: { id: listing.id }, data: { status: "in_review" } });
    const refusal = { ok: false, refusal: "not-editable" };
    expect(await send(desk.editor, listing.id, "Another")).toEqual(refusal);
    expect(await removeAttachment(desk.editor, listing.id, id)).toEqual(refusal);
  });

  it("is fetched by anybody once its listing is public, before by its desk and the office that reviews it", async () => {
    await send(desk.editor, listing.id, "Programme");
    const { file } = await database().attachment.findFirstOrThrow({
      where: { listingId: listing.id },
      select: { file: { select: { key: true } } },
    });
    const { key } = file;
    const office = await createOffice();
    const stranger = (await createDesk()).editor;
    expect(await findPublishedAttachment(key)).toBeNull();
    for (const viewer of [ANONYMOUS, stranger, office])
      await expect(getDeskAttachment(viewer, key)).rejects.toThrow(NotFound);
    expect(await (await getDeskAttachment(desk.editor, key)).read()).toEqual(pdf("Programme"));
    await database().listing.update({ where: { id: listing.id }, data: { status: "in_review" } });
    expect((await getDeskAttachment(office, key)).fileName).toBe("Programme.pdf");
    await database().listing.update({ where: { id: listing.id }, data: { status: "draft" } });
    const { revision } = await database().listing.findUniqueOrThrow({ where: { id: listing.id } });
    expect((await publishListing(desk.editor, listing.id, revision)).ok).toBe(true);
    expect(await findPublishedAttachment(key)).toMatchObject({
      contentType: "application/pdf",
      fileName: "Programme.pdf",
    });
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect(await findPublishedAttachment(key)).toBeNull();
    for (const wrong of ["", "..", `${key}x`, key.toUpperCase()])
      expect(await findPublishedAttachment(wrong)).toBeNull();
  });

  it("does not make stale what its editor has typed and not saved, but what a colleague has", async () => {
    const colleague = await createStaff(desk.institution, "editor");
    for (const { userId } of [desk.editor, colleague]) {
      await database().keptForm.create({
        data: { listingId: listing.id, userId: userId ?? "", baseRevision: listing.revision, fields: {} },
      });
    }
    await send(desk.editor, listing.id, "Programme");
    const kept = await database().keptForm.findMany({ where: { listingId: listing.id } });
    const baseOf = ({ userId }: Viewer) => kept.find((form) => form.userId === userId)?.baseRevision;
    expect([baseOf(desk.editor), baseOf(colleague)]).toEqual([listing.revision + 1, listing.revision]);
  });

  it("stays with its listing when that is copied, and goes with it when it is thrown away", async () => {
    const before = await stored();
    await send(desk.editor, listing.id, "Programme");
    const copy = await copyListing(desk.editor, desk.institution.id, listing.id);
    expect(await titlesOf(desk, copy.id)).toEqual([]);
    await removeUnusedFiles();
    expect(await stored()).toBe(before + 1);
    expect((await discardListing(desk.editor, listing.id)).ok).toBe(true);
    expect(await removeUnusedFiles()).toBeGreaterThan(0);
    expect(await stored()).toBe(before);
    expect((await getRoom(desk.editor, desk.institution.id, new Date())).used).toBe(0);
  });
});

describe("the room of an institution", () => {
  const photograph = () =>
    sharp({ create: { width: 400, height: 300, channels: 3, background: "#a06030" } })
      .jpeg()
      .toBuffer();

  /** Leaves room for one document like those that are sent, and not for two. */
  async function fill(): Promise<void> {
    const { room, used } = await getRoom(desk.editor, desk.institution.id, new Date());
    const bytes = room - used - Math.round(pdf("A").length * 1.5);
    await database().storedFile.create({
      data: { id: newId(), key: newId(), contentType: "application/pdf", bytes, institutionId: desk.institution.id },
    });
  }

  it("takes one of eight documents that come at once for the last place, on eight listings", async () => {
    const listings = await Promise.all(Array.from({ length: 8 }, () => createCompleteDraft(desk)));
    await fill();
    const outcomes = await Promise.all(listings.map(({ id }) => send(desk.editor, id, "A")));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.refusal === "no-room")).toHaveLength(7);
  });

  it("is kept by pictures too, takes one in place of another, and leaves nothing of what is refused", async () => {
    await addPicture(desk.editor, listing.id, await photograph(), "A kiln");
    const before = await stored();
    await fill();
    const second = await createCompleteDraft(desk);
    const refusal = { ok: false, refusal: "no-room" };
    expect(await addPicture(desk.editor, second.id, await photograph(), "Another")).toEqual(refusal);
    expect((await addPicture(desk.editor, listing.id, await photograph(), "In its place")).ok).toBe(true);
    expect(await stored()).toBe(before);
  });

  it("is the business of its own people and the office", async () => {
    await expect(getRoom((await createDesk()).editor, desk.institution.id, new Date())).rejects.toThrow(NotFound);
    expect((await getRoom(await createOffice(), desk.institution.id, new Date())).used).toBe(0);
  });
});

describe("the job that removes files nothing shows", () => {
  it("asks every table that can show one", async () => {
    const shown = await database().$queryRaw<{ column: string }[]>`
      SELECT conrelid::regclass::text || '.' || (SELECT attname FROM pg_attribute
        WHERE attrelid = conrelid AND attnum = conkey[1]) AS column
      FROM pg_constraint WHERE contype = 'f' AND confrelid = 'stored_file'::regclass ORDER BY 1`;
    expect(shown.map(({ column }) => column)).toEqual([
      "attachment.file_id",
      "evidence.letter_id",
      "form_answer.file_id",
      "institution.logo_id",
      "letter.file_id",
      "listing.picture_id",
      "person.photo_id",
    ]);
    const { id: institutionId } = await database().institution.findFirstOrThrow({ select: { id: true } });
    const file = () => ({ id: newId(), key: `${newId()}`.replaceAll("-", ""), contentType: "image/webp", bytes: 1 });
    const photo = await database().storedFile.create({ data: { ...file(), institutionId } });
    const unused = await database().storedFile.create({ data: { ...file(), institutionId } });
    await database().person.create({
      data: {
        id: newId(),
        institutionId,
        name: "Li Na",
        photoId: photo.id,
        photoConsentBy: "Li Na",
        photoConsentOn: new Date(0),
      },
    });
    await removeUnusedFiles();
    const left = await database().storedFile.findMany({ where: { id: { in: [photo.id, unused.id] } } });
    expect(left.map(({ id }) => id)).toEqual([photo.id]);
  });
});
