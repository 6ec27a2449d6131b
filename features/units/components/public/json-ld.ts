import type { Organization, WithContext } from "schema-dts";
import { nameFor, nameIn } from "@/features/institutions/rules/names.ts";
import { INSTITUTION_TYPES } from "@/features/institutions/rules/schema-type.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";
import type { PublishedUnit } from "../../queries/published-unit.ts";
import { UNIT_TYPES } from "../../rules/kinds.ts";

const DESCRIPTION_LENGTH = 500;

/** A unit in the words of schema.org: its names, and the institution it is part of. */
export function unitJsonLd(unit: PublishedUnit, locale: Locale): WithContext<Organization> {
  const { institution } = unit;
  const named = nameFor(unit.names, institution.sourceLanguage, locale);
  const others = unit.names.map(({ name }) => name).filter((name) => name !== named?.name);
  const description = plainText(named?.about ?? "", DESCRIPTION_LENGTH);
  const home = `/${locale}/institutions/${institution.slug}`;
  return {
    "@context": "https://schema.org",
    "@type": UNIT_TYPES[unit.kind],
    name: named?.name ?? unit.slug,
    url: publicAddress(`${home}/units/${unit.slug}`),
    ...(description && { description }),
    ...(others.length > 0 && { alternateName: others }),
    ...(unit.website && { sameAs: unit.website }),
    parentOrganization: {
      "@type": INSTITUTION_TYPES[institution.kind],
      name: nameIn(institution, locale).name,
      url: publicAddress(home),
      address: {
        "@type": "PostalAddress",
        ...(institution.city && { addressLocality: institution.city }),
        addressCountry: institution.countryCode,
      },
    },
  } as unknown as WithContext<Organization>; // a museum has two types, for which schema-dts has no one name
}
