import { describe, expect, it } from "vitest";
import { withdrawRegistrationByToken } from "@/features/registrations/commands/withdraw.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createMembership, createOffice, createStaff, viewerOf } from "@/tests/factories/institutions.ts";
import { createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { withdrawListing } from "./move-listing.ts";
import { postponeListing, resumeListing } from "./postpone-listing.ts";
import { approveListing, refuseListing, requestChanges } from "./review-listing.ts";
import { saveListing } from "./save-listing.ts";

const statusOf = async (id: string) => (await database().listing.findUniqueOrThrow({ where: { id } })).status;
const mails = (template: string) => database().outbox.findMany({ where: { template }, orderBy: { recipient: "asc" } });

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
    expect((await withdrawListing(desk.editor, id)).ok).toBe(true);
    expect(await approveListing(office, id, revision)).toEqual({ ok: false, refusal: "not-now" });
    expect(await withdrawListing(desk.editor, id)).toEqual({ ok: false, refusal: "not-now" });
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

  it("happens again when an unverified institution edits what was approved, while readers see what was", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id, code, revision } = await createPublished(desk);
    await approveListing(office, id, revision);
    const saved = await saveListing(desk.editor, id, revision + 1, formFor("lecture", { title: "Something else" }));
    expect(saved).toMatchObject({ ok: true, value: { inReview: true } });
    expect(await statusOf(id)).toBe("published");
    expect((await getPublishedListing(code)).translations[0]?.title).toBe("Paper on the road");
  });

  it("does not publish what a suspended institution posts", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect(await approveListing(office, id, revision)).toEqual({ ok: false, refusal: "suspended" });
    expect(await statusOf(id)).toBe("in_review");
    expect((await requestChanges(office, id, revision, "Later.")).ok).toBe(true);
  });

  it("gives places that became free meanwhile to those who wait", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id, revision } = await createPublished(desk, "lecture", {
      "terms.mode": "at_once",
      "terms.capacity": "1",
    });
    await approveListing(office, id, revision);
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: id } });
    const holder = await createRegistration({ id, poolId: pool.id }, { status: "confirmed" });
    const waiting = await createRegistration({ id, poolId: pool.id }, { status: "waitlisted" });
    await postponeListing(desk.editor, id, "The speaker is ill.");
    await withdrawRegistrationByToken(personalToken("registration", holder.id));
    expect((await resumeListing(desk.editor, id)).ok).toBe(true);
    expect(await database().registration.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      status: "confirmed",
    });
    expect((await poolState(pool.id)).holds).toBe(true);
  });
});
