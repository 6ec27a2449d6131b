import type { Organization, Person, Place, Thing } from "schema-dts";
import { attachmentAddress } from "@/features/attachments/rules/attachments.ts";
import { nameFor, nameIn } from "@/features/institutions/rules/names.ts";
import { bothOf } from "@/features/institutions/rules/position.ts";
import { INSTITUTION_TYPES } from "@/features/institutions/rules/schema-type.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { routeSlug } from "@/features/listings/rules/routes.ts";
import { takingPart } from "@/features/listings/rules/taking-part.ts";
import { type VenueNames, venueNameIn } from "@/features/venues/rules/venue-name.ts";
import { fieldName } from "@/lib/education/isced.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { knownCity } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import type { InvitedRole, ListingKind } from "@/prisma/generated/enums.ts";
import type { ListingView } from "../view.ts";

const DESCRIPTION_LENGTH = 500;

/** Words of the interface that a description needs, in the language of the page: `degreeType.joint`. */
export type Labels = (
  key:
    | `kind.${ListingKind}`
    | `route.${ListingPageRow["route"]}`
    | `degreeType.${NonNullable<ListingPageRow["programme"]>["degreeType"]}`
    | `programmeLevel.${NonNullable<ListingPageRow["programme"]>["level"]}`,
) => string;

/** A listing as its page shows it, with the words that stand on the page and whole addresses of its pictures. */
export type Described = ListingView & { label: Labels; image: string[] };

/** What every description has, whatever its type. */
export function common(view: Described) {
  const { listing, locale, text, image } = view;
  const subjectOf = documents(view);
  return {
    name: text.title,
    description: plainText(text.summary || text.body, DESCRIPTION_LENGTH) || text.title,
    url: publicAddress(`/${locale}/listings/${listing.code}`),
    identifier: listing.code,
    image,
    ...(subjectOf.length > 0 && { subjectOf }),
  };
}

/** Documents that tell more of it, each with its type, size and language. */
export function documents({ listing }: ListingView) {
  return listing.attachments.map(
    ({ title, language, file }) =>
      ({
        "@type": "MediaObject",
        name: title,
        inLanguage: language,
        contentUrl: publicAddress(attachmentAddress(file.key)),
        encodingFormat: file.contentType,
        contentSize: String(file.bytes),
      }) as const,
  );
}

/** The field of study or research, in the words and with the code of UNESCO's ISCED-F 2013. */
export function field({ listing, locale }: ListingView) {
  const { fieldCode } = listing;
  if (!fieldCode) return null;
  return {
    "@type": "DefinedTerm",
    name: fieldName(fieldCode, locale),
    termCode: fieldCode,
    inDefinedTermSet: "https://uis.unesco.org/en/topic/international-standard-classification-education-isced",
  } as const;
}

/** The countries and regions that a listing concerns, its own first. */
export function countries({ listing, locale }: ListingView) {
  const codes = [...new Set([listing.countryCode, ...listing.countries.map(({ countryCode }) => countryCode)])];
  return codes.map((code) => ({ "@type": "Country", name: countryName(code, locale), identifier: code }) as const);
}

/** The route as something that a listing is about, with the route's own page. */
export function route({ listing, locale, label }: Described): Thing {
  return {
    "@type": "Thing",
    name: label(`route.${listing.route}`),
    url: publicAddress(`/${locale}/routes/${routeSlug(listing.route)}`),
  };
}

/** The institution that posted it. */
export function institution({ listing, locale }: ListingView): Organization {
  const { institution: own } = listing;
  return {
    "@type": INSTITUTION_TYPES[own.kind],
    name: nameFor(own.names, own.sourceLanguage, locale)?.name ?? own.slug,
    url: publicAddress(`/${locale}/institutions/${own.slug}`),
    address: { "@type": "PostalAddress", addressLocality: own.city, addressCountry: own.countryCode },
  } as Organization; // a museum has two types, for which schema-dts has no one name
}

/** Other institutions that a form names, which are not on the portal. */
function namedPartners({ listing }: ListingView, roles: readonly InvitedRole[]): Organization[] {
  return listing.partners
    .filter(({ role }) => roles.includes(role))
    .map(({ name, countryCode }) => ({
      "@type": "Organization",
      name,
      ...(countryCode && { address: { "@type": "PostalAddress", addressCountry: countryCode } }),
    }));
}

