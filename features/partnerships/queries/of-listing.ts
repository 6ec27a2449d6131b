import "server-only";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { searchPublishedNames } from "@/features/search/queries/published-name-matches.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { reaches } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayDo } from "../policy.ts";
import { isOpen } from "../rules/moves.ts";
import { canTakePart } from "../rules/roles.ts";

/**
 * Who takes part in a listing and who was asked, for its host: what stands first, then what is over, newest first. NotFound for everybody
 * else, co-hosts among them: with whom the host talks is its own.
 */
export async function getListingPartnerships(viewer: Viewer, institutionId: string, listingId: string, locale: string) {
  const listing = isId(listingId)
    ? await database().listing.findFirst({ where: { id: listingId, institutionId }, select: LISTING })
    : null;
  if (!listing || !reaches(viewer, listing.institutionId, listing.unitId)) throw new NotFound();
  const { partnerships, institution, ...head } = listing;
  const mayInvite = mayDo(viewer, "invite", { institutionId: "", listing });
  const rows = partnerships.map(({ institution: partner, ...one }) => ({
    ...one,
    partner: { slug: partner.slug, countryCode: partner.countryCode, city: partner.city, ...nameIn(partner, locale) },
    isSuspended: partner.status === "suspended",
  }));
  return {
    ...head,
    open: rows.filter(({ state }) => isOpen(state)),
    over: rows.filter(({ state }) => !isOpen(state)),
    may: {
      invite: mayInvite && institution.status === "active" && canTakePart(listing.status),
      /** Taking back and ending: also while suspended. */
      end: mayInvite,
    },
  };
}

export type ListingPartnerships = Awaited<ReturnType<typeof getListingPartnerships>>;
export type ListedPartnership = ListingPartnerships["open"][number];

const NAMED = {
  slug: true,
  status: true,
  countryCode: true,
  city: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
} as const satisfies Prisma.InstitutionSelect;

const LISTING = {
  institutionId: true,
  unitId: true,
  status: true,
  institution: { select: { status: true } },
  partnerships: {
    select: {
      id: true,
      role: true,
      state: true,
      mayEdit: true,
      reason: true,
      city: true,
      startsOn: true,
      endsOn: true,
      invitedAt: true,
      confirmedAt: true,
      closedAt: true,
      institution: { select: NAMED },
    },
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: 200,
  },
} as const satisfies Prisma.ListingSelect;

export type Invitee = { slug: string; name: string; nameLanguage: string; countryCode: string; city: string };

const MOST_OFFERED = 8;

/** Active institutions with such a name that could be invited to a listing of this one, the closest first. None for whoever may not invite. */
export async function findInvitees(
  viewer: Viewer,
  listing: { institutionId: string; unitId: string | null },
  q: string,
  locale: Locale,
): Promise<Invitee[]> {
  if (q === "" || !mayDo(viewer, "invite", { institutionId: "", listing })) return [];
  const { institutions } = await searchPublishedNames(q, locale, MOST_OFFERED + 1);
  const own = await database().institution.findUnique({
    where: { id: listing.institutionId },
    select: { slug: true },
  });
  return institutions.filter(({ slug }) => slug !== own?.slug).slice(0, MOST_OFFERED);
}
