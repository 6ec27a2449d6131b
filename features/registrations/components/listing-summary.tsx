import { getTranslations } from "next-intl/server";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { ListingOutline } from "../rules/listing-outline.ts";

/** Which listing this is about: title, organiser, when, where. Online addresses only for those who may see them. */
export async function ListingSummary({
  listing,
  locale,
  online = {},
  heading: Heading = "h2",
}: {
  listing: ListingOutline;
  locale: Locale;
  online?: Record<string, string>;
  heading?: "h1" | "h2" | "h3";
}) {
  const t = await getTranslations({ locale, namespace: "register" });
  const labels = await getTranslations({ locale, namespace: "listings" });
  const { institution } = listing;
  return (
    <section data-route={listing.route} className="grid gap-4 border-s-4 border-(--route) ps-5">
      <MarkRow>
        <Mark tone="plain">{labels(`kind.${listing.kind}`)}</Mark>
        <Mark tone="route">{labels(`route.${listing.route}`)}</Mark>
        <Mark>{labels(`attendanceMode.${listing.attendanceMode}`)}</Mark>
        {listing.isSample ? <Mark tone="soft">{t("sample")}</Mark> : null}
        {listing.calledOff ? <Seal kind={listing.calledOff}>{t(`off.${listing.calledOff}`)}</Seal> : null}
      </MarkRow>
      <div className="grid gap-1">
        <Heading lang={listing.language} dir={direction(listing.language)} className="as-around text-2xl">
          <a href={`/${locale}/listings/${listing.code}`} className="hover:text-accent">
            {listing.title}
          </a>
        </Heading>
        <p className="text-sm text-ink-soft">
          <bdi lang={institution.language}>{institution.name}</bdi>
        </p>
      </div>
      <ul className="grid gap-3">
        {listing.sessions.map((session) => (
          <li key={session.id} className="grid gap-0.5">
            <time dateTime={session.startsAt.toISOString()} className="font-medium">
              {session.when}
            </time>
            {listing.attendanceMode === "online" ? null : (
              <span className="text-sm text-ink-soft">{session.where}</span>
            )}
            {online[session.id] ? (
              <span className="text-sm">
                {t("online")}{" "}
                <a href={online[session.id]} rel="noreferrer" dir="ltr" className="wrap-anywhere text-accent underline">
                  {online[session.id]}
                </a>
              </span>
            ) : null}
          </li>
        ))}
        {listing.run ? (
          <li className="grid gap-0.5">
            <span className="font-medium">{listing.run.when}</span>
            <span className="text-sm text-ink-soft">{listing.run.where}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
