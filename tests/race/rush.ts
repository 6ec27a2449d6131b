import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { createListingWithPool, type ListingWithPool, poolState } from "@/tests/factories/registrations.ts";
import { postForm, readForm } from "./form-post.ts";

export const PLACES = 10;
export const ATTEMPTS = 64;

/** Groups of one to five; with so many singles the last place always finds somebody. */
const groupSize = (attempt: number) => (attempt % 5) + 1;

/** Of the places so many are kept for people from one country, who may have the others too. */
const KEPT = 4;

export type Rushed = ListingWithPool & { keptId: string };

/** Sixty-four people register at once for ten places, by turns at each server. Answers the listing they rushed to. */
export async function rush(servers: readonly string[]): Promise<Rushed> {
  const listing = await createListingWithPool({ places: PLACES - KEPT });
  const keptId = newId();
  await database().pool.create({
    data: { id: keptId, listingId: listing.id, audience: "country", audienceKey: "KZ", capacity: KEPT },
    select: { id: true },
  });
  await register(servers, listing, ATTEMPTS);
  return { ...listing, keptId };
}

async function register(servers: readonly string[], listing: ListingWithPool, attempts: number): Promise<void> {
  const forms = await Promise.all(
    servers.map((server) => readForm(`${server}/en/register/${listing.code}`, "formKey")),
  );
  const answers = await Promise.all(
    Array.from({ length: attempts }, (_, attempt) => {
      const form = forms[attempt % forms.length];
      if (!form) throw new Error("There is no server to rush to.");
      return postForm(form, individualFields(groupSize(attempt), attempt % 3 === 0 ? "KZ" : "UZ"));
    }),
  );
  const refused = answers.filter((answer) => !answer?.includes("received="));
  if (refused.length > 0) throw new Error(`${refused.length} of ${attempts} were not registered.`);
}

function individualFields(people: number, countryCode: string): Record<string, string> {
  const formKey = crypto.randomUUID();
  const companions = Array.from({ length: people - 1 }, (_, index) => [
    `companions.${index}`,
    `Companion ${index + 1}`,
  ]);
  return {
    formKey,
    name: "Somebody in a hurry",
    email: `rush-${formKey}@mail.example`,
    note: "",
    countryCode,
    consent: "on",
    ...Object.fromEntries(companions),
  };
}

/** All who have places withdraw by their personal links while as many newcomers register. */
export async function withdrawAndRush(servers: readonly string[], listing: Rushed): Promise<void> {
  const holders = await database().registration.findMany({
    where: { listingId: listing.id, status: "confirmed" },
    select: { id: true, linkVersion: true },
  });
  const tokens = holders.map(({ id, linkVersion }) => personalToken("registration", id, linkVersion));
  const forms = await Promise.all(
    tokens.map((token, index) =>
      readForm(`${servers[index % servers.length]}/en/registrations/${token}?withdraw=1`, "token"),
    ),
  );
  await Promise.all([...forms.map((form) => postForm(form, {})), register(servers, listing, tokens.length * 2)]);
}

/** How the rush ended, in people, both pools together. */
export async function outcomeOf({ poolId, keptId }: Rushed) {
  const [all, kept] = [await poolState(poolId), await poolState(keptId)];
  return {
    taken: all.taken + kept.taken,
    confirmedPeople: all.confirmedPeople + kept.confirmedPeople,
    holds: all.holds && kept.holds,
  };
}
