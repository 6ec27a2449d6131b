import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDate, formatDateTimeInZone } from "@/lib/time/format.ts";
import type { ListingHints, NamedListing } from "../../queries/hints.ts";
import { PanelPart } from "./panel-part.tsx";

type Props = { locale: Locale; slug: string; hints: ListingHints };

/** What may be worth a look before publishing; none of it stands in the way. */
export async function HintsPanel({ locale, slug, hints }: Props) {
  const { similar, holidays, unknown, clashes } = hints;
  if (similar.length + holidays.length + clashes.length + unknown.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "editor.hints" });
  return (
    <PanelPart title={t("title")}>
      <ul className="grid list-disc gap-2 ps-5 text-sm">
        {similar.map((listing) => (
          <li key={listing.id}>
            {t("similar")} <Named locale={locale} slug={slug} listing={listing} />
          </li>
        ))}
        {clashes.map((clash) => (
          <li key={`${clash.id} ${clash.at.getTime()}`}>
            {t(clash.isSameVenue ? "clashHere" : "clash", {
              when: formatDateTimeInZone(locale, clash.at, clash.timeZone, "medium"),
            })}{" "}
            <Named locale={locale} slug={slug} listing={clash} />
          </li>
        ))}
        {holidays.map(({ country, day, name }) => (
          <li key={`${country} ${day}`}>
            {t("holiday", { day: formatDate(locale, day), country: countryName(country, locale) })} <bdi>{name}</bdi>
          </li>
        ))}
        {unknown.length > 0 ? (
          <li className="text-ink-soft">
            {t("unknown", {
              countries: new Intl.ListFormat(locale).format(unknown.map((code) => countryName(code, locale))),
            })}
          </li>
        ) : null}
      </ul>
    </PanelPart>
  );
}

function Named({ locale, slug, listing }: { locale: Locale; slug: string; listing: NamedListing }) {
  const { id, code, title, language, isOwn } = listing;
  return (
    <a href={isOwn ? `/${locale}/desk/${slug}/listings/${id}` : `/${locale}/listings/${code}`}>
      <bdi lang={language} dir={direction(language)}>
        {title}
      </bdi>
    </a>
  );
}
