import { describe, expect, it } from "vitest";
import { restoreInstitution, suspendInstitution } from "@/features/institutions/commands/office.ts";
import { saveProfile } from "@/features/institutions/commands/save-profile.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { queryText } from "@/lib/text/search.ts";
import { createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { createPublished as createRow } from "@/tests/factories/published-listings.ts";
import { KIND_NAMES } from "../rules/kinds.ts";
import { discardListing } from "./discard-listing.ts";
import { archiveListing, cancelListing } from "./end-listing.ts";
import { indexListings } from "./index-listing.ts";
import { publishListing, withdrawListing } from "./move-listing.ts";
import { removePicture } from "./picture.ts";
import { approveListing, refuseListing, requestChanges } from "./review-listing.ts";
import { saveListing } from "./save-listing.ts";
import { removeTranslation, saveTranslation } from "./save-translation.ts";

/** Everything that search knows, listing by listing. */
async function indexed(): Promise<string[]> {
  const rows = await database().$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(e)::text || COALESCE(x.vector::text, 'no words') AS row
    FROM search_entry e FULL JOIN listing_index x ON x.listing_id = e.listing_id ORDER BY e.listing_id`;
  return rows.map(({ row }) => row);
}

/** The ids of what can be found; nothing may be in one of the two tables alone. */
async function findable(): Promise<string[]> {
  const entries = await database().searchEntry.findMany({ select: { listingId: true }, orderBy: { listingId: "asc" } });
  const texts = await database().listingIndex.findMany({ select: { listingId: true }, orderBy: { listingId: "asc" } });
  expect(texts).toEqual(entries);
  return entries.map(({ listingId }) => listingId);
}

async function fromScratch(): Promise<string[]> {
  await database().searchEntry.deleteMany();
  await database().listingIndex.deleteMany();
  const all = await database().listing.findMany({ select: { id: true } });
  const ids = all.map(({ id }) => id);
  await transaction((tx) => indexListings(ANONYMOUS, tx, ids));
  return indexed();
}

/** What search knows must be what it would know if it were made anew. */
async function expectTrue(ids: readonly string[], step: string): Promise<void> {
  const known = await indexed();
  expect(await findable(), step).toEqual([...ids].sort());
  expect(await fromScratch(), step).toEqual(known);
}

async function findsWord(word: string): Promise<string[]> {
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT listing_id AS id FROM listing_index WHERE vector @@ ${queryText(word)}::tsquery`;
  return found.map(({ id }) => id);
}

const TRANSLATION = { title: "Бумага", summary: "", body: "", pictureAlt: "", parts: {}, sourceHash: "0".repeat(64) };

describe("what search knows", () => {
  it("follows a listing of a verified institution through every command", async () => {
    const desk = await createDesk();
    const { id } = await createDraft(desk);
    await expectTrue([], "begun");
    await saveListing(desk.editor, id, 1, formFor("lecture"));
    await expectTrue([], "saved as a draft");
    await publishListing(desk.editor, id, 2);
    await expectTrue([id], "published");
    const changes = { city: "Xi’an", countries: ["KZ"], fieldCode: "0222", attendanceMode: "mixed" };
    const terms = { "terms.mode": "at_once", "terms.capacity": "10", "terms.timeZone": "Asia/Shanghai" };
    const saved = await saveListing(
      desk.editor,
      id,
      3,
      formFor("lecture", { ...changes, ...terms, title: "Silk", "sessions.0.onlineUrl": "https://meet.example/room" }),
    );
    expect(saved).toMatchObject({ ok: true });
    await expectTrue([id], "edited");
    expect(await findsWord("silk")).toEqual([id]);
    const entry = await database().searchEntry.findUniqueOrThrow({ where: { listingId: id }, select: { terms: true } });
    const people = await database().listingPerson.findMany({ where: { listingId: id } });
    expect(entry.terms.sort()).toEqual(
      [
        ...["kind:lecture", "sub:lecture.lecture", "route:belt_central", "country:CN", "country:KZ", "city:CN-xian"],
        ...["field:02", "field:022", "field:0222", "language:en", "speech:en", "mode:onsite", "mode:online", "free:1"],
        `institution:${desk.institution.slug}`,
        ...people.map(({ personId }) => `person:${personId}`),
      ].sort(),
    );
    await saveTranslation(desk.editor, id, "ru", null, TRANSLATION);
    await expectTrue([id], "translated");
    expect(await findsWord("бумага")).toEqual([id]);
    await removeTranslation(desk.editor, id, "ru");
    await expectTrue([id], "a translation taken away");
    expect(await findsWord("бумага")).toEqual([]);
    await removePicture(desk.editor, id);
    await expectTrue([id], "a picture taken off");
    await cancelListing(desk.editor, id, "The hall is flooded.");
    await expectTrue([id], "called off");
    await archiveListing(desk.editor, id);
    await expectTrue([], "put away");
  });

  it("follows a listing through the office and back", async () => {
    const desk = await createDesk({ verified: false });
    const office = await createOffice();
    const { id } = await createPublished(desk);
    await expectTrue([], "sent to the office");
    await withdrawListing(desk.editor, id);
    await publishListing(desk.editor, id, 4);
    await requestChanges(office, id, 5, "A clearer title, please.");
    await expectTrue([], "sent back");
    await publishListing(desk.editor, id, 6);
    await approveListing(office, id, 7);
    await expectTrue([id], "approved");
    expect(
      await saveListing(desk.editor, id, 8, formFor("lecture", { title: "Changed behind the office’s back" })),
    ).toEqual({ ok: true, value: { revision: 9, inReview: true } });
    await expectTrue([id], "edited, while readers see what was");
    expect(await findsWord("behind")).toEqual([]);
    await approveListing(office, id, 9);
    await expectTrue([id], "approved again");
    expect(await findsWord("behind")).toEqual([id]);
    await saveTranslation(desk.editor, id, "ru", null, TRANSLATION);
    await expectTrue([id], "translated");
    const second = await createPublished(desk);
    await refuseListing(office, second.id, (await revisionOf(second.id)) ?? 0, "No.");
    await expectTrue([id], "refused");
  });

  it("forgets what was thrown away before it was public", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    await discardListing(desk.editor, id);
    await expectTrue([], "thrown away");
  });

  it("loses all of an institution when it is suspended, and has it back when it is restored", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const office = await createOffice();
    const kinds = ["lecture", "exhibition", "brief"] as const;
    const theirs = await Promise.all(kinds.map((kind) => createPublished(desk, kind)));
    await createCompleteDraft(desk);
    const kept = await createPublished(other);
    const all = [...theirs, kept].map(({ id }) => id);
    await suspendInstitution(office, desk.institution.id, "A complaint.");
    await expectTrue([kept.id], "suspended");
    await restoreInstitution(office, desk.institution.id, "It was unfounded.");
    await expectTrue(all, "restored");
  });

  it("learns an institution's new and other names, and forgets old ones", async () => {
    const desk = await createDesk({ verified: false });
    const owner = await createStaff(desk.institution, "owner");
    const { id } = await createRow({ institution: desk.institution });
    const profile = {
      sourceLanguage: "en",
      city: "Guangzhou",
      website: "https://nanhai.example",
      aliases: [],
      contactEmail: null,
    };
    const names = [{ language: "en", name: "Porcelain College", about: "" }];
    expect(await saveProfile(owner, desk.institution.id, { ...profile, names, revision: 1 })).toMatchObject({
      ok: true,
    });
    await expectTrue([id], "renamed");
    expect(await findsWord("porcelain")).toEqual([id]);
    const renamed = { ...profile, names, aliases: ["CCP"], revision: 2 };
    expect(await saveProfile(owner, desk.institution.id, renamed)).toMatchObject({ ok: true });
    await expectTrue([id], "known by an acronym");
    expect(await findsWord("ccp")).toEqual([id]);
    const without = { ...profile, names, revision: 3 };
    expect(await saveProfile(owner, desk.institution.id, without)).toMatchObject({ ok: true });
    expect(await findsWord("ccp")).toEqual([]);
  });

  it.each(KIND_NAMES)("of kind %s does not change when it is learnt again", async (kind) => {
    const { id } = await createPublished(await createDesk(), kind);
    await expectTrue([id], kind);
  });

  it("is nothing that came into an institution while it was being suspended", async () => {
    const desk = await createDesk();
    const office = await createOffice();
    for (let round = 0; round < 5; round++) {
      const drafts = await Promise.all([1, 2, 3].map(() => createCompleteDraft(desk)));
      await Promise.allSettled([
        ...drafts.map(({ id, revision }) => publishListing(desk.editor, id, revision)),
        suspendInstitution(office, desk.institution.id, "A complaint."),
      ]);
      expect(await findable()).toEqual([]);
      await restoreInstitution(office, desk.institution.id, "It was unfounded.");
      await expectTrue(await publicIds(), "restored");
    }
  });
});

async function publicIds(): Promise<string[]> {
  const listings = await database().listing.findMany({ where: { status: "published" }, select: { id: true } });
  return listings.map(({ id }) => id);
}

async function revisionOf(id: string): Promise<number | undefined> {
  return (await database().listing.findUnique({ where: { id }, select: { revision: true } }))?.revision;
}
