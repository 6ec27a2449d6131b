import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createOffice, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { confirmRegistration, declineRegistration, moveToWaitlist, withdrawRegistrationAtDesk } from "./decide.ts";

const statusOf = async (id: string) =>
  (await database().registration.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
const lettersTo = async (recipient: string) =>
  (
    await database().outbox.findMany({
      where: { recipient },
      select: { template: true },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ template }) => template);

describe("deciding at the desk", () => {
  it("confirms, which takes the places, writes the letter and the audit entry", async () => {
    const listing = await createListingWithPool({ places: 3, mode: "approval" });
    const { id, email } = await createRegistration(listing, { status: "pending", people: 2 });
    expect(await confirmRegistration(listing.desk, id)).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe("confirmed");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 2, holds: true });
    expect(await lettersTo(email)).toEqual(["registration-confirmed"]);
    expect(await database().auditEntry.findMany()).toMatchObject([
      {
        action: "registration.confirm",
        subjectId: id,
        actorId: listing.desk.userId,
        institutionId: listing.institutionId,
      },
    ]);
  });

  it("does not confirm a group that does not fit, which may then wait", async () => {
    const listing = await createListingWithPool({ places: 2, mode: "approval" });
    await createRegistration(listing);
    const { id, email } = await createRegistration(listing, { status: "pending", people: 2 });
    expect(await confirmRegistration(listing.desk, id)).toEqual({ ok: false, refusal: "full" });
    expect(await moveToWaitlist(listing.desk, id)).toMatchObject({ ok: true });
    expect(await lettersTo(email)).toEqual(["registration-waitlisted"]);
    expect(await confirmRegistration(listing.desk, id)).toEqual({ ok: false, refusal: "already-settled" });
  });

  it("lets nobody wait who would fit", async () => {
    const listing = await createListingWithPool({ places: 2, mode: "approval" });
    const { id } = await createRegistration(listing, { status: "pending", people: 2 });
    expect(await moveToWaitlist(listing.desk, id)).toEqual({ ok: false, refusal: "places-free" });
    expect(await statusOf(id)).toBe("pending");
  });

  it("declines with a reason, once", async () => {
    const listing = await createListingWithPool({ mode: "approval" });
    const { id, email } = await createRegistration(listing, { status: "pending" });
    expect(await declineRegistration(listing.desk, id, "The seminar is for doctoral students.")).toMatchObject({
      ok: true,
    });
    const row = await database().registration.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: "declined", statusReason: "The seminar is for doctoral students." });
    expect(await lettersTo(email)).toEqual(["registration-declined"]);
    expect(await declineRegistration(listing.desk, id, "Twice")).toEqual({ ok: false, refusal: "already-settled" });
    expect(await confirmRegistration(listing.desk, id)).toEqual({ ok: false, refusal: "already-settled" });
  });

  it("does not take back a confirmation by declining it, but by withdrawing", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing);
    expect(await declineRegistration(listing.desk, id, "no")).toEqual({ ok: false, refusal: "already-settled" });
    expect(await withdrawRegistrationAtDesk(listing.desk, id, "The room is smaller.")).toMatchObject({ ok: true });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0, holds: true });
  });

  it("gives the places of whoever is withdrawn to those waiting, in order, each group whole", async () => {
    const listing = await createListingWithPool({ places: 4 });
    const held = await createRegistration(listing, { people: 3 });
    await createRegistration(listing, { people: 1 });
    const five = await createRegistration(listing, { status: "waitlisted", people: 5 });
    const pair = await createRegistration(listing, { status: "waitlisted", people: 2 });
    const other = await createRegistration(listing, { status: "waitlisted", people: 2 });
    const single = await createRegistration(listing, { status: "waitlisted", people: 1 });
    await withdrawRegistrationAtDesk(listing.desk, held.id, "asked by telephone");
    expect(await Promise.all([five, pair, other, single].map(({ id }) => statusOf(id)))).toEqual([
      "waitlisted",
      "confirmed",
      "waitlisted",
      "confirmed",
    ]);
    expect(await lettersTo(pair.email)).toEqual(["registration-promoted"]);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 4, waiting: [5, 2], holds: true });
  });

  it("moves nobody up when the listing is over or cancelled", async () => {
    const ended = await createListingWithPool({ places: 1, endsAt: new Date(Date.now() - 60_000) });
    const cancelled = await createListingWithPool({ places: 1, status: "cancelled" });
    for (const listing of [ended, cancelled]) {
      const { id } = await createRegistration(listing);
      const waiting = await createRegistration(listing, { status: "waitlisted" });
      await withdrawRegistrationAtDesk(listing.desk, id, "too late");
      expect(await statusOf(waiting.id)).toBe("waitlisted");
      const pending = await createRegistration(listing, { status: "pending" });
      expect(await confirmRegistration(listing.desk, pending.id)).toEqual({ ok: false, refusal: "ended" });
    }
  });

  it("gives one place to one of eight that are confirmed at once", async () => {
    const listing = await createListingWithPool({ places: 1, mode: "approval" });
    const pending = await Promise.all(
      Array.from({ length: 8 }, () => createRegistration(listing, { status: "pending" })),
    );
    const outcomes = await Promise.all(pending.map(({ id }) => confirmRegistration(listing.desk, id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, confirmedPeople: 1, holds: true });
  });

  it("settles a registration once when eight decide about it at once", async () => {
    const listing = await createListingWithPool({ places: 9, mode: "approval" });
    const { id } = await createRegistration(listing, { status: "pending", people: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0 ? confirmRegistration(listing.desk, id) : declineRegistration(listing.desk, id, "no"),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await poolState(listing.poolId)).toMatchObject({ holds: true });
    expect(await database().outbox.count()).toBe(1);
  });

  it("is for owners and registrars; other members may not, and to strangers there is nothing", async () => {
    const listing = await createListingWithPool({ mode: "approval" });
    const { id } = await createRegistration(listing, { status: "pending" });
    const institution = { id: listing.institutionId };
    for (const role of ["editor", "viewer"] as const) {
      await expect(confirmRegistration(await createStaff(institution, role), id)).rejects.toThrow(Forbidden);
    }
    const foreign = (await createListingWithPool()).desk;
    for (const stranger of [foreign, await createViewer(), await createOffice()]) {
      await expect(confirmRegistration(stranger, id)).rejects.toThrow(NotFound);
      await expect(declineRegistration(stranger, id, "no")).rejects.toThrow(NotFound);
      await expect(moveToWaitlist(stranger, id)).rejects.toThrow(NotFound);
      await expect(withdrawRegistrationAtDesk(stranger, id, "no")).rejects.toThrow(NotFound);
    }
    await expect(confirmRegistration(listing.desk, newId())).rejects.toThrow(NotFound);
    expect(await confirmRegistration(await createStaff(institution, "owner"), id)).toMatchObject({ ok: true });
  });
});
