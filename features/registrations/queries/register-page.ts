import "server-only";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationMode } from "@/prisma/generated/enums.ts";
import { type AdmissionRefusal, admissionRefusal, DEADLINES, registrationEnd } from "../rules/admission.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { freePlaces } from "../rules/places.ts";
import { type Asked, askedFor, placesTogether } from "../rules/pools.ts";

export type RegistrationTermsShown = {
  mode: RegistrationMode;
  opensAt: Date | null;
  closesAt: Date | null;
  /** IANA zone in which opening and closing are told. */
  timeZone: string;
  externalUrl: string;
  capacity: number;
  /** Free places at the moment of reading; what is given is decided when the form arrives. */
  free: number;
};

/** A session with places of its own. */
export type SessionChoice = { id: string; when: string; where: string; free: number };

export type RegisterPage = {
  /** What the form asks besides name and address. */
  asked: Asked;
  sessions: SessionChoice[];
  listing: ListingOutline;
  /** Where the organiser sits (ISO 3166-1). */
  hostCountry: string;
  /** Why no registration is taken now; null when it is. */
  refusal: AdmissionRefusal | null;
  terms: RegistrationTermsShown | null;
};

/**
 * What the page to register for a listing shows, in the reader's language: the listing, its terms and places left.
 * Throws NotFound where there is no public listing of that code.
 */
export async function getPublishedRegisterPage(code: string, locale: Locale): Promise<RegisterPage> {
  const row = await database().listing.findFirst({
    where: { code, ...PUBLISHED },
    select: {
      ...LISTING_OUTLINE,
      terms: { select: { mode: true, opensAt: true, closesAt: true, timeZone: true, externalUrl: true } },
      institution: { select: { ...LISTING_OUTLINE.institution.select, countryCode: true } },
      programme: DEADLINES,
      pools: { select: { audience: true, sessionId: true, capacity: true, taken: true } },
    },
  });
  if (!row) throw new NotFound();
  const { terms } = row;
  const pool = placesTogether(row.pools);
  const refusal = admissionRefusal(
    {
      listingStatus: row.status,
      listingEndsAt: registrationEnd(row),
      mode: terms?.mode ?? null,
      opensAt: terms?.opensAt ?? null,
      closesAt: terms?.closesAt ?? null,
    },
    new Date(),
  );
  const external = terms?.mode === "external";
  const listing = listingOutline(row, locale);
  return {
    listing,
    hostCountry: row.institution.countryCode,
    asked: askedFor(row.pools),
    sessions: listing.sessions.flatMap(({ id, when, where }) => {
      const places = placesTogether(row.pools.filter(({ sessionId }) => sessionId === id));
      return places ? [{ id, when, where, free: freePlaces(places) }] : [];
    }),
    refusal: refusal ?? (row.pools.length > 0 ? null : "no-registration"),
    terms:
      terms && (row.pools.length > 0 || external)
        ? { ...terms, capacity: pool?.capacity ?? 0, free: pool ? freePlaces(pool) : 0 }
        : null,
  };
}
