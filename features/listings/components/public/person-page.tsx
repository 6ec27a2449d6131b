import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { type Fact, Facts } from "@/components/ui/facts.tsx";
import type { PublishedPerson } from "@/features/listings/queries/published-person.ts";
import type { ListingsInTime } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { orcidAddress } from "@/lib/identifiers/orcid.ts";
import { ListingsInTimeSections } from "./listings-in-time.tsx";

/** A speaker, researcher or author: names, affiliation, ORCID, and the listings that name them with their part in each. */
export async function PersonPage({
  person,
  listings,
  locale,
  now,
}: {
  person: PublishedPerson;
  listings: ListingsInTime;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "personPage" });
  const label = await getTranslations({ locale, namespace: "listings.personRole" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const noteOf = (code: string) => list.format((person.roles.get(code) ?? []).map((role) => label(role)));
  return (
    <article>
      <header className="border-b border-rule bg-sunken">
        <div className="page grid gap-4 py-8 lg:py-12">
          <Breadcrumb label={t("trail")} crumbs={[{ label: t("home"), href: `/${locale}` }, { label: person.name }]} />
          <h1 dir="auto" className="as-around text-4xl">
            {person.name}
          </h1>
          {person.nativeName ? (
            <p className="font-title text-2xl text-ink-soft">
              <bdi>{person.nativeName}</bdi>
            </p>
          ) : null}
          {person.affiliations.map((affiliation) => (
            <p key={affiliation} className="text-lg">
              <bdi>{affiliation}</bdi>
            </p>
          ))}
        </div>
      </header>
      <div className="page columns items-start gap-y-8 py-8 lg:py-10">
        <aside className="md:order-last md:col-span-4">
          <PersonFacts person={person} locale={locale} />
        </aside>
        <div className="grid gap-10 md:col-span-8">
          <ListingsInTimeSections
            listings={listings}
            morePast={`/${locale}/browse?person=${person.id}`}
            noteOf={noteOf}
            locale={locale}
            now={now}
          />
        </div>
      </div>
    </article>
  );
}

async function PersonFacts({ person, locale }: { person: PublishedPerson; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "personPage" });
  const facts: (Fact | null)[] = [
    person.orcid
      ? {
          term: "ORCID iD",
          value: (
            // ORCID asks that its identifiers are shown as whole addresses.
            <a
              href={orcidAddress(person.orcid)}
              rel="noopener"
              dir="ltr"
              className="break-all text-accent underline underline-offset-4"
            >
              {orcidAddress(person.orcid)}
            </a>
          ),
        }
      : null,
    person.otherNames.length > 0
      ? {
          term: t("otherNames"),
          value: person.otherNames.map((name) => (
            <span key={name} className="block">
              <bdi>{name}</bdi>
            </span>
          )),
        }
      : null,
    { term: t("named"), value: t("listingCount", { count: person.roles.size }) },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
