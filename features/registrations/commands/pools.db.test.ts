import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, delegationInput, individualInput, poolState } from "@/tests/factories/registrations.ts";
import { addPool, changePool, removePool } from "./keep-places.ts";
import { registerDelegation } from "./register-delegation.ts";
import { registerPeople } from "./register-people.ts";
import { registerSessions } from "./register-sessions.ts";
import { withdrawOwnRegistration } from "./withdraw.ts";

const guest = (changes: Parameters<typeof individualInput>[0] = {}) => individualInput(changes);
async function keep(listingId: string, audience: PoolAudience, audienceKey: string, capacity: number) {
  const id = newId();
  await database().pool.create({ data: { id, listingId, audience, audienceKey, capacity } });
  return id;
}

async function register(code: string, changes: Parameters<typeof individualInput>[0] = {}) {
  const outcome = await registerPeople(ANONYMOUS, code, "en", guest(changes));
  return outcome.ok ? outcome.value : outcome.refusal;
}

const poolOf = async (registrationId: string) =>
  (await database().registration.findUniqueOrThrow({ where: { id: registrationId } })).poolId;

describe("kept places", () => {
  it("are used before those for everybody, and those when they are full", async () => {
    const listing = await createListingWithPool({ places: 2 });
    const kept = await keep(listing.id, "country", "KZ", 1);
    const first = await register(listing.code, { countryCode: "KZ" });
    const second = await register(listing.code, { countryCode: "KZ" });
    const third = await register(listing.code, { countryCode: "UZ" });
    if (typeof first === "string" || typeof second === "string") throw new Error("refused");
    expect(await poolOf(first.registrationId)).toBe(kept);
    expect(await poolOf(second.registrationId)).toBe(listing.poolId);
    expect(third).toMatchObject({ status: "confirmed" });
    expect(await register(listing.code, { countryCode: "KZ" })).toMatchObject({ status: "waitlisted", place: 1 });
    expect((await poolState(kept)).holds && (await poolState(listing.poolId)).holds).toBe(true);
  });

  it("go to whoever waits for them, whichever of their pools has a place first", async () => {
    const listing = await createListingWithPool({ places: 1 });
    const kept = await keep(listing.id, "role", "student", 1);
    const holder = await register(listing.code, { email: "holder@mail.example" });
    await register(listing.code, { role: "student" });
    const student = await register(listing.code, { role: "student" });
    const other = await register(listing.code);
    if (typeof holder === "string" || typeof student === "string" || typeof other === "string")
      throw new Error("refused");
    expect([student.place, other.place]).toEqual([1, 2]);
    const own = { ...listing.desk, email: "holder@mail.example" };
    expect(await withdrawOwnRegistration(own, holder.registrationId)).toEqual({ ok: true, value: undefined });
    expect(await poolOf(student.registrationId)).toBe(listing.poolId);
    expect(await poolState(kept)).toMatchObject({ taken: 1 });
    expect(await database().registration.count({ where: { status: "waitlisted" } })).toBe(1);
  });

  it("are for delegations and members of their institution, and for nobody else", async () => {
    const listing = await createListingWithPool({ places: 0 });
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const kept = await keep(listing.id, "institution", institution.id, 4);
    expect(await registerDelegation(owner, institution.id, listing.code, "en", delegationInput(3))).toMatchObject({
      ok: true,
      value: { status: "confirmed" },
    });
    expect(await registerPeople(owner, listing.code, "en", guest())).toMatchObject({
      ok: true,
      value: { status: "confirmed" },
    });
    expect(await register(listing.code)).toMatchObject({ status: "waitlisted" });
    expect(await poolState(kept)).toMatchObject({ taken: 4 });
  });

  it("are behind a code however it is typed; a wrong one is said, and nobody else is eligible", async () => {
    const listing = await createListingWithPool();
    await database().pool.delete({ where: { id: listing.poolId } });
    await keep(listing.id, "code", "SILK2026", 1);
    expect(await register(listing.code, { invitation: "silk-2026" })).toMatchObject({ status: "confirmed" });
    expect(await register(listing.code, { invitation: "SILK2027" })).toBe("unknown-code");
    // Of signs alone nothing is left: they are no code, and do not open what everybody may have either.
    expect(await register((await createListingWithPool()).code, { invitation: "—★—" })).toBe("unknown-code");
    expect(await register(listing.code)).toBe("not-eligible");
  });
});

describe("a person", () => {
  it("has one seat by any spelling of the address, in one delegation too", async () => {
    const listing = await createListingWithPool();
    const institution = await createInstitution();
    const owner = await createStaff(institution, "owner");
    const first = await register(listing.code, { email: "zarina@gmail.com" });
    const again = await register(listing.code, { email: "z.arina+talk@googlemail.com" });
    if (typeof first === "string" || typeof again === "string") throw new Error("refused");
    expect(again).toMatchObject({ registrationId: first.registrationId, origin: "already-registered" });
    const people = [{ name: "Zarina", email: "za.rina@gmail.com" }];
    const delegation = { ...delegationInput(0), people };
    expect(await registerDelegation(owner, institution.id, listing.code, "en", delegation)).toEqual({
      ok: false,
      refusal: "seat-taken",
    });
  });
});

