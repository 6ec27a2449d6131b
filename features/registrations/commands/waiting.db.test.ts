import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import {
  createListingWithPool,
  createRegistration,
  individualInput,
  type ListingWithPool,
  poolState,
} from "@/tests/factories/registrations.ts";
import { passOnPlaces } from "../jobs.ts";
import { releaseUnnamed } from "./hold.ts";
import { moveInQueue } from "./move-in-queue.ts";
import { acceptOfferByToken } from "./offers.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { registerPeople } from "./register-people.ts";
import { withdrawRegistrationByToken } from "./withdraw.ts";

const HOUR = 3_600_000;
const tokenOf = (id: string) => personalToken("registration", id, 1);

async function offering(places: number, hours = 48): Promise<ListingWithPool> {
  const listing = await createListingWithPool({ places, endsAt: new Date(Date.now() + 90 * 24 * HOUR) });
  await database().registrationTerms.update({ where: { listingId: listing.id }, data: { offerHours: hours } });
  return listing;
}

async function register(listing: ListingWithPool, changes: Parameters<typeof individualInput>[0] = {}) {
  const outcome = await registerPeople(ANONYMOUS, listing.code, "en", individualInput(changes));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

const statusOf = async (id: string) => (await database().registration.findUniqueOrThrow({ where: { id } })).status;
const letters = (template: string) => database().outbox.count({ where: { template } });

/** As if so many hours had gone by since the offers. */
async function wait(hours: number): Promise<void> {
  await database().$executeRaw`
    UPDATE registration SET offer_expires_at = offer_expires_at - make_interval(hours => ${hours}::int)
    WHERE status = 'offered'`;
}

describe("an offer", () => {
  it("is kept for who is next, and is theirs when they take it", async () => {
    const listing = await offering(1);
    const holder = await register(listing);
    const next = await register(listing);
    await withdrawRegistrationByToken(tokenOf(holder.registrationId));
    expect(await statusOf(next.registrationId)).toBe("offered");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
    expect(await register(listing)).toMatchObject({ status: "waitlisted" });
    expect(await letters("registration-offered")).toBe(1);
    expect(await acceptOfferByToken(tokenOf(next.registrationId))).toMatchObject({ ok: true });
    expect(await acceptOfferByToken(tokenOf(next.registrationId))).toMatchObject({ refusal: "already-settled" });
    expect(await statusOf(next.registrationId)).toBe("confirmed");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("goes to the next when it is declined or its time is over, and not before", async () => {
    const listing = await offering(1, 24);
    const holder = await register(listing);
    const [first, second, third] = [await register(listing), await register(listing), await register(listing)];
    await withdrawRegistrationByToken(tokenOf(holder.registrationId));
    await withdrawRegistrationByToken(tokenOf(first.registrationId));
    expect(await statusOf(second.registrationId)).toBe("offered");
    await wait(23);
    expect(await passOnPlaces(new Date())).toBe(0);
    await wait(2);
    expect(await passOnPlaces(new Date())).toBe(1);
    expect(await statusOf(second.registrationId)).toBe("expired");
    expect(await statusOf(third.registrationId)).toBe("offered");
    expect(await acceptOfferByToken(tokenOf(second.registrationId))).toMatchObject({ refusal: "already-settled" });
    expect(await letters("registration-expired")).toBe(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("does not go beyond the end of what it is for", async () => {
    const listing = await offering(1, 2160);
    const endsAt = new Date(Date.now() + 5 * HOUR);
    await database().listing.update({ where: { id: listing.id }, data: { startsAt: new Date(), endsAt } });
    const holder = await register(listing);
    const next = await register(listing);
    await withdrawRegistrationByToken(tokenOf(holder.registrationId));
    const row = await database().registration.findUniqueOrThrow({ where: { id: next.registrationId } });
    expect(row.offerExpiresAt).toEqual(endsAt);
  });
});

describe("a group that is content with less", () => {
  it("has what is free, and the others wait on with its number under a link of their own", async () => {
    const listing = await createListingWithPool({ places: 3 });
    await register(listing, { people: 2 });
    const group = await register(listing, { people: 4, leastPeople: 1 });
    expect(group).toMatchObject({ status: "confirmed", place: null });
    const behind = await register(listing);
    expect(behind).toMatchObject({ status: "waitlisted", place: 2 });
    const rest = await database().registration.findFirstOrThrow({
      where: { status: "waitlisted", people: 3 },
      include: { attendees: { orderBy: { position: "asc" } } },
    });
    expect(rest.attendees.map(({ name, position }) => [position, name])).toEqual([
      [0, "Companion 1"],
      [1, "Companion 2"],
      [2, "Companion 3"],
    ]);
    expect(await letters("registration-waitlisted")).toBe(3);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, waiting: [3, 1], holds: true });
  });
});

describe("places held without names", () => {
  it("go back when their time is over, and who was named stays", async () => {
    const listing = await createListingWithPool({ places: 3 });
    const { id } = await createRegistration(listing, { kind: "delegation", people: 3 });
    await database().attendee.updateMany({
      where: { registrationId: id, position: { in: [0, 2] } },
      data: { name: "" },
    });
    const holdExpiresAt = new Date(Date.now() + HOUR);
    await database().registration.update({ where: { id }, data: { holdExpiresAt } });
    const next = await createRegistration(listing, { status: "waitlisted", people: 2 });
    expect(await releaseUnnamed(PORTAL, id, new Date())).toBe(false);
    expect(await passOnPlaces(new Date(Date.now() + 2 * HOUR))).toBe(1);
    const left = await database().attendee.findMany({ where: { registrationId: id } });
    expect(left.map(({ position, name }) => [position, name])).toEqual([[0, "Guest 2"]]);
    expect(await statusOf(next.id)).toBe("confirmed");
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, holds: true });
    expect(await letters("registration-released")).toBe(1);
  });
});

describe("the queue", () => {
  it("is put in another order by the desk alone, with a reason that is kept", async () => {
    const listing = await createListingWithPool({ places: 0 });
    const ids: string[] = [];
    for (const name of ["a", "b", "c", "d"]) {
      ids.push((await createRegistration(listing, { status: "waitlisted", name })).id);
    }
    const order = async () =>
      (
        await database().registration.findMany({ where: { listingId: listing.id }, orderBy: { queueNumber: "asc" } })
      ).map(({ contactName }) => contactName);
    expect(await moveInQueue(listing.desk, String(ids[3]), 2, "Speaks at the opening")).toMatchObject({ ok: true });
    expect(await order()).toEqual(["a", "d", "b", "c"]);
    expect(await moveInQueue(listing.desk, String(ids[0]), 4, "Asked for it")).toMatchObject({ ok: true });
    expect(await order()).toEqual(["d", "b", "c", "a"]);
    expect(await moveInQueue(listing.desk, String(ids[0]), 5, "Too far")).toMatchObject({ refusal: "no-such-place" });
    const stranger = await createStaff(await createInstitution(), "owner");
    await expect(moveInQueue(stranger, String(ids[0]), 1, "Mine")).rejects.toThrow();
    const audited = await database().auditEntry.findMany({ where: { action: "registration.move-in-queue" } });
    expect(audited.map(({ details }) => details)).toContainEqual({ from: 4, to: 2, reason: "Speaks at the opening" });
  });

  it("leaves nobody waiting who would fit, never oversells, whatever comes at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            people: fc.integer({ min: 1, max: 4 }),
            leastPeople: fc.constantFrom(1, 2, 50),
            country: fc.constantFrom("KZ", "UZ"),
          }),
          { minLength: 8, maxLength: 14 },
        ),
        fc.boolean(),
        async (groups, offers) => {
          const listing = offers ? await offering(6) : await createListingWithPool({ places: 6 });
          const kept = newId();
          await database().pool.create({
            data: { id: kept, listingId: listing.id, audience: "country", audienceKey: "KZ", capacity: 3 },
          });
          const made = await Promise.all(
            groups.map(({ people, leastPeople, country }) =>
              register(listing, { people, leastPeople: Math.min(5, leastPeople), countryCode: country }),
            ),
          );
          await Promise.all([
            ...made.slice(0, 4).map(({ registrationId }) => withdrawRegistrationByToken(tokenOf(registrationId))),
            ...made.slice(4).map(({ registrationId }) => acceptOfferByToken(tokenOf(registrationId))),
            ...[listing.poolId, kept].map((id) => transaction((tx) => promoteWaiting(tx, id))),
            register(listing, { people: 1 }),
          ]);
          await passOnPlaces(new Date());
          for (const id of [listing.poolId, kept]) expect(await poolState(id)).toMatchObject({ holds: true });
        },
      ),
      { numRuns: 8 },
    );
  });
});
