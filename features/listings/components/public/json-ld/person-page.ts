import type { Person, WithContext } from "schema-dts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import type { PublishedPerson } from "@/features/listings/queries/published-person.ts";
import { titleIn } from "@/features/people/rules/person-name.ts";
import { photoAddress } from "@/features/people/rules/photo.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";

/** A speaker, researcher or author on a page of their own, called as the page calls them. */
export function personJsonLd(person: Omit<PublishedPerson, "roles" | "rowIds">, locale: Locale): WithContext<Person> {
  const { id, name, nativeName, otherNames, orcid, affiliations, givenName, familyName, titles, institutions, photo } =
    person;
  const [called] = namesInOrder(person, locale);
  const others = [name, nativeName, ...otherNames].filter((other) => other !== "" && other !== called);
  const title = titleIn(titles.titles, titles.sourceLanguage, locale);
  const linked = new Set(institutions.flatMap(({ names }) => names.map((one) => one.name)));
  const organizations = [
    ...affiliations
      .filter((affiliation) => !linked.has(affiliation))
      .map((affiliation) => ({ "@type": "Organization" as const, name: affiliation })),
    ...institutions.map((institution) => ({
      "@type": "Organization" as const,
      name: nameIn(institution, locale).name,
      url: publicAddress(`/${locale}/institutions/${institution.slug}`),
    })),
  ];
  return {
    "@context": "https://schema.org",
    "@type": "Person",
    name: called,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    url: publicAddress(`/${locale}/people/${id}`),
    ...(others.length > 0 && { alternateName: others }),
    ...(title && { jobTitle: title.title }),
    ...(photo && { image: publicAddress(photoAddress(photo, 960)) }),
    ...(orcid && { identifier: `https://orcid.org/${orcid}`, sameAs: `https://orcid.org/${orcid}` }),
    ...(organizations.length > 0 && { affiliation: organizations }),
  };
}
