import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { nameIn } from "@/features/institutions/rules/names.ts";
import type { PublishedPerson } from "@/features/listings/queries/published-person.ts";
import type { ListingsInTime } from "@/features/listings/queries/published-sections.ts";
import { titleIn } from "@/features/people/rules/person-name.ts";
import { browsePath } from "@/features/search/schema.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { orcidAddress } from "@/lib/identifiers/orcid.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { ListingsInTimeSections } from "./listings-in-time.tsx";
import { Photo } from "./photo.tsx";

/** A speaker, researcher or author: names, affiliation, ORCID, and the listings that name them with their part in each. */
export async function PersonPage({
  person,
  listings,
  subscribe,
  locale,
  now,
}: {
  person: PublishedPerson;
  listings: ListingsInTime;
  /** How to follow what names them. */
  subscribe?: ReactNode;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "personPage" });
  const label = await getTranslations({ locale, namespace: "listings.personRole" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const [first, second] = namesInOrder(person, locale);
  const title = titleIn(person.titles.titles, person.titles.sourceLanguage, locale);
  const noteOf = (code: string) => list.format((person.roles.get(code) ?? []).map((role) => label(role)));
  return (
    <article>
      <header className="border-b border-rule bg-sunken">
        <div className="page grid gap-4 py-8 lg:py-12">
          <Breadcrumb label={t("trail")} crumbs={[{ label: t("home"), href: `/${locale}` }, { label: first }]} />
          <div className="flex flex-wrap items-start gap-6">
            {person.photo ? <Photo photoKey={person.photo} size="large" /> : null}
            <div className="grid min-w-0 flex-1 basis-64 gap-3">
              <h1 dir="auto" className="as-around text-4xl">
                {first}
              </h1>
              {second ? (
                <p className="text-2xl text-ink-soft">
                  <bdi>{second}</bdi>
                </p>
              ) : null}
              {title ? (
                <p lang={title.language} dir={direction(title.language)} className="as-around text-lg">
                  {title.title}
                </p>
              ) : null}
              {plainAffiliations(person).map((affiliation) => (
                <p key={affiliation} className="text-lg">
                  <bdi>{affiliation}</bdi>
                </p>
              ))}
              {person.institutions.map((institution) => {
                const { name, nameLanguage } = nameIn(institution, locale);
                return (
                  <p key={institution.slug} className="text-lg">
                    <a
                      href={`/${locale}/institutions/${institution.slug}`}
                      lang={nameLanguage}
                      className="underline decoration-rule-strong underline-offset-4 hover:text-accent"
                    >
                      <bdi>{name}</bdi>
                    </a>
                  </p>
                );
              })}
            </div>
          </div>
          <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm empty:hidden">
            {person.orcid ? <OrcidLink orcid={person.orcid} /> : null}
            {person.otherNames.length > 0 ? (
              <span className="text-ink-soft">
                {t("otherNames")} <bdi>{list.format(person.otherNames)}</bdi>
              </span>
            ) : null}
          </p>
        </div>
      </header>
      <div className="page grid gap-10 py-8 lg:py-10">
        <ListingsInTimeSections
          listings={listings}
          morePast={browsePath(locale, { person: person.id })}
          noteOf={noteOf}
          locale={locale}
          now={now}
        />
        {subscribe}
      </div>
    </article>
  );
}

/** Where they work in words, but for what the link to an institution says already. */
function plainAffiliations({ affiliations, institutions }: PublishedPerson): string[] {
  const linked = new Set(institutions.flatMap(({ names }) => names.map(({ name }) => name)));
  return affiliations.filter((affiliation) => !linked.has(affiliation));
}

/** ORCID asks that its identifiers are shown as whole addresses. */
function OrcidLink({ orcid }: { orcid: string }) {
  return (
    <span dir="ltr">
      ORCID iD{" "}
      <a
        href={orcidAddress(orcid)}
        rel="noopener"
        className="inline-block py-1 text-accent underline underline-offset-4"
      >
        {orcidAddress(orcid)}
      </a>
    </span>
  );
}
