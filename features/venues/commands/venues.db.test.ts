import { describe, expect, it } from "vitest";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { listDeskVenues } from "@/features/venues/queries/desk-venues.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createStaff, createViewer, viewerOf } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished, type Desk, formFor } from "@/tests/factories/listings.ts";
import { venueForm } from "@/tests/factories/venues.ts";
import { archiveVenue, removeVenue, restoreVenue } from "./end-venue.ts";
import { addVenue, saveVenue } from "./save-venue.ts";
import { withdrawVenueChange } from "./venue-proposal.ts";

const named = (name: string, changes: Record<string, unknown> = {}) =>
  venueForm({ names: [{ language: "en", name, about: "" }], ...changes });

/** The venue of the listing that the factories make. */
const venueOf = async ({ institution }: Desk, name = "Assembly Hall") =>
  database().venue.findFirstOrThrow({ where: { institutionId: institution.id, name } });

const venueOn = async (code: string) => (await getPublishedListing(code)).sessions[0]?.venue;

describe("a venue that is saved", () => {
  it("shows on the pages of all listings held there, and in search, calendars and histories", async () => {
    const desk = await createDesk();
    const { id, code, revision } = await createPublished(desk);
    const draft = await createCompleteDraft(desk);
    const venue = await venueOf(desk);
    const names = [
      { language: "en", name: "Great Hall", about: "A ramp at the gate." },
      { language: "zh-CN", name: "大礼堂", about: "" },
    ];
    const change = venueForm({ names, address: "1 Harbour Road", latitude: "23.1", longitude: "113.3", seats: "300" });
    expect(await saveVenue(desk.editor, desk.institution.id, venue.id, change)).toMatchObject({ ok: true });
    expect(await venueOn(code)).toMatchObject({
      name: "Great Hall",
      address: "1 Harbour Road",
      latitude: 23.1,
      seats: 300,
    });
    const [index] = await database().$queryRaw<[{ known: boolean }]>`
      SELECT vector @@ 'great'::tsquery AS known FROM listing_index WHERE listing_id = ${id}::uuid`;
    expect(index.known).toBe(true);
    const rows = await database().listing.findMany({
      where: { id: { in: [id, draft.id] } },
      select: { revision: true },
    });
    expect(rows.map((row) => row.revision).sort()).toEqual([draft.revision + 1, revision + 1]);
    const history = await database().listingRevision.findFirstOrThrow({
      where: { listingId: id, number: revision + 1 },
      select: { fields: true },
    });
    expect(history.fields).toMatchObject({ "sessions.0.venueName": "Great Hall" });
    const audit = await database().auditEntry.findFirstOrThrow({ where: { subjectId: venue.id } });
    expect(audit).toMatchObject({ action: "venue.save", details: { name: "Great Hall", listings: 2 } });
    // Whoever had the listing's form open is told.
    expect(await saveListing(desk.editor, id, revision, formFor("lecture"))).toMatchObject({
      refusal: "stale-revision",
    });
  });

  it("tells everybody registered of another place, and nobody of more seats", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", { "terms.mode": "at_once", "terms.capacity": "10" });
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: id }, select: { id: true } });
    await database().registration.create({
      data: {
        id: newId(),
        listingId: id,
        poolId: pool.id,
        kind: "individual",
        status: "confirmed",
        people: 1,
        contactName: "Aisha",
        contactEmail: "aisha@mail.example",
        locale: "en",
        submissionKey: newId(),
      },
    });
    const venue = await venueOf(desk);
    const mails = () =>
      database().outbox.count({ where: { recipient: "aisha@mail.example", template: "listing-changed" } });
    expect((await saveVenue(desk.editor, desk.institution.id, venue.id, venueForm({ seats: "90" }))).ok).toBe(true);
    expect(await mails()).toBe(0);
    const moved = venueForm({ address: "9 Quay Street", revision: "2" });
    expect((await saveVenue(desk.editor, desk.institution.id, venue.id, moved)).ok).toBe(true);
    expect(await mails()).toBe(1);
  });

  it("is refused when a colleague saved meanwhile, and when another says the same", async () => {
    const desk = await createDesk();
    await createCompleteDraft(desk);
    const venue = await venueOf(desk);
    const save = (text: ReturnType<typeof venueForm>) => saveVenue(desk.editor, desk.institution.id, venue.id, text);
    expect(await addVenue(desk.editor, desk.institution.id, named("Annex"))).toMatchObject({ ok: true });
    expect(await addVenue(desk.editor, desk.institution.id, named("Annex"))).toEqual({
      ok: false,
      refusal: "already-there",
    });
    expect(await save(named("Annex"))).toEqual({ ok: false, refusal: "already-there" });
    expect(await save(venueForm({ seats: "10" }))).toMatchObject({ ok: true });
    expect(await save(venueForm({ seats: "20" }))).toEqual({ ok: false, refusal: "stale-revision" });
  });
});

