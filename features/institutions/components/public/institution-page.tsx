import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import { TitleText } from "@/components/ui/title-text.tsx";
import type { ShownPosition } from "@/features/institutions/queries/position.ts";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { currentVerification } from "@/features/institutions/rules/verification.ts";
import { ListingsInTimeSections } from "@/features/listings/components/public/listings-in-time.tsx";
import { Markdown } from "@/features/listings/components/public/markdown.tsx";
import type { PublishedColleague, PublishedVenue } from "@/features/listings/queries/published-institution.ts";
import type { ListingsInTime } from "@/features/listings/queries/published-sections.ts";
import { browsePath } from "@/features/search/schema.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { titleParts } from "@/lib/text/title-parts.ts";
import { Logo } from "../logo.tsx";
import { InstitutionFacts } from "./institution-facts.tsx";
import { InstitutionMap } from "./institution-map.tsx";
import { Colleagues, Venues } from "./people-and-venues.tsx";
import { Units } from "./units.tsx";

type Parts = { institution: InstitutionPageRow; locale: Locale; now: Date };

/** An institution: its names, how and until when it is verified, what it says of itself, its listings, people and venues. */
export async function InstitutionPage({
  institution,
  position,
  listings,
  colleagues,
  venues,
  together,
  subscribe,
  locale,
  now,
}: Parts & {
  position: ShownPosition | null;
  listings: ListingsInTime;
  colleagues: readonly PublishedColleague[];
  venues: readonly PublishedVenue[];
  /** Listings of others in which it takes part. */
  together?: ReactNode;
  /** How to follow what it posts. */
  subscribe?: ReactNode;
}) {
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  return (
    <article>
      <InstitutionHeader institution={institution} locale={locale} now={now} />
      {/* In the order of reading on a phone; from the tablet on, two columns that begin and end by themselves. */}
      <div className="page columns items-start gap-y-10 py-8 md:grid-rows-[auto_auto_1fr] lg:py-10">
        {named?.about ? (
          <div className="md:col-span-8">
            <Markdown source={named.about} language={named.language} locale={locale} />
          </div>
        ) : null}
        <aside className="grid gap-8 md:col-span-4 md:col-start-9 md:row-span-2 md:row-start-1">
          <InstitutionFacts institution={institution} locale={locale} now={now} />
          {position ? <InstitutionMap institution={institution} position={position} locale={locale} /> : null}
          {institution.takesInquiries ? <WriteTo slug={institution.slug} locale={locale} /> : null}
        </aside>
        <div
          className={`grid gap-10 md:col-span-8 md:col-start-1 md:row-span-2 ${named?.about ? "md:row-start-2" : "md:row-start-1"}`}
        >
          {listings.now.length + listings.coming.length === 0 ? <NothingAhead locale={locale} /> : null}
          <ListingsInTimeSections
            listings={listings}
            morePast={browsePath(locale, { institution: institution.slug })}
            locale={locale}
            now={now}
          />
          {together}
          {subscribe}
        </div>
        <div className="grid gap-8 md:col-span-4 md:col-start-9 md:row-start-3">
          <Units institution={institution} locale={locale} />
          <Colleagues colleagues={colleagues} locale={locale} />
          <Venues venues={venues} locale={locale} />
        </div>
      </div>
    </article>
  );
}

async function InstitutionHeader({ institution, locale, now }: Parts) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  return (
    <header className="border-b border-rule bg-sunken">
      <div className="page grid gap-4 py-8 lg:py-12">
        <Breadcrumb
          label={t("trail")}
          crumbs={[
            { label: t("home"), href: `/${locale}` },
            { label: t("directory"), href: `/${locale}/institutions` },
            { label: named?.name ?? institution.slug, lang: named?.language },
          ]}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
          {institution.logo ? (
            <Logo logoKey={institution.logo.key} name={named?.name ?? institution.slug} size="large" />
          ) : null}
          <h1 {...foreignText(named?.language ?? locale, locale)} className="as-around min-w-0 text-4xl">
            {named ? <TitleText parts={titleParts(named.name, named.language)} /> : null}
          </h1>
        </div>
        <Names institution={institution} shown={named?.language} locale={locale} />
        <p className="flex flex-wrap items-center gap-2">
          {currentVerification(institution.verifications, now) ? (
            <Seal kind="verified">{t("verified")}</Seal>
          ) : (
            <Mark tone="plain">{t("notVerified")}</Mark>
          )}
          {institution.isSample ? <Mark tone="plain">{t("sample")}</Mark> : null}
        </p>
      </div>
    </header>
  );
}

/** Its names in its other languages, each set as its own and told which language it is. */
function Names({ institution, shown, locale }: { institution: InstitutionPageRow; shown?: string; locale: Locale }) {
  const others = institution.names.filter(({ language }) => language !== shown);
  if (others.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-2">
      {others.map(({ language, name }) => (
        <li key={language} className="grid">
          <span lang={language} dir={direction(language)} className="as-around text-xl text-ink-soft">
            {name}
          </span>
          <span className="text-2xs text-ink-soft first-letter:uppercase">{languageName(language, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** By a form of the portal's: the institution's address is nowhere on its page. */
async function WriteTo({ slug, locale }: { slug: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <p>
      <LinkButton href={`/${locale}/contact/${slug}`} tone="secondary" rel="nofollow">
        {t("writeTo")}
      </LinkButton>
    </p>
  );
}

async function NothingAhead({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <EmptyState title={t("nothingTitle")} reason={t("nothingReason")}>
      <LinkButton href={`/${locale}/browse`} tone="secondary">
        {t("toBrowse")}
      </LinkButton>
    </EmptyState>
  );
}
