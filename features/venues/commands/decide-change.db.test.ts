import { describe, expect, it } from "vitest";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import { createMembership, createOffice, viewerOf } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished } from "@/tests/factories/listings.ts";
import { venueForm } from "@/tests/factories/venues.ts";
import { getVenueForm } from "../queries/desk-venues.ts";
import { getVenueChange } from "../queries/venue-change.ts";
import { approveVenueChange, sendVenueChangeBack } from "./decide-change.ts";
import { saveVenue } from "./save-venue.ts";
import { withdrawVenueChange } from "./venue-proposal.ts";

const venueOn = async (code: string) => (await getPublishedListing(code)).sessions[0]?.venue;

/** A public listing of an institution whose verification is gone, and where it is held. */
async function createUnverified() {
  const desk = await createDesk({ verified: true });
  const { code } = await createPublished(desk);
  await database().verification.deleteMany({ where: { institutionId: desk.institution.id } });
  const venue = await database().venue.findFirstOrThrow({
    where: { institutionId: desk.institution.id, name: "Assembly Hall" },
  });
  return { desk, code, venue, office: await createOffice() };
}

describe("a change of a venue", () => {
  it("waits for the office once, when readers would see another place of an institution that is not verified", async () => {
    const { desk, code, venue, office } = await createUnverified();
    const other = await createPublished(desk);
    await database().listing.update({
      where: { id: other.id },
      data: { status: "published", publishedAt: new Date() },
    });
    const save = (text: ReturnType<typeof venueForm>) => saveVenue(desk.editor, desk.institution.id, venue.id, text);
    const seats = { seats: "80", names: [...venueForm().names, { language: "ar", name: "القاعة", about: "" }] };
    expect(await save(venueForm(seats)), "moves nobody").toMatchObject({ value: { isProposed: false } });
    const moved = venueForm({ ...seats, address: "9 Quay Street", revision: "2" });
    expect(await save(moved)).toMatchObject({ value: { isProposed: true } });
    expect(await save(moved), "an older tab").toEqual({ ok: false, refusal: "stale-revision" });
    expect(await venueOn(code)).toMatchObject({ address: "" });
    expect(await getVenueForm(desk.editor, desk.institution.id, venue.id, "en")).toMatchObject({
      address: "9 Quay Street",
      changeSentAt: expect.any(Date),
    });
    const [waiting, ...more] = await waitingCases(office, "venue_change");
    expect(more).toEqual([]);
    const change = await getVenueChange(office, waiting?.id ?? "", "en");
    expect(change.differences.map(({ field }) => field)).toEqual(["venueAddress"]);
    expect(change).toMatchObject({ total: 2, mayDecide: true });
    expect(await approveVenueChange(office, change.id)).toMatchObject({ ok: true });
    expect(await approveVenueChange(office, change.id)).toEqual({ ok: false, refusal: "not-now" });
    for (const one of [code, other.code]) expect(await venueOn(one)).toMatchObject({ address: "9 Quay Street" });
    expect(await waitingCases(office, "venue_change")).toEqual([]);
    const mail = await database().outbox.findFirstOrThrow({ where: { template: "venue-reviewed" } });
    expect((await composeMail(mail))?.subject).toBe("Your change is public: Assembly Hall");
  });

  it("is sent back with a reason, taken back, replaced by another, and gone with its venue", async () => {
    const { desk, code, venue, office } = await createUnverified();
    const at = [desk.editor, desk.institution.id, venue.id] as const;
    const propose = async (address: string, revision: number) => {
      expect(await saveVenue(...at, venueForm({ address, revision: String(revision) }))).toMatchObject({ ok: true });
      return (await waitingCases(office, "venue_change"))[0]?.id ?? "";
    };
    const first = await propose("1 Quay Street", 1);
    const second = await propose("2 Quay Street", 2);
    expect(await approveVenueChange(office, first), "replaced").toEqual({ ok: false, refusal: "not-now" });
    expect(await sendVenueChangeBack(office, second, "Which gate?")).toMatchObject({ ok: true });
    const back = { changeSentAt: null, sentBack: "Which gate?", address: "" };
    expect(await getVenueForm(desk.editor, desk.institution.id, venue.id, "en")).toMatchObject(back);
    const mail = await database().outbox.findFirstOrThrow({ where: { template: "venue-reviewed" } });
    expect((await composeMail(mail))?.text).toContain("Which gate?");
    await propose("3 Quay Street", 3);
    expect(await withdrawVenueChange(...at)).toMatchObject({ ok: true });
    expect(await withdrawVenueChange(...at)).toEqual({ ok: false, refusal: "not-now" });
    await propose("4 Quay Street", 5);
    // Back to what readers see: nothing is left to be read.
    expect(await saveVenue(...at, venueForm({ revision: "6" }))).toMatchObject({ value: { isProposed: false } });
    expect(await waitingCases(office, "venue_change")).toEqual([]);
    expect(await venueOn(code)).toMatchObject({ address: "" });
  });

  it("is decided about by the office alone, not about its own, and not while the institution is suspended", async () => {
    const { desk, venue, office } = await createUnverified();
    await saveVenue(desk.editor, desk.institution.id, venue.id, venueForm({ address: "9 Quay Street" }));
    const [waiting] = await waitingCases(office, "venue_change");
    const id = waiting?.id ?? "";
    await expect(approveVenueChange(desk.editor, id)).rejects.toThrow(NotFound);
    await expect(getVenueChange(desk.editor, id, "en")).rejects.toThrow(NotFound);
    const own = await createOffice();
    await createMembership(desk.institution, { user: { id: own.userId } });
    const viewer = await viewerOf({ id: own.userId });
    await expect(approveVenueChange(viewer, id)).rejects.toThrow(Forbidden);
    await expect(sendVenueChangeBack(viewer, id, "No.")).rejects.toThrow(Forbidden);
    expect(await getVenueChange(viewer, id, "en")).toMatchObject({ isOwn: true, mayDecide: false });
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect(await approveVenueChange(office, id)).toEqual({ ok: false, refusal: "suspended" });
  });
});
