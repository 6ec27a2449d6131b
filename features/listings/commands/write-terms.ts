import "server-only";
import { promoteWaiting } from "@/features/registrations/commands/promote-waiting.ts";
import { placesTogether } from "@/features/registrations/rules/pools.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { toInstant } from "@/lib/time/zone.ts";
import type { TermsForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";

/**
 * `capacity-below-taken`: fewer places than people who have one already; `taken` is their number. `places-by-session`:
 * places are given by session, so that another number for the whole would mean nothing.
 */
export type TermsRefusal =
  | { ok: false; refusal: "capacity-below-taken"; taken: number }
  | { ok: false; refusal: "places-by-session" };

/** The places of a listing that anybody may have; others are kept at the page for places. */
const EVERYONE = { sessionId: null, audience: "everyone" } as const;

/** Says why terms cannot be saved, on the locked pools, or nothing. */
export async function checkTerms(tx: Transaction, listingId: string, terms: TermsForm): Promise<TermsRefusal | null> {
  const pools = await tx.pool.findMany({
    where: { listingId },
    select: { taken: true, capacity: true, sessionId: true, audience: true },
  });
  if (terms.capacity === null) return null;
  if (pools.some(({ sessionId }) => sessionId !== null)) {
    return terms.capacity === placesTogether(pools)?.capacity ? null : { ok: false, refusal: "places-by-session" };
  }
  const taken = pools.find(({ audience }) => audience === "everyone")?.taken ?? 0;
  return terms.capacity >= taken ? null : { ok: false, refusal: "capacity-below-taken", taken };
}

/**
 * Writes how a listing takes registrations, and the places that anybody may have. Whoever waits moves up when they become more. A pool that
 * anybody registered in stays when registration is turned off: those people keep their places and links.
 */
export async function writeTerms(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  terms: TermsForm,
): Promise<void> {
  const listingId = listing.id;
  if (terms.mode === "none") {
    await tx.registrationTerms.deleteMany({ where: { listingId } });
  } else {
    const timeZone = terms.timeZone ?? "UTC";
    const written = {
      mode: terms.mode,
      opensAt: terms.opensAt === null ? null : toInstant(terms.opensAt, timeZone),
      closesAt: terms.closesAt === null ? null : toInstant(terms.closesAt, timeZone),
      timeZone,
      externalUrl: terms.mode === "external" ? terms.externalUrl : "",
    };
    await tx.registrationTerms.upsert({
      where: { listingId },
      create: { listingId, ...written },
      update: written,
      select: { listingId: true },
    });
  }
  const onPortal = terms.mode === "at_once" || terms.mode === "approval";
  if (onPortal && terms.capacity !== null) await writePlaces(viewer, tx, listingId, terms.capacity);
  else await tx.pool.deleteMany({ where: { listingId, registrations: { none: {} } } });
}

/** Writes the number of places that anybody may have, unless places are given by session. */
async function writePlaces(viewer: Viewer, tx: Transaction, listingId: string, capacity: number): Promise<void> {
  if ((await tx.pool.count({ where: { listingId, sessionId: { not: null } } })) > 0) return;
  const own = await tx.pool.findFirst({ where: { listingId, ...EVERYONE }, select: { id: true } });
  const { id } = own
    ? await tx.pool.update({ where: { id: own.id }, data: { capacity }, select: { id: true } })
    : await tx.pool.create({ data: { id: newId(), listingId, capacity }, select: { id: true } });
  await promoteWaiting(tx, id, viewer);
}
