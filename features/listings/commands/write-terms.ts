import "server-only";
import { promoteWaiting } from "@/features/registrations/commands/promote-waiting.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { toInstant } from "@/lib/time/zone.ts";
import type { TermsForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";

/** Fewer places than people who have one already; `taken` is their number. */
export type TermsRefusal = { ok: false; refusal: "capacity-below-taken"; taken: number };

/** Says why terms cannot be saved, on the locked pool, or nothing. */
export async function checkTerms(tx: Transaction, listingId: string, terms: TermsForm): Promise<TermsRefusal | null> {
  const pool = await tx.pool.findUnique({ where: { listingId }, select: { taken: true } });
  if (!pool || terms.capacity === null || terms.capacity >= pool.taken) return null;
  return { ok: false, refusal: "capacity-below-taken", taken: pool.taken };
}

/**
 * Writes how a listing takes registrations, and its pool. Whoever waits moves up when the capacity rises. A pool that
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
  if ((terms.mode === "at_once" || terms.mode === "approval") && terms.capacity !== null) {
    const { capacity } = terms;
    const pool = await tx.pool.upsert({
      where: { listingId },
      create: { id: newId(), listingId, capacity },
      update: { capacity },
      select: { id: true },
    });
    await promoteWaiting(tx, pool.id, viewer);
  } else {
    await tx.pool.deleteMany({ where: { listingId, registrations: { none: {} } } });
  }
}
