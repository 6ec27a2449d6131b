import { getTranslations } from "next-intl/server";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { InstitutionMatch, PersonMatch } from "../queries/published-name-matches.ts";
import { COUNT_LIMIT } from "../schema.ts";

type Matches = { institutions: readonly InstitutionMatch[]; people: readonly PersonMatch[]; locale: Locale };

/** Institutions and people whose names fit the question, above the listings that it finds. Nothing where there are none. */
export async function OtherMatches({ institutions, people, locale }: Matches) {
  if (institutions.length + people.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  const named = people.map((person) => ({ ...person, names: namesInOrder(person, locale) }));
  const listed = (count: number) =>
    t("listings", { count: Math.min(count, COUNT_LIMIT - 1), more: count >= COUNT_LIMIT ? "yes" : "no" });
  return (
    <section aria-label={t("named")} className="grid gap-5 border border-rule bg-sunken p-4">
      {institutions.length > 0 ? (
        <div className="grid content-start gap-2">
          <h2 className="text-sm font-semibold text-ink-soft">{t("institutions")}</h2>
          <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
            {institutions.map((institution) => (
              <li key={institution.slug}>
                <NameLink href={`/${locale}/institutions/${institution.slug}`}>
                  <bdi {...foreignText(institution.nameLanguage, locale)}>{institution.name}</bdi>
                </NameLink>
                <p className="text-xs text-ink-soft">
                  <CityAndCountry city={institution.city} countryCode={institution.countryCode} locale={locale} />
                  {DOT}
                  {listed(institution.listings)}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {people.length > 0 ? (
        <div className="grid content-start gap-2">
          <h2 className="text-sm font-semibold text-ink-soft">{t("people")}</h2>
          <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-3">
            {named.map(({ id, names: [first, second], affiliation, listings }) => (
              <li key={id}>
                <NameLink href={`/${locale}/people/${id}`}>
                  <bdi>{first}</bdi>
                  {second ? <bdi className="ms-2 font-normal text-ink-soft">{second}</bdi> : null}
                </NameLink>
                <p className="text-xs text-ink-soft">
                  {affiliation ? (
                    <>
                      <bdi>{affiliation}</bdi>
                      {DOT}
                    </>
                  ) : null}
                  {listed(listings)}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function NameLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a
      href={href}
      className="inline-block min-h-6 font-title font-semibold underline-offset-4 hover:text-accent hover:underline"
    >
      {children}
    </a>
  );
}
