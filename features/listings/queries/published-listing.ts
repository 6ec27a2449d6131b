import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { institutionTag, listingTag, noteTags } from "@/lib/http/page-facts.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Route } from "@/prisma/generated/enums.ts";
import { addresseeOf } from "../rules/contact.ts";
import { isListingCode } from "../rules/kinds.ts";
import { PUBLIC_STATUSES } from "../rules/status.ts";

/** Notes of changes beyond these are of interest to its institution, which has them in the history. */
const MOST_NOTES = 5;

const VENUE = {
  select: {
    name: true,
    names: { select: { language: true, name: true, accessibility: true }, orderBy: { language: "asc" } },
    address: true,
    city: true,
    countryCode: true,
    latitude: true,
    longitude: true,
    seats: true,
  },
} as const;

/** A listing's documents in their order, as its page and its desk tell of them. */
export const ATTACHMENTS = {
  select: { id: true, title: true, language: true, file: { select: { key: true, contentType: true, bytes: true } } },
  orderBy: [{ position: "asc" }, { id: "asc" }],
} as const satisfies Prisma.Listing$attachmentsArgs;

/**
 * Everything a listing's page shows, and nothing else: the online address of a session is for the registered and
 * never read here. The desk's preview reads a draft through the same selection.
 */
export const LISTING_PAGE = {
  id: true,
  code: true,
  kind: true,
  status: true,
  route: true,
  countryCode: true,
  city: true,
  attendanceMode: true,
  isFree: true,
  fieldCode: true,
  sourceLanguage: true,
  languages: true,
  contactName: true,
  contactEmail: true,
  startsAt: true,
  endsAt: true,
  publishedAt: true,
  cancelledAt: true,
  cancellationReason: true,
  postponedAt: true,
  postponementReason: true,
  askedAt: true,
  revisions: {
    where: { state: "applied", NOT: { changeNote: "" } },
    orderBy: { number: "desc" },
    take: MOST_NOTES,
    select: { id: true, changeNote: true, createdAt: true },
  },
  revision: true,
  isSample: true,
  updatedAt: true,
  picture: { select: { key: true, width: true, height: true } },
  focusX: true,
  focusY: true,
  attachments: ATTACHMENTS,
  unit: { select: { id: true, slug: true, names: { select: { language: true, name: true } } } },
  institution: {
    select: {
      id: true,
      slug: true,
      kind: true,
      countryCode: true,
      city: true,
      sourceLanguage: true,
      contactEmail: true,
      names: { select: { language: true, name: true } },
      verifications: { select: { method: true, expiresAt: true, revokedAt: true } },
    },
  },
  translations: {
    select: {
      language: true,
      title: true,
      summary: true,
      body: true,
      pictureAlt: true,
      sourceHash: true,
      parts: { select: { part: true, text: true } },
    },
  },
  countries: { select: { countryCode: true }, orderBy: { countryCode: "asc" } },
  partners: {
    select: {
      role: true,
      name: true,
      countryCode: true,
    },
    orderBy: [{ role: "asc" }, { position: "asc" }],
  },
  // Only what the other institution has confirmed; one that is suspended now is noted, so that the page learns when it is back.
  partnerships: {
    where: { state: "confirmed" },
    select: {
      id: true,
      role: true,
      mayEdit: true,
      city: true,
      startsOn: true,
      endsOn: true,
      institution: {
        select: {
          id: true,
          slug: true,
          kind: true,
          status: true,
          countryCode: true,
          city: true,
          sourceLanguage: true,
          names: { select: { language: true, name: true } },
        },
      },
    },
    orderBy: [{ role: "asc" }, { confirmedAt: "asc" }, { id: "asc" }],
  },
  persons: {
    select: {
      role: true,
      person: {
        select: {
          id: true,
          name: true,
          givenName: true,
          familyName: true,
          nameOrder: true,
          nativeName: true,
          orcid: true,
          affiliation: true,
          photoConsentOn: true,
          photo: { select: { key: true } },
          titles: { select: { language: true, title: true }, orderBy: { language: "asc" } },
          affiliationAt: {
            select: {
              slug: true,
              status: true,
              sourceLanguage: true,
              names: { select: { language: true, name: true } },
            },
          },
        },
      },
    },
    orderBy: [{ role: "asc" }, { position: "asc" }],
  },
  sessions: {
    select: {
      id: true,
      position: true,
      localStart: true,
      localEnd: true,
      timeZone: true,
      startsAt: true,
      endsAt: true,
      room: true,
      venue: VENUE,
    },
    orderBy: { position: "asc" },
  },
  exhibition: {
    select: {
      type: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      venue: VENUE,
      hours: { select: { weekday: true, opens: true, closes: true }, orderBy: [{ weekday: "asc" }, { opens: "asc" }] },
      closures: { select: { startsOn: true, endsOn: true, reason: true }, orderBy: { startsOn: "asc" } },
    },
  },
  lecture: { select: { format: true, recordingUrl: true } },
  programme: {
    select: {
      degreeType: true,
      level: true,
      credits: true,
      intakes: {
        select: { id: true, startsOn: true, deadlineOn: true, timeZone: true, places: true },
        orderBy: { position: "asc" },
      },
    },
  },
  project: {
    select: {
      startsOn: true,
      endsOn: true,
      partnersSought: true,
      outputs: { select: { title: true, year: true, doi: true }, orderBy: { position: "asc" } },
    },
  },
  opportunity: {
    select: { direction: true, sector: true, validUntil: true, timeZone: true, partnersSought: true },
  },
  brief: { select: { version: true, releasedOn: true } },
  terms: { select: { mode: true, opensAt: true, closesAt: true, timeZone: true, externalUrl: true } },
  pools: { select: { audience: true, capacity: true, taken: true } },
} as const satisfies Prisma.ListingSelect;

