import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { InstitutionLine } from "../queries/office.ts";
import { VerificationMark } from "./verification-mark.tsx";

type SuccessorSearchProps = {
  locale: Locale;
  /** Address of the page, to which what is sought or chosen is added. */
  path: string;
  q: string;
  found: readonly InstitutionLine[];
  /** One is chosen already: another can be. */
  isChosen: boolean;
};

/** Looks for the institution that another one is to become part of. */
export async function SuccessorSearch({ locale, path, q, found, isChosen }: SuccessorSearchProps) {
  const t = await getTranslations({ locale, namespace: "office.merge" });
  return (
    <section aria-labelledby="successor" className="grid gap-4">
      <h2 id="successor" className="text-2xl">
        {isChosen ? t("another") : t("successor")}
      </h2>
      <form method="get" action={path} className="grid max-w-xl items-end gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField name="q" type="search" label={t("query")} defaultValue={q} maxLength={120} required />
        <button type="submit" className={buttonStyle({ tone: "secondary" })}>
          {t("search")}
        </button>
      </form>
      {q !== "" && found.length === 0 ? <EmptyState title={t("none")} reason={t("noneHint")} /> : null}
      {found.length > 0 ? (
        <ul className="grid border-t border-rule">
          {found.map(({ id, slug, name, nameLanguage, city, countryCode, verification }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
            >
              <p>
                <a href={`${path}?into=${slug}`} lang={nameLanguage} className="underline">
                  <bdi>{name}</bdi>
                </a>
                <span className="block text-sm text-ink-soft">
                  <bdi>{city}</bdi>
                  {DOT}
                  {countryName(countryCode, locale)}
                  {DOT}
                  <bdi dir="ltr">{slug}</bdi>
                </span>
              </p>
              <VerificationMark locale={locale} verification={verification} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
