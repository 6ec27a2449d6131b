import { getTranslations } from "next-intl/server";
import { isStale } from "@/features/listings/rules/translations.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { Markdown } from "./markdown.tsx";
import type { ListingView } from "./view.ts";

/**
 * The languages a listing can be read in. One of the portal's own leads to the page in that language; a text in
 * another language has no such page and unfolds here.
 */
export async function Languages({ view }: { view: ListingView }) {
  const { listing, locale, text } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  const others = listing.translations.filter(({ language }) => language !== text.language);
  if (others.length === 0) return null;
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  return (
    <section id="languages" aria-labelledby="languages-title" className="grid gap-2 print:hidden">
      <h2 id="languages-title" className="text-lg">
        {t("otherLanguages")}
      </h2>
      <ul className="grid gap-1">
        {others.map((other) => {
          const page = LOCALES.find((candidate) => primary(candidate) === primary(other.language));
          const name = languageName(other.language, locale);
          const remark =
            other.language === listing.sourceLanguage
              ? t("original")
              : source && isStale(other, source)
                ? t("olderThanOriginal")
                : "";
          const beside = remark ? (
            <span className="text-sm text-ink-soft">
              {DOT}
              {remark}
            </span>
          ) : null;
          if (page && page !== locale) {
            return (
              <li key={other.language}>
                <a
                  href={`/${page}/listings/${listing.code}`}
                  hrefLang={page}
                  className="inline-block py-0.5 text-accent underline underline-offset-4 first-letter:uppercase hover:text-accent-deep"
                >
                  {name}
                </a>
                {beside}
              </li>
            );
          }
          return (
            <li key={other.language}>
              <details>
                <summary className="w-fit py-1 first-letter:uppercase text-accent underline underline-offset-4">
                  {name}
                  {beside}
                </summary>
                <div {...foreignText(other.language, locale)} className="mt-2 border-s-2 border-rule ps-3">
                  <p className="font-semibold">{other.title}</p>
                  <p className="text-sm">{other.summary}</p>
                  <Markdown source={other.body} language={other.language} locale={other.language} />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
