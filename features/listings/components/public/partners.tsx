import { getTranslations } from "next-intl/server";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { Section } from "./section.tsx";
import type { ListingView } from "./view.ts";

type Partner = ListingPageRow["partners"][number];

/** Partner institutions and awarding bodies; those on the portal lead to their page. */
export async function Partners({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  if (listing.partners.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const awarding = listing.partners.filter(({ role }) => role === "awarding_body");
  const partners = listing.partners.filter(({ role }) => role === "partner");
  return (
    <>
      {partners.length > 0 ? (
        <Section id="partners" title={t("partners")}>
          <PartnerList partners={partners} locale={locale} />
        </Section>
      ) : null}
      {awarding.length > 0 ? (
        <Section id="awarding-bodies" title={t("awardingBodies")}>
          <PartnerList partners={awarding} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}

function PartnerList({ partners, locale }: { partners: readonly Partner[]; locale: Locale }) {
  return (
    <ul className="grid gap-2">
      {partners.map((partner) => (
        <li key={`${partner.role} ${partner.name}`}>
          <PartnerName partner={partner} locale={locale} />
          {partner.countryCode ? (
            <span className="text-sm text-ink-soft">
              {DOT}
              <bdi>{countryName(partner.countryCode, locale)}</bdi>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PartnerName({ partner, locale }: { partner: Partner; locale: Locale }) {
  const { institution } = partner;
  const named = institution && nameFor(institution.names, institution.sourceLanguage, locale);
  if (!institution || !named || institution.status !== "active") return <bdi>{partner.name}</bdi>;
  return (
    <a
      href={`/${locale}/institutions/${institution.slug}`}
      {...foreignText(named.language, locale)}
      className="text-accent underline underline-offset-4"
    >
      <bdi>{named.name}</bdi>
    </a>
  );
}