describe("places by session", () => {
  it("are taken one by one, never at the same time, and each may wait by itself", async () => {
    const { listing, sessions } = await createSeries();
    const [early, same, late] = sessions;
    for (const [index, sessionId] of sessions.entries()) {
      const capacity = index === 2 ? 1 : 5;
      expect(
        await addPool(listing.desk, listing.id, { audience: "everyone", sessionId, capacity, key: "" }),
      ).toMatchObject({ ok: true });
    }
    const choose = (ids: (string | undefined)[], email?: string) =>
      registerSessions(ANONYMOUS, listing.code, "en", guest({ sessions: ids.map(String), ...(email && { email }) }));
    expect(await choose([])).toMatchObject({ refusal: "choose-session" });
    expect(await choose([early, same])).toMatchObject({ refusal: "sessions-clash" });
    const both = { ok: true, value: { made: [{ status: "confirmed" }, { status: "confirmed" }], missed: 0 } };
    expect(await choose([early, late], "a@mail.example")).toMatchObject(both);
    const agreed = await database().attendeeConsent.findMany({ where: { purpose: "event" } });
    expect(agreed.map(({ institutionId }) => institutionId)).toEqual([listing.institutionId, listing.institutionId]);
    for (const { words } of agreed) expect(words).toMatch(/^The organiser, Institution \w+, may use these details/);
    expect(await choose([same], "a@mail.example")).toMatchObject({ refusal: "sessions-clash" });
    expect(await choose([early, late])).toMatchObject({
      ok: true,
      value: { made: [{ status: "confirmed" }, { status: "waitlisted", place: 1 }], missed: 0 },
    });
    expect(await database().pool.count({ where: { listingId: listing.id, sessionId: null } })).toBe(0);
  });

  it("are said to be missed where they could not be had beside those that could", async () => {
    const { listing, sessions } = await createSeries();
    const [early, , late] = sessions;
    const places = { capacity: 5, audience: "everyone", key: "" } as const;
    await addPool(listing.desk, listing.id, { ...places, sessionId: early ?? null });
    await addPool(listing.desk, listing.id, { ...places, audience: "country", key: "KZ", sessionId: late ?? null });
    const choose = (ids: (string | undefined)[]) =>
      registerSessions(
        ANONYMOUS,
        listing.code,
        "en",
        guest({ sessions: ids.map(String), countryCode: "CN", abroad: true }),
      );
    expect(await choose([early, late])).toMatchObject({ ok: true, value: { made: [{ origin: "made" }], missed: 1 } });
    // Where nothing could be had, it is said why and nothing is made.
    expect(await choose([late])).toEqual({ ok: false, refusal: "not-eligible" });
    expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(1);
  });

  async function createSeries() {
    const listing = await createListingWithPool();
    const [first] = await database().session.findMany({ where: { listingId: listing.id } });
    if (!first) throw new Error("There is no session.");
    const ids = [first.id, newId(), newId()];
    const later = new Date(first.endsAt.getTime() + 3_600_000);
    const after = new Date(later.getTime() + 3_600_000);
    await database().session.createMany({
      data: [
        { ...first, id: String(ids[1]), position: 1 },
        { ...first, id: String(ids[2]), position: 2, startsAt: later, endsAt: after },
      ],
    });
    return { listing, sessions: ids.map(String) };
  }
});

describe("the desk of places", () => {
  it("keeps them, lets those who wait move up, and refuses fewer than are taken with the number", async () => {
    const listing = await createListingWithPool({ places: 1 });
    await register(listing.code);
    const waiting = await register(listing.code, { countryCode: "KZ" });
    if (typeof waiting === "string") throw new Error(waiting);
    const places = { audience: "country", sessionId: null, capacity: 2, key: "KZ" } as const;
    expect(await addPool(listing.desk, listing.id, places)).toMatchObject({ ok: true });
    expect(await addPool(listing.desk, listing.id, places)).toEqual({ ok: false, refusal: "already-kept" });
    const { id } = await database().pool.findFirstOrThrow({ where: { listingId: listing.id, audience: "country" } });
    expect(await poolOf(waiting.registrationId)).toBe(id);
    expect(await changePool(listing.desk, listing.id, id, 0)).toEqual({
      ok: false,
      refusal: "capacity-below-taken",
      taken: 1,
    });
    expect(await removePool(listing.desk, listing.id, id)).toEqual({ ok: false, refusal: "in-use" });
    expect(await database().auditEntry.count({ where: { action: "listing.keep-places" } })).toBe(1);
  });

  it("is for owners and registrars of the host alone", async () => {
    const listing = await createListingWithPool();
    const stranger = await createStaff(await createInstitution(), "owner");
    const editor = await createStaff({ id: listing.institutionId }, "editor");
    const places = { audience: "role", sessionId: null, capacity: 2, key: "student" } as const;
    await expect(addPool(stranger, listing.id, places)).rejects.toThrow(NotFound);
    await expect(addPool(editor, listing.id, places)).rejects.toThrow(Forbidden);
    await expect(changePool(editor, listing.id, listing.poolId, 5)).rejects.toThrow(Forbidden);
    await expect(removePool(stranger, listing.id, listing.poolId)).rejects.toThrow(NotFound);
  });
});
