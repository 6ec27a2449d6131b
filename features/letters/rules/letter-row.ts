import { DEADLINES } from "@/features/registrations/rules/admission.ts";
import { LISTING_OUTLINE } from "@/features/registrations/rules/listing-outline.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** For how long the data of a listing's letters is kept. */
export const LETTER_DAYS = { terms: { select: { letterDays: true } } } as const satisfies Prisma.ListingSelect;

/** What placeRefusal needs of a listing. */
export const PLACE_LISTING = {
  status: true,
  attendanceMode: true,
  endsAt: true,
  programme: DEADLINES,
} as const satisfies Prisma.ListingSelect;

/** A letter with whom it invites and to what: all that its commands and pages need. */
export const LETTER = {
  id: true,
  listingId: true,
  predecessorId: true,
  status: true,
  statusAt: true,
  statusReason: true,
  revision: true,
  firstLanguage: true,
  secondLanguage: true,
  sealed: true,
  fileId: true,
  file: { select: { key: true, contentType: true } },
  arrivesOn: true,
  departsOn: true,
  initials: true,
  code: true,
  issuedAt: true,
  issuedBy: { select: { email: true, locale: true } },
  costs: true,
  signatoryName: true,
  signatoryRole: true,
  signatoryRoleSecond: true,
  contact: true,
  keptDays: true,
  shreddedAt: true,
  createdAt: true,
  attendee: {
    select: {
      id: true,
      name: true,
      email: true,
      registration: {
        select: { status: true, linkVersion: true, contactEmail: true, locale: true, sessionId: true },
      },
    },
  },
  listing: {
    select: {
      ...LISTING_OUTLINE,
      ...PLACE_LISTING,
      institutionId: true,
      ...LETTER_DAYS,
      institution: {
        select: {
          ...LISTING_OUTLINE.institution.select,
          website: true,
          city: true,
          countryCode: true,
          logo: { select: { key: true } },
        },
      },
    },
  },
} as const satisfies Prisma.LetterSelect;

export type LetterRow = Prisma.LetterGetPayload<{ select: typeof LETTER }>;
