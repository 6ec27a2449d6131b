import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import {
  createListingWithPool,
  createRegistration,
  delegationInput,
  poolState,
} from "@/tests/factories/registrations.ts";
import { getDelegation } from "../queries/delegation.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { registerDelegation } from "./register-delegation.ts";

describe("registering a delegation", () => {
  it("gives all of them places together, and a ticket by mail to each who has an address", async () => {
    const listing = await createListingWithPool({ places: 5 });
    const institution = await createInstitution();
    const registrar = await createStaff(institution, "registrar");
    const outcome = await registerDelegation(registrar, institution.id, listing.code, "ar", delegationInput(5));
    expect(outcome).toMatchObject({ ok: true, value: { status: "confirmed" } });
    expect(await database().registration.findFirstOrThrow()).toMatchObject({
      kind: "delegation",
      people: 5,
      institutionId: institution.id,
      contactEmail: registrar.email,
      contactName: registrar.name,
      userId: registrar.userId,
    });
    const letters = await database().outbox.findMany({ select: { template: true, recipient: true, locale: true } });
    expect(letters).toHaveLength(4);
    expect(letters).toEqual(
      expect.arrayContaining([
        { template: "registration-confirmed", recipient: registrar.email, locale: "ar" },
        ...[1, 3, 5].map((number) => ({
          template: "registration-ticket",
          recipient: `delegate-${number}@mail.example`,
          locale: "ar",
        })),
      ]),
    );
  });

  it("of five waits before a pool of four, and moves up whole when a place is added", async () => {
    const listing = await createListingWithPool({ places: 4 });
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const outcome = await registerDelegation(owner, institution.id, listing.code, "en", delegationInput(5));
    expect(outcome).toMatchObject({ ok: true, value: { status: "waitlisted", place: 1 } });
    expect(await database().outbox.count({ where: { template: "registration-ticket" } })).toBe(0);
    // Until then it would wait in vain, and is told so.
    const id = outcome.ok ? outcome.value.registrationId : "";
    const page = () => getDelegation(owner, institution.id, id, "en");
    expect(await page()).toMatchObject({ placesTooFew: 4 });
    const letter = await database().outbox.findFirstOrThrow({ where: { template: "registration-waitlisted" } });
    expect((await composeMail(letter))?.text).toContain("only 4 places in all");
    await database().registration.update({ where: { id }, data: { leastPeople: 4 }, select: { id: true } });
    expect(await page()).toMatchObject({ placesTooFew: null });
    await database().registration.update({ where: { id }, data: { leastPeople: 50 }, select: { id: true } });
    const promoted = await transaction(async (tx) => {
      await tx.pool.update({ where: { id: listing.poolId }, data: { capacity: 5 } });
      return promoteWaiting(tx, listing.poolId, listing.desk);
    });
    expect(promoted).toHaveLength(1);
    expect(await page()).toMatchObject({ status: "confirmed", placesTooFew: null });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 5, waiting: [], holds: true });
    expect(await database().outbox.count({ where: { template: "registration-ticket" } })).toBe(3);
    expect(await database().outbox.count({ where: { template: "registration-promoted" } })).toBe(1);
  });

  it("may be several of one institution, but a replay is the same one", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const input = delegationInput(2);
    const first = await registerDelegation(owner, institution.id, listing.code, "en", input);
    const replay = await registerDelegation(owner, institution.id, listing.code, "en", input);
    const second = await registerDelegation(owner, institution.id, listing.code, "en", {
      ...delegationInput(3),
      people: ["d", "e", "f"].map((name) => ({ name, email: `${name}@mail.example` })),
    });
    if (!first.ok) throw new Error(first.refusal);
    expect(replay).toEqual({ ok: true, value: { ...first.value, origin: "replayed" } });
    expect(second).toMatchObject({ ok: true, value: { status: "confirmed" } });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 5, holds: true });
  });

  it("is refused by the listing's terms", async () => {
    const listing = await createListingWithPool({ closesAt: new Date(Date.now() - 1000) });
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const outcome = await registerDelegation(owner, institution.id, listing.code, "en", delegationInput(2));
    expect(outcome).toEqual({ ok: false, refusal: "closed" });
  });

  it("is for owners and registrars of that institution", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const register = async (viewer: Parameters<typeof registerDelegation>[0]) =>
      registerDelegation(viewer, institution.id, listing.code, "en", delegationInput(2));
    for (const role of ["editor", "viewer"] as const) {
      await expect(register(await createStaff(institution, role))).rejects.toThrow(Forbidden);
    }
    await expect(register(listing.desk)).rejects.toThrow(NotFound);
    await expect(register(await createViewer())).rejects.toThrow(NotFound);
    const draft = await createListingWithPool({ status: "draft" });
    const owner = await createStaff(institution, "owner");
    await expect(registerDelegation(owner, institution.id, draft.code, "en", delegationInput(1))).rejects.toThrow(
      NotFound,
    );
  });
});

describe("moving up from the waitlist", () => {
  it("looks past groups that are too large, through a queue longer than it reads at once", async () => {
    const listing = await createListingWithPool({ places: 3 });
    await Promise.all(
      Array.from({ length: 230 }, () => createRegistration(listing, { status: "waitlisted", people: 2 })),
    );
    const single = await createRegistration(listing, { status: "waitlisted", people: 1 });
    await transaction((tx) => promoteWaiting(tx, listing.poolId));
    const row = await database().registration.findUniqueOrThrow({ where: { id: single.id }, select: { status: true } });
    expect(row.status).toBe("confirmed");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, holds: true });
  });
});
