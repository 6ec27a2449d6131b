import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { type Fact, Facts } from "@/components/ui/facts.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { nameFor, websiteHost } from "@/features/institutions/rules/names.ts";
import { currentVerification } from "@/features/institutions/rules/verification.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import { Markdown } from "@/features/listings/components/public/markdown.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Parts = { institution: InstitutionPageRow; locale: Locale; now: Date };

/** An institution: its names, how and until when it is verified, what it says of itself, and its listings. */
export async function InstitutionPage({
  institution,
  cards,
  locale,
  now,
}: Parts & { cards: readonly PublishedCard[] }) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  const current = cards.filter(({ isOver, status }) => !isOver && status !== "archived");
  const past = cards.filter((card) => !current.includes(card));
  return (
    <article>
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
          <h1 {...foreignText(named?.language ?? locale, locale)} className="as-around text-4xl">
            {named?.name}
          </h1>
          <Names institution={institution} shown={named?.language} locale={locale} />
          <p className="flex flex-wrap items-center gap-2">
            <Verified institution={institution} locale={locale} now={now} />
            {institution.isSample ? <Mark tone="plain">{t("sample")}</Mark> : null}
          </p>
        </div>
      </header>
      <div className="page columns items-start gap-y-8 py-8 lg:py-10">
        <div className="grid gap-10 md:col-span-8">
          {named?.about ? <Markdown source={named.about} language={named.language} locale={locale} /> : null}
          <section aria-labelledby="current" className="grid gap-4">
            <h2 id="current" className="border-b border-rule pb-2 text-2xl">
              {t("current")}
            </h2>
            {current.length === 0 ? (
              <EmptyState title={t("nothingTitle")} reason={t("nothingReason")}>
                <LinkButton href={`/${locale}/browse`} tone="secondary">
                  {t("toBrowse")}
                </LinkButton>
              </EmptyState>
            ) : (
              <Rows cards={current} locale={locale} now={now} />
            )}
          </section>
          {past.length > 0 ? (
            <section aria-labelledby="past" className="grid gap-4">
              <h2 id="past" className="border-b border-rule pb-2 text-2xl">
                {t("past")}
              </h2>
              <Rows cards={past} locale={locale} now={now} />
            </section>
          ) : null}
        </div>
        <aside className="md:col-span-4">
          <InstitutionFacts institution={institution} locale={locale} now={now} />
        </aside>
      </div>
    </article>
  );
}

function Rows({ cards, locale, now }: { cards: readonly PublishedCard[]; locale: Locale; now: Date }) {
  return (
    <div>
      {cards.map((card) => (
        <ListingRow key={card.code} card={card} locale={locale} now={now} headingLevel="h3" />
      ))}
    </div>
  );
}

function Names({ institution, shown, locale }: { institution: InstitutionPageRow; shown?: string; locale: Locale }) {
  const others = institution.names.filter(({ language }) => language !== shown);
  if (others.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-lg text-ink-soft">
      {others.map(({ language, name }) => (
        <li key={language} lang={language} dir={direction(language)} title={languageName(language, locale)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

async function Verified({ institution, locale, now }: Parts) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return currentVerification(institution.verifications, now) ? (
    <Seal kind="verified">{t("verified")}</Seal>
  ) : (
    <Mark tone="plain">{t("notVerified")}</Mark>
  );
}

async function InstitutionFacts({ institution, locale, now }: Parts) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const verification = currentVerification(institution.verifications, now);
  const host = websiteHost(institution.website);
  const facts: (Fact | null)[] = [
    { term: t("kindOf"), value: t(`kind.${institution.kind}`) },
    {
      term: t("where"),
      value: <CityAndCountry city={institution.city} countryCode={institution.countryCode} locale={locale} />,
    },
    host
      ? {
          term: t("website"),
          value: (
            <a href={institution.website} rel="noopener nofollow" dir="ltr">
              {host}
            </a>
          ),
        }
      : null,
    {
      term: t("verification"),
      value: verification
        ? t(`method.${verification.method}`, {
            evidence: verification.method === "domain_mail" ? verification.evidence : "",
            date: formatDateInZone(locale, verification.verifiedAt, "UTC"),
            until: formatDateInZone(locale, verification.expiresAt, "UTC"),
          })
        : t("notVerifiedHelp"),
    },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
