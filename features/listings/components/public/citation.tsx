import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { citedName } from "@/features/people/rules/person-name.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

/** How to cite a brief: authors, year, title in its source language, version, institution, code and address. */
export async function Citation({ view, address }: { view: ListingView; address: string }) {
  const { listing, locale } = view;
  const { brief } = listing;
  if (!brief) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage) ?? view.text;
  const institution = nameFor(listing.institution.names, listing.institution.sourceLanguage, source.language);
  const authors = listing.persons
    .filter(({ role }) => role === "author")
    .map(({ person }) => authorIn(person, source.language));
  const who = authors.length > 0 ? authors.join(", ") : (institution?.name ?? "");
  const released = brief.releasedOn ?? listing.publishedAt;
  return (
    <Section id="citation" title={t("cite")}>
      <p dir="auto" className="max-w-measure rounded-sm bg-sunken px-4 py-3 text-sm select-all">
        {t.rich("citation", {
          who,
          year: released ? plainDateOf(released).slice(0, 4) : "",
          title: source.title,
          version: brief.version,
          institution: institution?.name ?? "",
          code: listing.code,
          address,
          whole: (code) => <span className="whitespace-nowrap">{code}</span>,
          pieces: () => <Address address={address} />,
        })}
      </p>
    </Section>
  );
}

type Author = ListingView["listing"]["persons"][number]["person"];

/** An author as the language of the title has it: in its own script, else in Latin letters by the family name. */
function authorIn(author: Author, language: string): string {
  const [first] = namesInOrder(author, nearestLocale(language));
  return first === author.name ? citedName(author) : first;
}

/** An address whose lines end after a stroke, never at the hyphen of a code. */
function Address({ address }: { address: string }) {
  const pieces = address.split(/(?<=[^/]\/)(?!\/)/).map((text, index) => ({ text, place: index }));
  return (
    <bdi dir="ltr">
      {pieces.map(({ text, place }) => (
        <Fragment key={place}>
          {place > 0 ? <wbr /> : null}
          <span className="whitespace-nowrap">{text}</span>
        </Fragment>
      ))}
    </bdi>
  );
}
