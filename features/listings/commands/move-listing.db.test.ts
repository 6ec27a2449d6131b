import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createMembership, createOffice, createStaff, viewerOf } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished, formFor } from "@/tests/factories/listings.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { discardListing } from "./discard-listing.ts";
import { archiveListing, cancelListing, publishListing, withdrawFromReview } from "./move-listing.ts";
import { approveListing, refuseListing, requestChanges } from "./review-listing.ts";
import { saveListing } from "./save-listing.ts";

const statusOf = async (id: string) => (await database().listing.findUniqueOrThrow({ where: { id } })).status;
const mails = (template: string) => database().outbox.findMany({ where: { template }, orderBy: { recipient: "asc" } });

async function register(
  listingId: string,
  email: string,
  status: "confirmed" | "waitlisted" | "withdrawn",
  attendees: string[] = [],
) {
  const pool = await database().pool.findUniqueOrThrow({ where: { listingId } });
  await database().registration.create({
    data: {
      id: newId(),
      listingId,
      poolId: pool.id,
      kind: attendees.length > 0 ? "delegation" : "individual",
      status,
      people: Math.max(1, attendees.length),
      contactName: email,
      contactEmail: email,
      locale: "fr",
      submissionKey: newId(),
      attendees: {
        create: attendees.map((address, position) => ({
          id: newId(),
          position,
          name: address,
          email: address,
          ticketCode: newId().slice(-12),
        })),
      },
    },
  });
}

describe("publishing", () => {
  it("makes a verified institution's listing public at once, and writes it down", async () => {
    const desk = await createDesk();
    const { id, code, revision } = await createCompleteDraft(desk);
    await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
    expect(await publishListing(desk.editor, id, revision)).toEqual({ ok: true, value: { status: "published" } });
    expect(await getPublishedListing(code)).toMatchObject({ code, status: "published" });
    const entries = await database().auditEntry.findMany({ where: { subjectId: id, action: "listing.publish" } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actorId: desk.editor.userId, institutionId: desk.institution.id });
  });

  it("leads to the office while the institution is not verified, or no longer", async () => {
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createCompleteDraft(desk);
    expect(await publishListing(desk.editor, id, revision)).toEqual({ ok: true, value: { status: "in_review" } });
    const lapsed = await createDesk();
    await database().verification.updateMany({
      where: { institutionId: lapsed.institution.id },
      data: { revokedAt: new Date() },
    });
    const second = await createCompleteDraft(lapsed);
    expect(await publishListing(lapsed.editor, second.id, second.revision)).toMatchObject({
      value: { status: "in_review" },
    });
  });

  it("says what is missing", async () => {
    const desk = await createDesk();
    const draft = await createDraft(desk, "lecture");
    expect(await publishListing(desk.editor, draft.id, 1)).toEqual({
      ok: false,
      refusal: "incomplete",
      missing: ["summary", "details", "sessions"],
    });
    const homeless = await createCompleteDraft(desk, "lecture", {
      "sessions.0.venueName": "",
      attendanceMode: "mixed",
    });
    expect(await publishListing(desk.editor, homeless.id, homeless.revision)).toMatchObject({
      missing: ["venue", "online-address"],
    });
  });

  it("is refused for a state that the editor has not seen, and twice", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    expect(await publishListing(desk.editor, id, revision - 1)).toEqual({ ok: false, refusal: "stale-revision" });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => publishListing(desk.editor, id, revision)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await publishListing(desk.editor, id, revision + 1)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("is not for strangers, registrars, or a suspended institution", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    const registrar = await createStaff(desk.institution, "registrar");
    await expect(publishListing(ANONYMOUS, id, revision)).rejects.toThrow(NotFound);
    await expect(publishListing(other.editor, id, revision)).rejects.toThrow(NotFound);
    await expect(publishListing(registrar, id, revision)).rejects.toThrow(Forbidden);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(publishListing(desk.editor, id, revision)).rejects.toThrow(Forbidden);
  });
});

