import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { PublishedInstitutionCard } from "@/features/institutions/queries/published.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { Logo } from "../logo.tsx";

/** An institution in a list: its name, what and where it is, whether it is verified, how much it posts. */
export async function InstitutionLine({
  institution,
  locale,
}: {
  institution: PublishedInstitutionCard;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <li className="flex gap-4 border-b border-rule py-4">
      {institution.logo ? <Logo logoKey={institution.logo} size="small" /> : null}
      <div className="grid min-w-0 flex-1 content-start gap-1.5">
        <a
          href={`/${locale}/institutions/${institution.slug}`}
          className="w-fit font-title text-lg font-semibold underline-offset-4 hover:text-accent hover:underline"
        >
          <bdi {...foreignText(institution.nameLanguage, locale)}>{institution.name}</bdi>
        </a>
        <p className="text-sm text-ink-soft">
          {t(`kind.${institution.kind}`)}
          {DOT}
          <CityAndCountry city={institution.city} countryCode={institution.countryCode} locale={locale} />
        </p>
        <p className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
          {institution.isVerified ? <Seal kind="verified">{t("verified")}</Seal> : null}
          {institution.isSample ? <Mark tone="soft">{t("sample")}</Mark> : null}
          {t("listingCount", { count: institution.listings })}
        </p>
      </div>
    </li>
  );
}