describe("the city of a venue", () => {
  it("is one that the gazetteer knows, chosen when several bear its name, or placed by hand", async () => {
    const desk = await createDesk();
    const place = (id: number, name: string, latitude: number) => ({
      id,
      countryCode: "FJ",
      name,
      searchName: name.toLowerCase(),
      latitude,
      longitude: 178,
    });
    await database().place.createMany({
      data: [place(900_001, "Tavua", -17), place(900_002, "Tavua", -19), place(900_003, "Tavuki", -18)],
    });
    const add = (changes: Record<string, unknown>) =>
      addVenue(desk.editor, desk.institution.id, named("Boat House", { countryCode: "FJ", ...changes }));
    expect(await add({ city: "Tavua" })).toMatchObject({
      refusal: "which-city",
      offered: [{ id: 900_001 }, { id: 900_002 }],
    });
    expect(await add({ city: "Tavukkk" })).toMatchObject({
      refusal: "unknown-city",
      offered: [{}, {}, { name: "Tavuki" }],
    });
    expect(await add({ city: "Tavua", placeId: "900002" })).toMatchObject({ ok: true });
    expect(await venueOf(desk, "Boat House")).toMatchObject({ city: "Tavua", latitude: -19 });
    expect(await add({ city: "Nowhere", latitude: "-18", longitude: "178" })).toMatchObject({ ok: true });
  });
});

describe("a venue that goes", () => {
  it("is removed only when nothing is held there, and put away only when nothing is still to come", async () => {
    const desk = await createDesk();
    const { id } = await createCompleteDraft(desk);
    const venue = await venueOf(desk);
    const at = [desk.editor, desk.institution.id, venue.id] as const;
    const past = new Date(Date.now() - 1000);
    expect(await removeVenue(...at, 1)).toEqual({ ok: false, refusal: "in-use" });
    await expect(database().venue.delete({ where: { id: venue.id } })).rejects.toThrow();
    expect(await archiveVenue(...at, 1)).toEqual({ ok: false, refusal: "in-use" });
    await database().listing.update({ where: { id }, data: { startsAt: past, endsAt: past } });
    expect(await archiveVenue(...at, 9)).toEqual({ ok: false, refusal: "stale-revision" });
    expect((await archiveVenue(...at, 1)).ok).toBe(true);
    expect((await restoreVenue(...at, 2)).ok).toBe(true);
    await database().listing.delete({ where: { id } });
    expect((await removeVenue(...at, 3)).ok).toBe(true);
    const actions = await database().auditEntry.findMany({ where: { subjectId: venue.id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual(["venue.archive", "venue.restore", "venue.remove"]);
  });
});

describe("whoever keeps venues", () => {
  it("writes the institution's listings: strangers find nothing, registrars and viewers may not", async () => {
    const desk = await createDesk();
    await createCompleteDraft(desk);
    const { id } = await venueOf(desk);
    const save = (viewer: typeof desk.editor) => saveVenue(viewer, desk.institution.id, id, venueForm({ seats: "5" }));
    for (const stranger of [await createViewer(), (await createDesk()).editor]) {
      await expect(save(stranger)).rejects.toThrow(NotFound);
      await expect(listDeskVenues(stranger, desk.institution.id, { q: "", page: 1 }, "en")).rejects.toThrow(NotFound);
    }
    const elsewhere = await createDesk();
    await expect(saveVenue(elsewhere.editor, elsewhere.institution.id, id, venueForm())).rejects.toThrow(NotFound);
    for (const role of ["registrar", "viewer"] as const) {
      await expect(save(await createStaff(desk.institution, role))).rejects.toThrow(Forbidden);
    }
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(save(desk.editor)).rejects.toThrow(Forbidden);
  });

  it("is limited to units, and then leaves alone what others use", async () => {
    const desk = await createDesk();
    const draft = await createCompleteDraft(desk);
    const { id } = await venueOf(desk);
    const unit = await database().unit.create({
      data: { id: newId(), institutionId: desk.institution.id, slug: "ice", kind: "school" },
      select: { id: true },
    });
    const limited = await createStaff(desk.institution, "editor");
    const membership = await database().membership.findFirstOrThrow({ where: { userId: limited.userId } });
    await database().membershipUnit.create({ data: { membershipId: membership.id, unitId: unit.id } });
    const viewer = await viewerOf({ id: limited.userId });
    const save = () => saveVenue(viewer, desk.institution.id, id, venueForm({ seats: "5" }));
    expect(await save()).toEqual({ ok: false, refusal: "beyond-units" });
    const takeBack = () => withdrawVenueChange(viewer, desk.institution.id, id);
    expect(await takeBack()).toEqual({ ok: false, refusal: "beyond-units" });
    await database().listing.update({ where: { id: draft.id }, data: { unitId: unit.id } });
    expect(await save()).toMatchObject({ ok: true });
    expect(await takeBack()).toEqual({ ok: false, refusal: "not-now" });
  });
});

describe("a venue that is picked in a listing's form", () => {
  it("is the institution's own, by its whole line, although the listing is held elsewhere", async () => {
    const desk = await createDesk();
    const made = await addVenue(desk.editor, desk.institution.id, named("Great Hall", { address: "1 Harbour Road" }));
    if (!made.ok) throw new Error(made.refusal);
    const picked = { "sessions.0.venueName": "Great Hall · 1 Harbour Road · Guangzhou", city: "Foshan" };
    const { id, revision } = await createCompleteDraft(desk, "lecture", picked);
    const at = () => database().session.findFirstOrThrow({ where: { listingId: id }, select: { venueId: true } });
    expect(await at()).toEqual({ venueId: made.value.id });
    // The form shows name and address from now on; saved once more, it stays.
    const shown = { ...picked, "sessions.0.venueName": "Great Hall", "sessions.0.venueAddress": "1 Harbour Road" };
    expect((await saveListing(desk.editor, id, revision, formFor("lecture", shown))).ok).toBe(true);
    expect(await at()).toEqual({ venueId: made.value.id });
    expect(await database().venue.count({ where: { institutionId: desk.institution.id } })).toBe(1);
  });
});
