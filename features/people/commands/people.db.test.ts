import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { getPublishedPerson } from "@/features/listings/queries/published-person.ts";
import { searchPublishedNames } from "@/features/search/queries/published-name-matches.ts";
import { namePublishedFilters } from "@/features/search/queries/published-names.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { fileStore, photoName } from "@/lib/storage/file-store.ts";
import { createStaff, createViewer, viewerOf } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished, type Desk, formFor } from "@/tests/factories/listings.ts";
import { getPersonForm, listDeskPeople } from "../queries/desk-people.ts";
import { getPublishedPhoto } from "../queries/photo.ts";
import { personSchema } from "../schema.ts";
import { mergePersons, removePerson } from "./end-person.ts";
import { putPhoto, withdrawConsent } from "./photo.ts";
import { addPerson, savePerson } from "./save-person.ts";

const form = (changes: Record<string, unknown> = {}) =>
  personSchema.parse({ givenName: "Shuyi", familyName: "Liang", nameOrder: "family_first", revision: "1", ...changes });

/** The speaker of the listing that the factories make. */
const speakerOf = async ({ institution }: Desk) =>
  database().person.findFirstOrThrow({ where: { institutionId: institution.id, name: "Zarina Rahimova" } });

async function added({ editor, institution }: Desk, changes: Record<string, unknown> = {}): Promise<string> {
  const outcome = await addPerson(editor, institution.id, form(changes));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

const personOn = async (code: string) => (await getPublishedListing(code)).persons[0]?.person;

const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 1200, height: 900, channels: 3, background: "#234" } })
      .jpeg()
      .toBuffer(),
  );
const agreed = { consentBy: "Zarina Rahimova", consentOn: "2026-01-05" };

describe("a person who is saved", () => {
  it("shows on every page that names them, and search finds them by the new name", async () => {
    const desk = await createDesk();
    const { id, code, revision } = await createPublished(desk);
    const person = await speakerOf(desk);
    const at = await createDesk();
    const change = form({
      nativeName: "梁舒怡",
      affiliation: "Harbour Museum",
      institution: at.institution.name,
      titles: { en: "Professor of History", "zh-CN": "历史学教授" },
    });
    expect(await savePerson(desk.editor, desk.institution.id, person.id, change)).toMatchObject({ ok: true });
    expect(await personOn(code)).toMatchObject({ name: "Liang Shuyi", nativeName: "梁舒怡", familyName: "Liang" });
    expect(await getPublishedPerson(person.id)).toMatchObject({
      name: "Liang Shuyi",
      nativeName: "梁舒怡",
      affiliations: ["Harbour Museum"],
      institutions: [{ slug: at.institution.slug }],
      titles: { titles: [{ title: "Professor of History" }, { title: "历史学教授" }], sourceLanguage: "en" },
    });
    for (const asked of ["Shuyi Liang", "梁舒怡"]) {
      expect((await searchPublishedNames(asked, "en", 5)).people.map((found) => found.id)).toContain(person.id);
    }
    expect((await searchPublishedNames("Rahimova", "en", 5)).people.map((found) => found.id)).not.toContain(person.id);
    expect(await namePublishedFilters({ person: person.id } as never, "zh-CN")).toEqual({ person: "梁舒怡" });
    expect(await saveListing(desk.editor, id, revision, formFor("lecture"))).toMatchObject({
      refusal: "stale-revision",
    });
    const audit = await database().auditEntry.findFirstOrThrow({ where: { subjectId: person.id } });
    expect(audit).toMatchObject({ action: "person.save", details: { listings: 1 } });
  });

  it("is refused when a colleague saved meanwhile, when another is the same, and at an institution that is not there", async () => {
    const desk = await createDesk();
    const id = await added(desk);
    const other = await added(desk, { affiliation: "History" });
    const save = (text: ReturnType<typeof form>) => savePerson(desk.editor, desk.institution.id, other, text);
    expect(await addPerson(desk.editor, desk.institution.id, form())).toEqual({ ok: false, refusal: "already-there" });
    expect(await save(form())).toEqual({ ok: false, refusal: "already-there" });
    expect(await save(form({ affiliation: "History", institution: "Nowhere at all" }))).toEqual({
      ok: false,
      refusal: "unknown-institution",
    });
    expect(await save(form({ affiliation: "Physics" }))).toMatchObject({ ok: true });
    expect(await save(form({ affiliation: "Chemistry" }))).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await getPersonForm(desk.editor, desk.institution.id, id, "en")).toMatchObject({
      familyName: "Liang",
      isGuessed: false,
      revision: 1,
    });
    expect((await listDeskPeople(desk.editor, desk.institution.id, { q: "physics", page: 1 })).people).toHaveLength(1);
  });
});

