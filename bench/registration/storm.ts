import { registerPeople } from "@/features/registrations/commands/register-people.ts";
import { type PlacesRequest, takePlaces } from "@/features/registrations/commands/take-places.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { ListingWithPool } from "@/tests/factories/registrations.ts";

/** So many are under way at once, as at pgbench beside it. */
export const CLIENTS = 32;

/** One person who wants a place, each with an address and a form of their own. */
function request(listing: ListingWithPool): PlacesRequest {
  const key = crypto.randomUUID();
  const email = `storm-${key}@mail.example`;
  return {
    code: listing.code,
    kind: "individual",
    contactName: "Somebody in a hurry",
    contactEmail: email,
    locale: "en",
    note: "",
    institutionId: null,
    userId: null,
    submissionKey: key,
    attendees: [{ name: "Somebody in a hurry", email }],
    consents: [
      { purpose: "event", words: "The organiser may use these details.", institutionId: listing.institutionId },
    ],
  };
}

/** The statement alone, as the portal sends it. */
export const byStatement = (listing: ListingWithPool) => takePlaces(ANONYMOUS, request(listing));

/** All that stands behind the form's button: the words agreed to, the listing's questions, the statement. */
export function byForm(listing: ListingWithPool) {
  const formKey = crypto.randomUUID();
  const input = {
    formKey,
    name: "Somebody in a hurry",
    email: `storm-${formKey}@mail.example`,
    companions: [],
    note: "",
    sessions: [],
    countryCode: null,
    role: null,
    invitation: null,
    leastPeople: null,
  };
  return registerPeople(ANONYMOUS, listing.code, "en", input);
}

/** Attempts per second. Throws when one of them was refused, or when the places are not given away exactly. */
export async function storm(
  listing: ListingWithPool,
  attempts: number,
  attempt: (listing: ListingWithPool) => Promise<{ ok: boolean }>,
): Promise<number> {
  const before = await people(listing);
  let begun = 0;
  const client = async () => {
    while (begun < attempts) {
      begun += 1;
      if (!(await attempt(listing)).ok) throw new Error("Somebody was refused.");
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - start) / 1000;
  await beExact(listing, before + attempts);
  return attempts / seconds;
}

async function people(listing: ListingWithPool): Promise<number> {
  return database().registration.count({ where: { listingId: listing.id } });
}

/** As many have a place as there are places, the pool says the same, and nobody got lost. */
async function beExact(listing: ListingWithPool, expected: number): Promise<void> {
  const pool = await database().pool.findUniqueOrThrow({ where: { id: listing.poolId } });
  const confirmed = await database().registration.count({ where: { listingId: listing.id, status: "confirmed" } });
  const all = await people(listing);
  if (confirmed !== pool.capacity || pool.taken !== pool.capacity || all !== expected)
    throw new Error(
      `${confirmed} of ${pool.capacity} places (the pool says ${pool.taken}), ${all} of ${expected} there`,
    );
}
