import "server-only";
import {
  listPublishedCards,
  openPublished,
  type PublishedCard,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { InvitedRole } from "@/prisma/generated/enums.ts";

/** A listing of another institution, and as what this one takes part in it. */
export type TogetherCard = PublishedCard & { roles: InvitedRole[] };

const MOST_SHOWN = 12;

/** Public listings of others in which an institution takes part and has said so, what comes next first; at most twelve. */
export async function listPublishedTogether(institutionId: string, locale: Locale, now: Date): Promise<TogetherCard[]> {
  const condition = Prisma.sql`${openPublished} AND l.institution_id <> ${institutionId}::uuid AND EXISTS (
    SELECT FROM partnership p JOIN institution o ON o.id = p.institution_id
    WHERE p.listing_id = l.id AND p.institution_id = ${institutionId}::uuid AND p.state = 'confirmed'
      AND o.status = 'active')`;
  const cards = await listPublishedCards(
    { condition, order: soonestPublishedFirst(now), limit: MOST_SHOWN },
    locale,
    now,
  );
  if (cards.length === 0) return [];
  const parts = await databaseShowing(LISTS).partnership.findMany({
    where: { institutionId, state: "confirmed", listingId: { in: cards.map(({ id }) => id) } },
    select: { listingId: true, role: true },
    orderBy: { role: "asc" },
  });
  return cards.map((card) => ({
    ...card,
    roles: parts.filter(({ listingId }) => listingId === card.id).map(({ role }) => role),
  }));
}