type PageRow = Prisma.ListingGetPayload<{ select: typeof LISTING_PAGE }>;

/** A listing's page without what only says whether somebody can be written to: addresses are never shown. */
export function asPublishedPage({
  contactEmail,
  institution: { contactEmail: theirs, ...institution },
  ...shown
}: PageRow) {
  return { ...shown, institution, takesInquiries: addresseeOf(contactEmail, theirs) !== null };
}

export type ListingPageRow = ReturnType<typeof asPublishedPage>;

/** What anybody may open by its address: once published, whatever became of it, by an institution not suspended. */
export const PUBLISHED = {
  status: { in: [...PUBLIC_STATUSES] },
  publishedAt: { not: null },
  institution: { status: "active" },
} as const satisfies Prisma.ListingWhereInput;

/** A listing's page shows the listing, and names and standing of its institution and of its partners'. */
function noteShown({ id, institution, partnerships }: ListingPageRow): void {
  const partnerIds = partnerships.map(({ institution: partner }) => partner.id);
  noteTags([listingTag(id), ...[institution.id, ...partnerIds].map(institutionTag)]);
}

/** The listing behind a public address by its code; `NotFound` for drafts and for what never was. */
export async function getPublishedListing(code: string): Promise<ListingPageRow> {
  if (!isListingCode(code)) throw new NotFound();
  const row = await databaseShowing().listing.findFirst({ where: { code, ...PUBLISHED }, select: LISTING_PAGE });
  if (!row) throw new NotFound();
  const listing = asPublishedPage(row);
  noteShown(listing);
  return listing;
}

/** The route of a published listing, from which its cover is drawn when the address does not say it. */
export async function getPublishedRoute(code: string): Promise<Route> {
  const listing = await databaseShowing().listing.findFirst({
    where: { code, ...PUBLISHED },
    select: { id: true, route: true },
  });
  if (!listing) throw new NotFound();
  noteTags([listingTag(listing.id)]);
  return listing.route;
}
