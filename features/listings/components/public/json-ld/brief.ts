import type { Report, Thing } from "schema-dts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { common, countries, type Described, field, hosts, person, route, supporters } from "./parts.ts";

const ABSTRACT_LENGTH = 1000;

/** A policy brief as a report: who wrote and published it, when, which version, and in which language this is. */
export function describeBrief(view: Described): Thing {
  const { listing, text } = view;
  const authors = listing.persons.map((entry) => person(entry.person, view.locale));
  const released = listing.brief?.releasedOn ?? listing.publishedAt;
  const findings = text.parts.find(({ part }) => part === "findings")?.text;
  const isTranslation = text.language !== listing.sourceLanguage;
  const original = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  const described: Report = {
    "@type": "Report",
    ...common(view),
    headline: text.title,
    reportNumber: listing.code,
    inLanguage: text.language,
    publisher: hosts(view),
    author: authors.length > 0 ? authors : hosts(view),
    ...supporters(view),
    about: [route(view), field(view)].filter((thing) => thing !== null),
    spatialCoverage: countries(view),
    isAccessibleForFree: true,
    dateModified: listing.updatedAt.toISOString(),
    ...(listing.brief && { version: listing.brief.version }),
    ...(released && { datePublished: plainDateOf(released) }),
    ...(findings && { abstract: plainText(findings, ABSTRACT_LENGTH) }),
    ...(isTranslation &&
      original && {
        translationOfWork: {
          "@type": "CreativeWork" as const,
          name: original.title,
          inLanguage: original.language,
          ...(isLocale(original.language) && {
            url: publicAddress(`/${original.language}/listings/${listing.code}`),
          }),
        },
      }),
  };
  return described;
}
