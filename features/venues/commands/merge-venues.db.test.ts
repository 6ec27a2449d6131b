import { describe, expect, it } from "vitest";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createOffice } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished, type Desk } from "@/tests/factories/listings.ts";
import { venueForm } from "@/tests/factories/venues.ts";
import { getVenueForm } from "../queries/desk-venues.ts";
import { getVenueChange } from "../queries/venue-change.ts";
import type { VenueMerge } from "../schema.ts";
import { approveVenueChange, sendVenueChangeBack } from "./decide-change.ts";
import { removeVenue } from "./end-venue.ts";
import { mergeVenues } from "./merge-venues.ts";
import { addVenue, saveVenue } from "./save-venue.ts";
import { withdrawVenueChange } from "./venue-proposal.ts";

const venueOn = async (code: string) => (await getPublishedListing(code)).sessions[0]?.venue;
const venueById = (id: string) => database().venue.findUnique({ where: { id } });

/** A public listing with somebody registered, held in `venueName`; the desk's records are `here` and `there`. */
async function createTwo({ verified = true } = {}) {
  const desk = await createDesk({ verified: true });
  const { id, code } = await createPublished(desk, "lecture", { "terms.mode": "at_once", "terms.capacity": "10" });
  const here = await database().venue.findFirstOrThrow({ where: { institutionId: desk.institution.id } });
  const made = await addVenue(
    desk.editor,
    desk.institution.id,
    venueForm({ address: "1 Harbour Road", city: "Foshan" }),
  );
  if (!made.ok) throw new Error(made.refusal);
  const there = await database().venue.findUniqueOrThrow({ where: { id: made.value.id } });
  const email = await register(id);
  if (!verified) await database().verification.deleteMany({ where: { institutionId: desk.institution.id } });
  return { desk, listing: { id, code, email }, here, there, merge: mergerOf(desk) };
}

async function register(listingId: string): Promise<string> {
  const pool = await database().pool.findFirstOrThrow({ where: { listingId }, select: { id: true } });
  const email = `${newId()}@mail.example`;
  await database().registration.create({
    data: {
      id: newId(),
      listingId,
      poolId: pool.id,
      kind: "individual",
      status: "confirmed",
      people: 1,
      contactName: "Aisha",
      contactEmail: email,
      locale: "en",
      submissionKey: newId(),
    },
  });
  return email;
}

const mergerOf =
  ({ editor, institution }: Desk) =>
  (from: string, into: string, place: VenueMerge["place"] = null, [of, to] = [1, 1]) =>
    mergeVenues(editor, institution.id, from, { revision: of, into: [into, to], place });

const mailsTo = (recipient: string) => database().outbox.count({ where: { recipient, template: "listing-changed" } });

describe("two venues that are made one", () => {
  it("are asked about when they lie in different places, and become the one whose place is right", async () => {
    const { desk, listing, here, there, merge } = await createTwo();
    expect(await merge(here.id, here.id)).toEqual({ ok: false, refusal: "same" });
    expect(await merge(here.id, there.id, "into", [1, 7])).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await merge(here.id, there.id, "into", [7, 1])).toEqual({ ok: false, refusal: "stale-revision" });
    expect(await merge(here.id, there.id)).toMatchObject({
      refusal: "which-place",
      places: { into: { address: "1 Harbour Road", city: "Foshan" }, from: { address: "", city: "Guangzhou" } },
    });
    const foreign = await createDesk();
    await createCompleteDraft(foreign);
    const theirs = await database().venue.findFirstOrThrow({ where: { institutionId: foreign.institution.id } });
    await expect(merge(here.id, theirs.id, "into")).rejects.toThrow(NotFound);
    expect(await merge(here.id, there.id, "into")).toEqual({ ok: true, value: { isProposed: false } });
    expect(await venueById(here.id)).toBeNull();
    expect(await venueOn(listing.code)).toMatchObject({ address: "1 Harbour Road", city: "Foshan" });
    expect(await mailsTo(listing.email)).toBe(1);
    const audit = await database().auditEntry.findFirstOrThrow({ where: { subjectId: here.id } });
    expect(audit).toMatchObject({ action: "venue.merge", details: { into: there.id, listings: 1 } });
    expect(await database().venue.count({ where: { institutionId: desk.institution.id } })).toBe(1);
  });

  it("keep the place of the one that goes when that is right, and nobody is told whose place stays", async () => {
    const { listing, here, there, merge } = await createTwo();
    await database().session.updateMany({ where: { listingId: listing.id }, data: { venueId: there.id } });
    expect(await merge(there.id, here.id, "from")).toMatchObject({ ok: true });
    expect(await venueById(there.id)).toBeNull();
    expect(await venueById(here.id)).toMatchObject({ address: "1 Harbour Road", city: "Foshan", revision: 2 });
    expect(await venueOn(listing.code)).toMatchObject({ address: "1 Harbour Road" });
    expect(await mailsTo(listing.email)).toBe(0);
  });

  it("tell those whose listing was at the other one of its right place", async () => {
    const { listing, here, there, merge } = await createTwo();
    expect(await merge(there.id, here.id, "from")).toMatchObject({ ok: true });
    expect(await venueOn(listing.code)).toMatchObject({ address: "1 Harbour Road", city: "Foshan" });
    expect(await mailsTo(listing.email)).toBe(1);
  });

  it("are not made what a third is already", async () => {
    const { desk, here, merge } = await createTwo();
    const names = [{ language: "en", name: "Great Hall", about: "" }];
    const other = await addVenue(desk.editor, desk.institution.id, venueForm({ names }));
    const third = await addVenue(desk.editor, desk.institution.id, venueForm({ names, address: "2 Quay Street" }));
    if (!other.ok || !third.ok) throw new Error("not added");
    const moved = venueForm({ address: "2 Quay Street" });
    expect(await saveVenue(desk.editor, desk.institution.id, here.id, moved)).toMatchObject({ ok: true });
    expect(await merge(here.id, other.value.id, "from", [2, 1])).toEqual({ ok: false, refusal: "already-there" });
    expect(await venueById(here.id)).not.toBeNull();
  });
});

