import type { Person, WithContext } from "schema-dts";
import type { PublishedPerson } from "@/features/listings/queries/published-person.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

type PageOf = Pick<PublishedPerson, "id" | "name" | "nativeName" | "otherNames" | "orcid" | "affiliations">;

/** A speaker, researcher or author on a page of their own. */
export function personJsonLd(person: PageOf, locale: Locale): WithContext<Person> {
  const { id, name, nativeName, otherNames, orcid, affiliations } = person;
  const others = [nativeName, ...otherNames].filter((other) => other !== "" && other !== name);
  return {
    "@context": "https://schema.org",
    "@type": "Person",
    name,
    url: publicAddress(`/${locale}/people/${id}`),
    ...(others.length > 0 && { alternateName: others }),
    ...(orcid && { identifier: `https://orcid.org/${orcid}`, sameAs: `https://orcid.org/${orcid}` }),
    ...(affiliations.length > 0 && {
      affiliation: affiliations.map((affiliation) => ({ "@type": "Organization" as const, name: affiliation })),
    }),
  };
}
