import { confirmRegistration } from "@/features/registrations/commands/decide.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { RegistrationMode } from "@/prisma/generated/enums.ts";
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
export async function rush(servers: readonly string[], mode: RegistrationMode = "at_once"): Promise<Rushed> {
  const listing = await createListingWithPool({ places: PLACES - KEPT, mode });
  const keptId = newId();
  await database().pool.create({
    data: { id: keptId, listingId: listing.id, audience: "country", audienceKey: "KZ", capacity: KEPT },
    select: { id: true },
  });
  await registerAtOnce(servers, listing, ATTEMPTS);
  return { ...listing, keptId };
}

/** So many forms are posted at once, by turns at each server; groups of one to five where no size is given. */
export async function registerAtOnce(
  servers: readonly string[],
  listing: ListingWithPool,
  attempts: number,
  { people }: { people?: number } = {},
): Promise<void> {
  const forms = await Promise.all(
    servers.map((server) => readForm(`${server}/en/register/${listing.code}`, "formKey")),
  );
  const answers = await Promise.all(
    Array.from({ length: attempts }, (_, attempt) => {
      const form = forms[attempt % forms.length];
      if (!form) throw new Error("There is no server to rush to.");
      return postForm(form, individualFields(people ?? groupSize(attempt), attempt % 3 === 0 ? "KZ" : "UZ"));
    }),
  );
  const refused = answers.filter((answer) => !answer?.includes("received="));
  if (refused.length > 0) throw new Error(`${refused.length} of ${attempts} were not registered.`);
}

/** What one person fills in, with so many in the group; each has an address and a form of their own. */
export function individualFields(people: number, countryCode: string): Record<string, string> {
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
    abroad: "on",
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
  await Promise.all([...forms.map((form) => postForm(form, {})), registerAtOnce(servers, listing, tokens.length * 2)]);
}

/** The desk confirms all who asked, at once; those who do not fit are refused. Answers how many were confirmed and refused. */
export async function approveAll({ id, desk }: Rushed): Promise<{ confirmed: number; full: number }> {
  const asked = await database().registration.findMany({
    where: { listingId: id, status: "pending" },
    select: { id: true },
  });
  const outcomes = await Promise.all(asked.map((registration) => confirmRegistration(desk, registration.id)));
  const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
  const full = refusals.filter((refusal) => refusal === "full").length;
  if (full < refusals.length) throw new Error(`The desk was refused: ${refusals.join(", ")}.`);
  return { confirmed: outcomes.length - full, full };
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
