import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import { TitleText } from "@/components/ui/title-text.tsx";
import { nameFor, nameIn, websiteHost } from "@/features/institutions/rules/names.ts";
import { currentVerification } from "@/features/institutions/rules/verification.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { ListingsInTimeSections } from "@/features/listings/components/public/listings-in-time.tsx";
import { Markdown } from "@/features/listings/components/public/markdown.tsx";
import type { ListingsInTime } from "@/features/listings/queries/published-sections.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { titleParts } from "@/lib/text/title-parts.ts";
import type { PublishedUnit } from "../../queries/published-unit.ts";

type Parts = { unit: PublishedUnit; locale: Locale; now: Date };

/** A research centre, a faculty, a library: its names, whose it is, what it says of itself and what it posts. */
export async function UnitPage({ unit, listings, locale, now }: Parts & { listings: ListingsInTime }) {
  const named = nameFor(unit.names, unit.institution.sourceLanguage, locale);
  return (
    <article>
      <UnitHeader unit={unit} locale={locale} now={now} />
      <div className="page columns items-start gap-y-10 py-8 lg:py-10">
        <div className="grid gap-10 md:col-span-8">
          {named?.about ? <Markdown source={named.about} language={named.language} locale={locale} /> : null}
          {listings.now.length + listings.coming.length === 0 ? <NothingAhead locale={locale} /> : null}
          <ListingsInTimeSections listings={listings} locale={locale} now={now} />
        </div>
        <aside className="md:col-span-4 md:col-start-9 md:row-start-1">
          <UnitFacts unit={unit} locale={locale} />
        </aside>
      </div>
    </article>
  );
}

async function UnitHeader({ unit, locale, now }: Parts) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const { institution } = unit;
  const named = nameFor(unit.names, institution.sourceLanguage, locale);
  const host = nameIn(institution, locale);
  const home = `/${locale}/institutions/${institution.slug}`;
  const others = unit.names.filter(({ language }) => language !== named?.language);
  return (
    <header className="border-b border-rule bg-sunken">
      <div className="page grid gap-4 py-8 lg:py-12">
        <Breadcrumb
          label={t("trail")}
          crumbs={[
            { label: t("home"), href: `/${locale}` },
            { label: t("directory"), href: `/${locale}/institutions` },
            { label: host.name, href: home, lang: host.nameLanguage },
            { label: named?.name ?? unit.slug, lang: named?.language },
          ]}
        />
        <h1 {...foreignText(named?.language ?? locale, locale)} className="as-around text-4xl">
          {named ? <TitleText parts={titleParts(named.name, named.language)} /> : null}
        </h1>
        {others.length > 0 ? (
          <ul className="flex flex-wrap gap-x-8 gap-y-2">
            {others.map(({ language, name }) => (
              <li key={language} lang={language} dir={direction(language)} className="as-around text-xl text-ink-soft">
                {name}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a
            href={home}
            {...foreignText(host.nameLanguage, locale)}
            className="as-around font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
          >
            {host.name}
          </a>
          {currentVerification(institution.verifications, now) ? (
            <Seal kind="verified">{t("verified")}</Seal>
          ) : (
            <Mark tone="plain">{t("notVerified")}</Mark>
          )}
          {unit.isSample ? <Mark tone="plain">{t("sample")}</Mark> : null}
        </p>
      </div>
    </header>
  );
}

async function UnitFacts({ unit, locale }: Pick<Parts, "unit" | "locale">) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const tUnit = await getTranslations({ locale, namespace: "units" });
  const { countryCode, city } = unit.institution;
  const facts = [
    { term: t("kindOf"), value: tUnit(`kind.${unit.kind}`) },
    { term: t("where"), value: <CityAndCountry city={city} countryCode={countryCode} locale={locale} /> },
  ];
  const website = unit.website
    ? {
        term: t("website"),
        value: (
          <a href={unit.website} rel="noopener nofollow" dir="ltr">
            {websiteHost(unit.website)}
          </a>
        ),
      }
    : null;
  return <Facts facts={website ? [...facts, website] : facts} />;
}

async function NothingAhead({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "units" });
  const tPage = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <EmptyState title={t("nothingTitle")} reason={t("nothingReason")}>
      <LinkButton href={`/${locale}/browse`} tone="secondary">
        {tPage("toBrowse")}
      </LinkButton>
    </EmptyState>
  );
}