describe("the office's review", () => {
  it("publishes, sends back or refuses, and tells owners and editors why", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    await createStaff(desk.institution, "owner");
    await createStaff(desk.institution, "viewer");
    const [good, unclear, bad] = [
      await createPublished(desk),
      await createPublished(desk),
      await createPublished(desk),
    ];
    expect((await approveListing(office, good.id, good.revision)).ok).toBe(true);
    expect((await requestChanges(office, unclear.id, unclear.revision, "Which hall?")).ok).toBe(true);
    expect((await refuseListing(office, bad.id, bad.revision, "An advertisement.")).ok).toBe(true);
    expect([await statusOf(good.id), await statusOf(unclear.id), await statusOf(bad.id)]).toEqual([
      "published",
      "changes_requested",
      "refused",
    ]);
    expect(await database().listing.findUniqueOrThrow({ where: { id: unclear.id } })).toMatchObject({
      reviewNote: "Which hall?",
    });
    expect(await mails("listing-reviewed")).toHaveLength(6);
  });

  it("is refused once decided, taken back, or changed since it was read", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk);
    expect(await approveListing(office, id, revision - 1)).toEqual({ ok: false, refusal: "stale-revision" });
    expect((await withdrawFromReview(desk.editor, id)).ok).toBe(true);
    expect(await approveListing(office, id, revision)).toEqual({ ok: false, refusal: "not-now" });
    expect(await withdrawFromReview(desk.editor, id)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("is done once by two who decide together", async () => {
    const [one, two] = [await createOffice(), await createOffice()];
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk);
    const outcomes = await Promise.all([
      approveListing(one, id, revision),
      refuseListing(two, id, revision, "No."),
      approveListing(two, id, revision),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mails("listing-reviewed")).toHaveLength(1);
  });

  it("is not for anybody else, nor for the office about its own institution", async () => {
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk);
    await expect(approveListing(ANONYMOUS, id, revision)).rejects.toThrow(NotFound);
    await expect(approveListing(desk.editor, id, revision)).rejects.toThrow(NotFound);
    const office = await createOffice();
    await createMembership(desk.institution, { user: { id: office.userId }, role: "viewer" });
    await expect(approveListing(await viewerOf({ id: office.userId }), id, revision)).rejects.toThrow(Forbidden);
  });

  it("happens again when an unverified institution edits what was approved", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id, code, revision } = await createPublished(desk);
    await approveListing(office, id, revision);
    const saved = await saveListing(desk.editor, id, revision + 1, formFor("lecture", { title: "Something else" }));
    expect(saved).toMatchObject({ ok: true, value: { inReview: true } });
    expect(await statusOf(id)).toBe("in_review");
    await expect(getPublishedListing(code)).rejects.toThrow(NotFound);
  });
});

describe("cancelling", () => {
  const places = { "terms.mode": "at_once", "terms.capacity": "10" };

  it("keeps a tombstone with the reason and tells everybody registered once", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await register(id, "amina@mail.example", "confirmed");
    await register(id, "boris@mail.example", "waitlisted");
    await register(id, "gone@mail.example", "withdrawn");
    await register(id, "group@mail.example", "confirmed", ["amina@mail.example", "li@mail.example"]);
    expect((await cancelListing(desk.editor, id, "The hall is flooded.")).ok).toBe(true);
    expect(await getPublishedListing(code)).toMatchObject({
      status: "cancelled",
      cancellationReason: "The hall is flooded.",
    });
    const told = await mails("listing-cancelled");
    expect(told.map(({ recipient }) => recipient)).toEqual([
      "amina@mail.example",
      "boris@mail.example",
      "group@mail.example",
      "li@mail.example",
    ]);
    expect(told[0]?.locale).toBe("fr");
    expect(await cancelListing(desk.editor, id, "Again.")).toEqual({ ok: false, refusal: "not-now" });
  });

  it("is for what was public only, and not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const draft = await createCompleteDraft(desk);
    expect(await cancelListing(desk.editor, draft.id, "No.")).toEqual({ ok: false, refusal: "not-now" });
    await expect(cancelListing(other.editor, draft.id, "No.")).rejects.toThrow(NotFound);
    await expect(cancelListing(await createStaff(desk.institution, "viewer"), draft.id, "No.")).rejects.toThrow(
      Forbidden,
    );
  });

  it("stays possible for a suspended institution", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect((await cancelListing(desk.editor, id, "Suspended.")).ok).toBe(true);
  });
});

describe("putting away", () => {
  it("archives what was public and throws away what never was", async () => {
    const desk = await createDesk();
    const published = await createPublished(desk);
    const draft = await createDraft(desk);
    expect(await discardListing(desk.editor, published.id)).toEqual({ ok: false, refusal: "not-now" });
    expect(await archiveListing(desk.editor, draft.id)).toEqual({ ok: false, refusal: "not-now" });
    expect((await archiveListing(desk.editor, published.id)).ok).toBe(true);
    expect(await statusOf(published.id)).toBe("archived");
    expect((await discardListing(desk.editor, draft.id)).ok).toBe(true);
    expect(await database().listing.count({ where: { id: draft.id } })).toBe(0);
    expect(await database().auditEntry.count({ where: { subjectId: draft.id, action: "listing.discard" } })).toBe(1);
  });

  it("is not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const draft = await createDraft(desk);
    await expect(archiveListing(other.editor, draft.id)).rejects.toThrow(NotFound);
    await expect(discardListing(other.editor, draft.id)).rejects.toThrow(NotFound);
    await expect(discardListing(await createStaff(desk.institution, "viewer"), draft.id)).rejects.toThrow(Forbidden);
  });
});
