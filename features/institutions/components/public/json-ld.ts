import type { Organization, WithContext } from "schema-dts";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { identifiersOf } from "@/features/institutions/rules/identifiers.ts";
import { LARGE_LOGO, logoPath } from "@/features/institutions/rules/logo.ts";
import { nameFor, nameIn } from "@/features/institutions/rules/names.ts";
import { bothOf } from "@/features/institutions/rules/position.ts";
import { INSTITUTION_TYPES } from "@/features/institutions/rules/schema-type.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";

const DESCRIPTION_LENGTH = 500;

/** An institution in the words of schema.org: its name in the reader's language, its other names, where it is. */
export function institutionJsonLd(institution: InstitutionPageRow, locale: Locale): WithContext<Organization> {
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  const name = named?.name ?? institution.slug;
  const others = [
    ...new Set([...institution.names.map((other) => other.name), ...institution.aliases.map(({ alias }) => alias)]),
  ].filter((other) => other !== name);
  const identifiers = identifiersOf(institution.evidence);
  const sameAs = [institution.website, ...identifiers.map(({ address }) => address)].filter(Boolean);
  const position = bothOf(institution.latitude, institution.longitude);
  const description = plainText(named?.about ?? "", DESCRIPTION_LENGTH);
  return {
    "@context": "https://schema.org",
    "@type": INSTITUTION_TYPES[institution.kind],
    name,
    url: publicAddress(`/${locale}/institutions/${institution.slug}`),
    ...(description && { description }),
    ...(institution.logo && {
      logo: {
        "@type": "ImageObject",
        url: publicAddress(logoPath(institution.logo.key, LARGE_LOGO)),
        ...(institution.logo.width && { width: institution.logo.width }),
        ...(institution.logo.height && { height: institution.logo.height }),
      },
    }),
    ...(others.length > 0 && { alternateName: others }),
    ...(sameAs.length > 0 && { sameAs: sameAs.length === 1 ? sameAs[0] : sameAs }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ scheme, value }) => ({ "@type": "PropertyValue", propertyID: scheme, value })),
    }),
    ...(institution.units.length > 0 && {
      subOrganization: institution.units.map((unit) => ({
        "@type": "Organization",
        name: nameIn({ ...unit, sourceLanguage: institution.sourceLanguage }, locale).name,
        url: publicAddress(`/${locale}/institutions/${institution.slug}/units/${unit.slug}`),
      })),
    }),
    address: {
      "@type": "PostalAddress",
      ...(institution.city && { addressLocality: institution.city }),
      addressCountry: institution.countryCode,
    },
    // Not every kind of institution is a place there, so what lies somewhere is its location. A city's position is not its own.
    ...(position && {
      location: { "@type": "Place", geo: { "@type": "GeoCoordinates", ...position } },
    }),
  } as WithContext<Organization>; // a museum has two types, for which schema-dts has no one name
}
