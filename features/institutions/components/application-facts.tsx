import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { OwnApplication } from "../queries/applications.ts";

/** What an application says, as its applicant and the office read it. */
export async function ApplicationFacts({ locale, application }: { locale: Locale; application: OwnApplication }) {
  const t = await getTranslations({ locale, namespace: "institutions" });
  return (
    <Facts
      facts={[
        {
          term: t("facts.names"),
          value: (
            <ul className="grid gap-1">
              {application.names.map(({ language, name }) => (
                <li key={language}>
                  <bdi lang={language} dir={direction(language)} className="font-semibold">
                    {name}
                  </bdi>{" "}
                  <span className="text-sm text-ink-soft">{languageName(language, locale)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t("facts.kind"), value: t(`kind.${application.kind}`) },
        { term: t("facts.country"), value: countryName(application.countryCode, locale) },
        { term: t("facts.city"), value: <bdi>{application.city}</bdi> },
        {
          term: t("facts.website"),
          value: (
            <a href={application.website} rel="nofollow noopener noreferrer" dir="ltr" className="break-all underline">
              {application.website}
            </a>
          ),
        },
        {
          term: t("facts.reason"),
          value: (
            <p dir="auto" className="as-around max-w-measure whitespace-pre-line">
              {application.reason}
            </p>
          ),
        },
        {
          term: t("facts.sent"),
          value: formatDateInZone(locale, application.createdAt, "UTC"),
        },
      ]}
    />
  );
}
