import { getTranslations } from "next-intl/server";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { takingPart } from "@/features/listings/rules/taking-part.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateRange } from "@/lib/time/format.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

type Named = ListingPageRow["partners"][number];
type TakingPart = ListingPageRow["partnerships"][number];

/** One heading each; awarding bodies and partners may also stand there by name alone, for institutions that are not on the portal. */
const GROUPS = [
  { id: "co-hosts", title: "coHosts", role: "co_host" },
  { id: "partners", title: "partners", role: "partner" },
  { id: "awarding-bodies", title: "awardingBodies", role: "awarding_body" },
  { id: "touring-venues", title: "touringVenues", role: "touring_venue" },
  { id: "sponsors", title: "sponsors", role: "sponsor" },
] as const satisfies readonly { id: string; title: string; role: TakingPart["role"] }[];

/** Who else takes part: institutions on the portal that have confirmed it, with a link, and others by name. */
export async function Partners({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  return GROUPS.map(({ id, title, role }) => {
    const confirmed = takingPart(listing, role);
    const named = listing.partners.filter((partner) => partner.role === role);
    if (confirmed.length + named.length === 0) return null;
    return (
      <Section key={id} id={id} title={t(title)}>
        <ul className="grid gap-2">
          {confirmed.map((one) => (
            <li key={one.id}>
              <PartnerLink partnership={one} locale={locale} />
              <Whereabouts
                place={cityName(one.institution.countryCode, one.city, locale)}
                countryCode={one.institution.countryCode}
                locale={locale}
              />
              <Days partnership={one} locale={locale} />
            </li>
          ))}
          {named.map((partner) => (
            <li key={`${partner.role} ${partner.name}`}>
              <bdi>{partner.name}</bdi>
              <Whereabouts place="" countryCode={partner.countryCode} locale={locale} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

function PartnerLink({ partnership: { institution }, locale }: { partnership: TakingPart; locale: Locale }) {
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  return (
    <a
      href={`/${locale}/institutions/${institution.slug}`}
      {...foreignText(named?.language ?? locale, locale)}
      className="text-accent underline underline-offset-4"
    >
      <bdi>{named?.name ?? institution.slug}</bdi>
    </a>
  );
}

type WhereaboutsProps = { place: string; countryCode: Named["countryCode"]; locale: Locale };

function Whereabouts({ place, countryCode, locale }: WhereaboutsProps) {
  if (place === "" && !countryCode) return null;
  return (
    <span className="text-sm text-ink-soft">
      {DOT}
      {place ? <bdi>{place}</bdi> : null}
      {place && countryCode ? ", " : null}
      {countryCode ? <bdi>{countryName(countryCode, locale)}</bdi> : null}
    </span>
  );
}

/** When it is shown at a touring venue, as far as that is known. */
async function Days({ partnership: { startsOn, endsOn }, locale }: { partnership: TakingPart; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const days = startsOn
    ? endsOn
      ? formatDateRange(locale, plainDateOf(startsOn), plainDateOf(endsOn))
      : t("fromDay", { date: formatDate(locale, plainDateOf(startsOn)) })
    : endsOn && t("untilDay", { date: formatDate(locale, plainDateOf(endsOn)) });
  if (!days) return null;
  return (
    <span className="text-sm text-ink-soft">
      {DOT}
      <bdi>{days}</bdi>
    </span>
  );
}