describe("a photo", () => {
  it("is shown with consent, and gone from pages and disk when that is withdrawn", async () => {
    const desk = await createDesk();
    const { code } = await createPublished(desk);
    const { id } = await speakerOf(desk);
    const at = [desk.editor, desk.institution.id, id] as const;
    expect(await putPhoto(...at, { uploaded: new Uint8Array([1, 2, 3]), ...agreed })).toMatchObject({
      refusal: "unknown-type",
    });
    expect((await putPhoto(...at, { uploaded: await picture(), ...agreed })).ok).toBe(true);
    const first = (await getPublishedPerson(id)).photo ?? "";
    expect((await sharp(await getPublishedPhoto(`${first}-480.webp`)).metadata()).width).toBe(480);
    expect((await putPhoto(...at, { uploaded: await picture(), ...agreed })).ok).toBe(true);
    const key = (await getPublishedPerson(id)).photo ?? "";
    expect(await fileStore().read(photoName(first, 480))).toBeNull();
    expect((await personOn(code))?.photo).toEqual({ key });
    expect(await withdrawConsent(...at, first)).toEqual({ ok: false, refusal: "changed" });
    expect((await withdrawConsent(...at, key)).ok).toBe(true);
    expect((await withdrawConsent(...at, key)).ok).toBe(true);
    expect((await getPublishedPerson(id)).photo).toBeNull();
    await expect(getPublishedPhoto(`${key}-480.webp`)).rejects.toThrow(NotFound);
    for (const width of [480, 960]) expect(await fileStore().read(photoName(key, width))).toBeNull();
    const actions = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual([
      "person.put-photo",
      "person.put-photo",
      "person.withdraw-consent",
    ]);
  });

  it("is kept by no row without somebody who agreed", async () => {
    const desk = await createDesk();
    const id = await added(desk);
    expect((await putPhoto(desk.editor, desk.institution.id, id, { uploaded: await picture(), ...agreed })).ok).toBe(
      true,
    );
    await expect(database().person.update({ where: { id }, data: { photoConsentBy: "" } })).rejects.toThrow();
    await expect(database().person.update({ where: { id }, data: { photoConsentOn: null } })).rejects.toThrow();
  });
});

describe("a person's record that goes", () => {
  it("is removed only when no listing names them, with their photo", async () => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const { id } = await speakerOf(desk);
    const at = [desk.editor, desk.institution.id, id] as const;
    expect((await putPhoto(...at, { uploaded: await picture(), ...agreed })).ok).toBe(true);
    const { photo } = await database().person.findUniqueOrThrow({ where: { id }, select: { photo: true } });
    expect(await removePerson(...at, 1)).toEqual({ ok: false, refusal: "in-use" });
    await expect(database().person.delete({ where: { id } })).rejects.toThrow();
    await database().listing.delete({ where: { id: draft.id } });
    expect(await removePerson(...at, 2)).toEqual({ ok: false, refusal: "stale-revision" });
    expect((await removePerson(...at, 1)).ok).toBe(true);
    expect(await fileStore().read(photoName(photo?.key ?? "", 480))).toBeNull();
  });

  it("hands listings and public address to the one that it is merged with", async () => {
    const desk = await createDesk();
    const both = { "persons.1.role": "speaker", "persons.1.name": "Liang Shuyi" };
    const { code, id: listingId } = await createPublished(desk, "lecture", both);
    const from = await speakerOf(desk);
    const into = await database().person.findFirstOrThrow({
      where: { institutionId: desk.institution.id, name: "Liang Shuyi" },
    });
    const merge = (target: [string, number], revision = 1) =>
      mergePersons(desk.editor, desk.institution.id, from.id, { revision, into: target });
    expect(await merge([from.id, 1])).toEqual({ ok: false, refusal: "same" });
    expect(await merge([into.id, 9])).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await merge([into.id, 1], 9)).toEqual({ ok: false, refusal: "stale-revision" });
    const foreign = await createDesk();
    await expect(merge([await added(foreign), 1])).rejects.toThrow(NotFound);
    expect((await merge([into.id, 1])).ok).toBe(true);
    expect((await getPublishedListing(code)).persons.map(({ person }) => person.id)).toEqual([into.id]);
    expect((await getPublishedPerson(from.id)).id).toBe(into.id);
    // What was saved or subscribed to under the old address goes on.
    const entry = await database().searchEntry.findUniqueOrThrow({ where: { listingId }, select: { terms: true } });
    expect(entry.terms).toEqual(expect.arrayContaining([`person:${from.id}`, `person:${into.id}`]));
    expect(await namePublishedFilters({ person: from.id } as never, "en")).toEqual({ person: "Liang Shuyi" });
    // And a second time: the oldest address leads to the last.
    const last = await added(desk, { affiliation: "Elsewhere" });
    expect((await mergePersons(desk.editor, desk.institution.id, into.id, { revision: 2, into: [last, 1] })).ok).toBe(
      true,
    );
    expect((await getPublishedPerson(from.id)).id).toBe(last);
    // Records hold nothing back when their institution goes as a whole.
    await database().institution.delete({ where: { id: desk.institution.id } });
    expect(await database().person.count({ where: { id: last } })).toBe(0);
  });
});

