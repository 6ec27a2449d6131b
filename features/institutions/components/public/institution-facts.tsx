import { getTranslations } from "next-intl/server";
import { type Fact, Facts } from "@/components/ui/facts.tsx";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { type Identifier, identifiersOf } from "@/features/institutions/rules/identifiers.ts";
import { websiteHost } from "@/features/institutions/rules/names.ts";
import { verificationStanding } from "@/features/institutions/rules/verification.ts";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Parts = { institution: InstitutionPageRow; locale: Locale; now: Date };

/** What an institution is, where, its own site, and how its identity was checked, or that it was not. */
export async function InstitutionFacts({ institution, locale, now }: Parts) {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const host = websiteHost(institution.website);
  const identifiers = identifiersOf(institution.evidence);
  const facts: (Fact | null)[] = [
    { term: t("kindOf"), value: t(`kind.${institution.kind}`) },
    {
      term: t("where"),
      value: <CityAndCountry city={institution.city} countryCode={institution.countryCode} locale={locale} />,
    },
    institution.aliases.length > 0
      ? {
          term: t("alsoKnownAs"),
          value: institution.aliases.map(({ alias }, index) => (
            <span key={alias}>
              {index > 0 ? DOT : null}
              <bdi>{alias}</bdi>
            </span>
          )),
        }
      : null,
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
    identifiers.length > 0
      ? { term: t("identifiers"), value: identifiers.map((one) => <Identified key={one.value} identifier={one} />) }
      : null,
    { term: t("verification"), value: await verificationWords({ institution, locale, now }) },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}

/** By what it is cited, as its register writes it. */
function Identified({ identifier: { scheme, value, address } }: { identifier: Identifier }) {
  const cited = (
    <bdi dir="ltr">
      {scheme} {value}
    </bdi>
  );
  return (
    <span className="block">
      {address ? (
        <a href={address} rel="noopener">
          {cited}
        </a>
      ) : (
        cited
      )}
    </span>
  );
}

/** By what, when and until when it was verified; or plainly that nothing vouches for it now. */
async function verificationWords({ institution, locale, now }: Parts): Promise<string> {
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const day = (at: Date) => formatDateInZone(locale, at, "UTC");
  const standing = verificationStanding(institution.verifications, now);
  switch (standing.name) {
    case "verified": {
      const { method, evidence, verifiedAt, expiresAt } = standing.verification;
      return t(`method.${method}`, {
        // What the office looked at is its own note; the domain is public.
        evidence: method === "domain_mail" ? evidence : "",
        date: day(verifiedAt),
        until: day(expiresAt),
      });
    }
    case "never":
      return t("notVerifiedHelp");
    default:
      return t(`unverified.${standing.name}`, { date: day(standing.at) });
  }
}