describe("two venues of an institution that is not verified", () => {
  it("wait for the office when readers would see another place, and are one when it lets them", async () => {
    const { desk, listing, here, there, merge } = await createTwo({ verified: false });
    const office = await createOffice();
    expect(await merge(here.id, there.id, "into")).toEqual({ ok: true, value: { isProposed: true } });
    expect(await merge(here.id, there.id, "into"), "an older tab").toMatchObject({ refusal: "stale-revision" });
    expect(await venueOn(listing.code)).toMatchObject({ address: "" });
    const shown = (id: string) => getVenueForm(desk.editor, desk.institution.id, id, "en");
    expect(await shown(there.id)).toMatchObject({
      mergesWith: "Assembly Hall · Guangzhou",
      changeSentAt: expect.any(Date),
    });
    expect(await shown(here.id)).toMatchObject({ goesInto: { id: there.id }, changeSentAt: null });
    const [waiting] = await waitingCases(office, "venue_change");
    const change = await getVenueChange(office, waiting?.id ?? "", "en");
    expect(change).toMatchObject({ differences: [], total: 1, merged: { name: "Assembly Hall" } });
    expect(change.merged?.differences.map(({ field }) => field)).toEqual(["city", "venueAddress"]);
    expect(await approveVenueChange(office, change.id)).toMatchObject({ ok: true });
    expect(await venueById(here.id)).toBeNull();
    expect(await venueOn(listing.code)).toMatchObject({ address: "1 Harbour Road", city: "Foshan" });
    expect(await mailsTo(listing.email)).toBe(1);
    const mail = await database().outbox.findFirstOrThrow({ where: { template: "venue-reviewed" } });
    expect((await composeMail(mail))?.subject).toBe("Your change is public: Assembly Hall");
    const audit = await database().auditEntry.findFirstOrThrow({ where: { subjectId: here.id } });
    expect(audit).toMatchObject({ action: "venue.merge", actorId: office.userId });
  });

  it("stay two when it sends that back, when it is taken back, and when one of them is gone meanwhile", async () => {
    const { desk, listing, here, there, merge } = await createTwo({ verified: false });
    const office = await createOffice();
    const waiting = async () => (await waitingCases(office, "venue_change"))[0]?.id ?? "";
    expect(await merge(there.id, here.id, "from")).toMatchObject({ value: { isProposed: true } });
    expect((await getVenueChange(office, await waiting(), "en")).differences.map(({ field }) => field)).toEqual([
      "city",
      "venueAddress",
    ]);
    expect(await sendVenueChangeBack(office, await waiting(), "Which gate?")).toMatchObject({ ok: true });
    expect(await venueById(there.id)).not.toBeNull();
    expect(await merge(there.id, here.id, "from", [1, 2])).toMatchObject({ value: { isProposed: true } });
    expect(await withdrawVenueChange(desk.editor, desk.institution.id, here.id)).toMatchObject({ ok: true });
    expect(await merge(there.id, here.id, "from", [1, 4])).toMatchObject({ value: { isProposed: true } });
    expect(await removeVenue(desk.editor, desk.institution.id, there.id, 1)).toMatchObject({ ok: true });
    const left = await waiting();
    expect(await getVenueChange(office, left, "en")).toMatchObject({ merged: null, waits: true });
    expect(await approveVenueChange(office, left)).toMatchObject({ ok: true });
    expect(await venueOn(listing.code)).toMatchObject({ address: "1 Harbour Road", city: "Foshan" });
  });

  it("are one at once when no reader sees another place", async () => {
    const { listing, here, there, merge } = await createTwo({ verified: false });
    expect(await merge(there.id, here.id, "into")).toEqual({ ok: true, value: { isProposed: false } });
    expect(await venueOn(listing.code)).toMatchObject({ address: "" });
    expect(await mailsTo(listing.email)).toBe(0);
  });
});
