import { getTranslations } from "next-intl/server";
import { type Fact, Facts } from "@/components/ui/facts.tsx";
import { contactPath } from "@/features/listings/rules/contact.ts";
import { fieldName } from "@/lib/education/isced.ts";
import { sectorName } from "@/lib/education/isic.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDate } from "@/lib/time/format.ts";
import type { PartnerRole } from "@/prisma/generated/enums.ts";
import { CityAndCountry } from "./city-and-country.tsx";
import type { ListingView } from "./view.ts";

/** What is known of a listing besides its text, as terms and values; only what its kind has. */
export async function ListingFacts({ view }: { view: ListingView }) {
  const { listing, locale } = view;
  const t = await getTranslations({ locale, namespace: "listing.fact" });
  const own = await factsOfKind(view);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const others = listing.countries
    .map(({ countryCode }) => countryCode)
    .filter((code) => code !== listing.countryCode)
    .map((code) => countryName(code, locale));
  const isEvent = listing.kind === "exhibition" || listing.kind === "lecture";
  const label = await getTranslations({ locale, namespace: "listings" });
  const facts: (Fact | null)[] = [
    ...own,
    {
      term: t("place"),
      value: <CityAndCountry city={listing.city} countryCode={listing.countryCode} locale={locale} linked />,
    },
    others.length > 0 ? { term: t("concerns"), value: list.format(others) } : null,
    listing.languages.length > 0
      ? {
          term: t("languages"),
          value: (
            // Names of languages are written small in half of ours; beside the other facts the first begins a line.
            <span className="inline-block first-letter:uppercase">
              {list.format(listing.languages.map((tag) => languageName(tag, locale)))}
            </span>
          ),
        }
      : null,
    isEvent ? { term: t("mode"), value: label(`attendanceMode.${listing.attendanceMode}`) } : null,
    isEvent ? { term: t("price"), value: listing.isFree ? t("free") : t("charged") } : null,
    listing.fieldCode ? { term: t("field"), value: fieldName(listing.fieldCode, locale) } : null,
    listing.takesInquiries ? { term: t("contact"), value: <Contact view={view} /> } : null,
    { term: t("code"), value: <span dir="ltr">{listing.code}</span> },
    { term: t("updated"), value: formatDate(locale, plainDateOf(listing.updatedAt)) },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}

/** Who is written to, as far as that is said, and the form; the address behind it is shown to nobody. */
async function Contact({ view: { listing, locale } }: { view: ListingView }) {
  const t = await getTranslations({ locale, namespace: "listing.fact" });
  return (
    <>
      {listing.contactName === "" ? null : (
        <>
          <bdi>{listing.contactName}</bdi>
          <br />
        </>
      )}
      <a href={`/${locale}${contactPath(listing.code)}`} rel="nofollow">
        {t("write")}
      </a>
    </>
  );
}

async function factsOfKind({ listing, locale }: ListingView): Promise<(Fact | null)[]> {
  const t = await getTranslations({ locale, namespace: "listing.fact" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const { exhibition, lecture, programme, project, opportunity, brief } = listing;
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  // By itself a role begins with a capital, in a row only the first.
  const inRow = (role: PartnerRole, index: number) =>
    index === 0 ? label(`partnerRole.${role}`) : label(`partnerRole.${role}`).toLocaleLowerCase(locale);
  const sought = project?.partnersSought ?? opportunity?.partnersSought ?? [];
  return [
    exhibition && { term: t("type"), value: label(`exhibitionType.${exhibition.type}`) },
    lecture && { term: t("format"), value: label(`lectureFormat.${lecture.format}`) },
    lecture?.recordingUrl
      ? {
          term: t("recording"),
          value: (
            <a href={lecture.recordingUrl} rel="noopener nofollow">
              {t("watch")}
            </a>
          ),
        }
      : null,
    programme && { term: t("degree"), value: label(`degreeType.${programme.degreeType}`) },
    programme && { term: t("level"), value: label(`programmeLevel.${programme.level}`) },
    programme?.credits ? { term: t("credits"), value: t("ects", { count: programme.credits }) } : null,
    opportunity && { term: t("direction"), value: label(`opportunityDirection.${opportunity.direction}`) },
    opportunity && { term: t("sector"), value: sectorName(opportunity.sector, locale) },
    sought.length > 0 ? { term: t("sought"), value: list.format(sought.map(inRow)) } : null,
    brief && { term: t("version"), value: <bdi>{brief.version}</bdi> },
    brief?.releasedOn ? { term: t("released"), value: formatDate(locale, plainDateOf(brief.releasedOn)) } : null,
  ];
}