/** Institutions on the portal that take part in these roles and have confirmed it, under the name that the reader knows. */
export function confirmed({ listing, locale }: ListingView, ...roles: readonly InvitedRole[]): Organization[] {
  return takingPart(listing, ...roles).map(
    ({ institution: { slug, kind, names, sourceLanguage, countryCode, city } }) => {
      const described = {
        "@type": INSTITUTION_TYPES[kind],
        name: nameFor(names, sourceLanguage, locale)?.name ?? slug,
        url: publicAddress(`/${locale}/institutions/${slug}`),
        address: { "@type": "PostalAddress", addressLocality: city, addressCountry: countryCode },
      };
      return described as Organization; // as above
    },
  );
}

/** Others in it in these roles, with and without a page on the portal. */
export function partners(view: ListingView, ...roles: readonly InvitedRole[]): Organization[] {
  return [...confirmed(view, ...roles), ...namedPartners(view, roles)];
}

/** Who posted it, with those who host it too: one alone, or several. */
export function hosts(view: ListingView): Organization | Organization[] {
  const others = confirmed(view, "co_host");
  return others.length === 0 ? institution(view) : [institution(view), ...others];
}

/** Who pays for it, and who else helps: properties that an event, a report and a programme's offer have alike. */
export function supporters(view: ListingView) {
  const sponsor = confirmed(view, "sponsor");
  const contributor = confirmed(view, "partner", "touring_venue", "awarding_body");
  return {
    ...(sponsor.length > 0 && { sponsor }),
    ...(contributor.length > 0 && { contributor }),
  };
}

/** Whoever gives it: the institution that posted it and the others, each once, whatever several parts it has. */
export function providers(view: ListingView): Organization[] {
  const others = new Map(
    partners(view, "co_host", "partner", "awarding_body").map((partner) => [nameOf(partner), partner]),
  );
  const own = institution(view);
  others.delete(nameOf(own));
  return [own, ...others.values()];
}

const nameOf = (organization: Organization) => (organization as { name?: unknown }).name;

export type DescribedPerson = ListingPageRow["persons"][number]["person"];

/** A speaker, researcher or author, called as the page calls them. */
export function person(described: DescribedPerson, locale: Locale): Person {
  const { name, nativeName, givenName, familyName, orcid, affiliation, affiliationAt } = described;
  const [called, other] = namesInOrder({ name, nativeName }, locale);
  const at = affiliationAt?.status === "active" ? affiliationAt : null;
  return {
    "@type": "Person",
    name: called,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(other && { alternateName: other }),
    ...(orcid && { identifier: `https://orcid.org/${orcid}`, sameAs: `https://orcid.org/${orcid}` }),
    ...((affiliation || at) && {
      affiliation: {
        "@type": "Organization",
        name: affiliation || (at && nameIn(at, locale).name) || "",
        ...(at && { url: publicAddress(`/${locale}/institutions/${at.slug}`) }),
      },
    }),
  };
}

export type DescribedVenue = VenueNames & {
  address: string;
  city: string;
  countryCode: string;
  latitude: number | null;
  longitude: number | null;
  seats: number | null;
};

/** Where it happens: the venue, or what is known without one. */
export function place(
  venue: DescribedVenue | null,
  { listing, locale }: ListingView,
  more: Partial<PlaceDetails> = {},
): Place {
  return {
    "@type": "Place",
    name: (venue && venueNameIn(venue, locale)) || venue?.city || listing.city || listing.countryCode,
    address: {
      "@type": "PostalAddress",
      ...(venue?.address && { streetAddress: venue.address }),
      ...((venue?.city || listing.city) && { addressLocality: venue?.city || listing.city }),
      addressCountry: venue?.countryCode ?? listing.countryCode,
    },
    ...exactly(venue),
    ...within(venue?.countryCode ?? listing.countryCode, venue?.city || listing.city, locale),
    ...more,
  };
}

/** Where the venue itself lies and how many it seats, as far as its institution has said. */
function exactly(venue: DescribedVenue | null) {
  const position = venue && bothOf(venue.latitude, venue.longitude);
  return {
    ...(position && { geo: { "@type": "GeoCoordinates", ...position } as const }),
    ...(venue?.seats && { maximumAttendeeCapacity: venue.seats }),
  };
}

/** The city with where it lies on the globe. */
function within(countryCode: string, city: string, locale: Locale) {
  const known = city ? knownCity(countryCode, city) : undefined;
  if (!known) return {};
  const geo = { "@type": "GeoCoordinates", ...known.position } as const;
  return { containedInPlace: { "@type": "City", name: known.names[locale], geo } } as const;
}

type PlaceDetails = Pick<
  Extract<Place, { "@type": "Place" }>,
  "openingHoursSpecification" | "specialOpeningHoursSpecification"
>;
