import { acceptOfferByToken } from "@/features/registrations/commands/offers.ts";
import { withdrawRegistrationByToken } from "@/features/registrations/commands/withdraw.ts";
import { passOnPlaces } from "@/features/registrations/jobs.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { createListingWithPool, type ListingWithPool, poolState } from "@/tests/factories/registrations.ts";
import { registerAtOnce } from "./rush.ts";

const PLACES = 4;
const OFFER_HOURS = 24;
const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * A queue of single people before a full listing whose places are offered with time, while all of it moves at once: some who
 * have places withdraw, some take their offers, newcomers register at both servers, and two jobs pass places on, one of
 * them for offers whose time is over. Ends with a last round of the job. Answers the listing.
 */
export async function disturbQueue(servers: readonly string[]): Promise<ListingWithPool> {
  const listing = await createListingWithPool({ places: PLACES, endsAt: new Date(Date.now() + 8 * WEEK_MS) });
  await database().registrationTerms.update({
    where: { listingId: listing.id },
    data: { offerHours: OFFER_HOURS },
    select: { listingId: true },
  });
  await registerAtOnce(servers, listing, PLACES + 10, { people: 1 });
  for (let wave = 0; wave < 3; wave++) {
    const [confirmed, offered] = [await idsOf(listing, "confirmed"), await idsOf(listing, "offered")];
    await endOffers(offered.slice(0, 1));
    await Promise.all([
      ...confirmed.slice(0, 2).map(({ token }) => withdrawRegistrationByToken(token)),
      ...offered.map(({ token }) => acceptOfferByToken(token)),
      registerAtOnce(servers, listing, 4, { people: 1 }),
      passOnPlaces(new Date()),
      passOnPlaces(new Date()),
    ]);
  }
  await passOnPlaces(new Date());
  return listing;
}

async function idsOf({ id }: ListingWithPool, status: RegistrationStatus): Promise<{ id: string; token: string }[]> {
  const rows = await database().registration.findMany({
    where: { listingId: id, status },
    orderBy: { queueNumber: "asc" },
    select: { id: true, linkVersion: true },
  });
  return rows.map((row) => ({ id: row.id, token: personalToken("registration", row.id, row.linkVersion) }));
}

/** As if the time of these offers had gone by. */
async function endOffers(offers: readonly { id: string }[]): Promise<void> {
  await database().registration.updateMany({
    where: { id: { in: offers.map(({ id }) => id) } },
    data: { offerExpiresAt: new Date(Date.now() - 1_000) },
  });
}

/** Whether the queue was kept: places right, nobody offered twice, nobody before somebody who came earlier and still waits. */
export async function queueOutcome(listing: ListingWithPool) {
  const [state, offers, rows] = await Promise.all([
    poolState(listing.poolId),
    database().outbox.findMany({
      where: { template: "registration-offered", dedupeKey: { not: "" } },
      select: { parameters: true },
    }),
    database().registration.findMany({
      where: { listingId: listing.id },
      select: { id: true, queueNumber: true, status: true },
    }),
  ]);
  const mine = new Set(rows.map(({ id }) => id));
  const told = offers
    .map(({ parameters }) => (parameters as { registrationId: string }).registrationId)
    .filter((id) => mine.has(id));
  const had = new Set(told);
  const firstWaiting = Math.min(
    ...rows.filter(({ status }) => status === "waitlisted").map(({ queueNumber }) => Number(queueNumber)),
  );
  const lastServed = Math.max(...rows.filter(({ id }) => had.has(id)).map(({ queueNumber }) => Number(queueNumber)));
  return {
    holds: state.holds,
    offeredTwice: told.length - had.size,
    outOfOrder: lastServed > firstWaiting,
    offered: had.size,
  };
}
