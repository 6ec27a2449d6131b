import "server-only";
import type { Database } from "@/lib/db.ts";
import { DEADLINES, registrationEnd } from "../rules/admission.ts";
import { holdEnd } from "../rules/delegation.ts";

/** Until when places without names of a listing, or of one session of it, are kept from now; null without terms. */
export async function holdEndOf(
  tx: Pick<Database, "listing">,
  code: string,
  sessionId: string | null,
): Promise<Date | null> {
  const listing = await tx.listing.findUnique({
    where: { code },
    select: {
      startsAt: true,
      endsAt: true,
      programme: DEADLINES,
      terms: { select: { holdHours: true } },
      sessions: { where: { id: sessionId ?? undefined }, select: { startsAt: true, endsAt: true } },
    },
  });
  if (!listing?.terms) return null;
  const session = sessionId === null ? undefined : listing.sessions[0];
  const whole = { startsAt: listing.startsAt, endsAt: registrationEnd(listing) };
  return holdEnd(new Date(), listing.terms.holdHours, session ?? whole);
}