describe("whoever keeps people", () => {
  it("writes the institution's listings: strangers find nothing, registrars and viewers may not", async () => {
    const desk = await createDesk();
    const id = await added(desk);
    const uploaded = await picture();
    const moves = (viewer: typeof desk.editor) => [
      () => savePerson(viewer, desk.institution.id, id, form({ affiliation: "X" })),
      () => removePerson(viewer, desk.institution.id, id, 1),
      () => putPhoto(viewer, desk.institution.id, id, { uploaded, ...agreed }),
      () => withdrawConsent(viewer, desk.institution.id, id, ""),
    ];
    for (const stranger of [await createViewer(), (await createDesk()).editor]) {
      for (const move of moves(stranger)) await expect(move()).rejects.toThrow(NotFound);
      await expect(listDeskPeople(stranger, desk.institution.id, { q: "", page: 1 })).rejects.toThrow(NotFound);
      await expect(getPersonForm(stranger, desk.institution.id, id, "en")).rejects.toThrow(NotFound);
    }
    for (const role of ["registrar", "viewer"] as const) {
      const viewer = await createStaff(desk.institution, role);
      for (const move of moves(viewer)) await expect(move()).rejects.toThrow(Forbidden);
    }
  });
});

describe("whoever is limited to units", () => {
  it("leaves alone whom others name", async () => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const { id } = await speakerOf(desk);
    const unit = await database().unit.create({
      data: { id: newId(), institutionId: desk.institution.id, slug: "ice", kind: "school" },
      select: { id: true },
    });
    const { userId } = await createStaff(desk.institution, "editor");
    const membership = await database().membership.findFirstOrThrow({ where: { userId } });
    await database().membershipUnit.create({ data: { membershipId: membership.id, unitId: unit.id } });
    const viewer = await viewerOf({ id: userId });
    const save = () => savePerson(viewer, desk.institution.id, id, form());
    expect(await save()).toEqual({ ok: false, refusal: "beyond-units" });
    const put = await putPhoto(viewer, desk.institution.id, id, { uploaded: await picture(), ...agreed });
    expect(put).toEqual({ ok: false, refusal: "beyond-units" });
    await database().listing.update({ where: { id: draft.id }, data: { unitId: unit.id } });
    expect(await save()).toMatchObject({ ok: true });
  });
});

describe("a person who is picked in a listing's form", () => {
  it("is the institution's own, by their whole line", async () => {
    const desk = await createDesk();
    const id = await added(desk, { nativeName: "梁舒怡", affiliation: "Harbour Museum" });
    const { code } = await createPublished(desk, "lecture", {
      "persons.0.name": "Liang Shuyi · 梁舒怡 · Harbour Museum",
      "persons.0.orcid": "",
    });
    expect((await personOn(code))?.id).toBe(id);
    expect(await database().person.count({ where: { institutionId: desk.institution.id } })).toBe(1);
  });
});
