import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { offeredLanguages } from "@/features/institutions/components/offered-languages.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { nameValues } from "@/features/institutions/rules/name-rows.ts";
import { writeDegrees } from "@/features/institutions/rules/position.ts";
import { ListingsUsing } from "@/features/listings/components/desk/listings-using.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { withdrawVenueChangeAction } from "@/features/venues/actions.ts";
import { VenueForm } from "@/features/venues/components/venue-form.tsx";
import { VenueSteps } from "@/features/venues/components/venue-steps.tsx";
import { getVenueForm } from "@/features/venues/queries/desk-venues.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

type Props = { params: Promise<{ locale: string; institution: string; venue: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "venues" });
  return { title: t("editOne") };
}

const degrees = (value: number | null): string => (value === null ? "" : writeDegrees(value));

export default async function EditVenuePage({ params }: Props) {
  const { locale: segment, institution: slug, venue: id } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/venues/${id}`);
  const { institution, venue } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, venue: await getVenueForm(viewer, institution.id, id, locale) };
  });
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "venues" });
  const place = { locale, institutionId: institution.id, slug };
  const tPanel = await getTranslations({ locale, namespace: "editor.panel" });
  const { revision, archivedAt, changeSentAt, sentBack } = venue;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/venues`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("editOne")}</h1>
        {archivedAt ? (
          <p>
            <Mark tone="soft">{t("archivedMark")}</Mark>
          </p>
        ) : null}
        <p className="max-w-measure text-ink-soft">{t("editHint")}</p>
      </header>
      {changeSentAt ? (
        <Notice title={tPanel("changeWaits")}>
          {venue.mergesWith === null ? null : <p>{t("mergeWaits", { name: venue.mergesWith })}</p>}
          <p>{t("changeWaitsHelp", { date: formatDateTimeInZone(locale, changeSentAt, "UTC", "medium") })}</p>
          <ButtonForm
            action={withdrawVenueChangeAction.bind(null, place, venue.id)}
            label={tPanel("withdrawChange")}
            tone="secondary"
            size="small"
            notices={{
              "not-now": { text: tPanel("changeGone") },
              "beyond-units": { text: t("refused.beyondUnits") },
            }}
          />
        </Notice>
      ) : null}
      {venue.goesInto ? (
        <Notice title={tPanel("changeWaits")}>
          <p>
            <a href={`/${locale}/desk/${slug}/venues/${venue.goesInto.id}`}>
              {t("mergeWaits", { name: venue.goesInto.name })}
            </a>
          </p>
        </Notice>
      ) : null}
      {sentBack === "" ? null : (
        <Notice tone="alarm" title={t("sentBack")}>
          <p className="whitespace-pre-line" dir="auto">
            {sentBack}
          </p>
        </Notice>
      )}
      <Renewed by={revision}>
        <VenueForm
          place={place}
          id={venue.id}
          values={{
            ...nameValues(venue.names),
            address: venue.address,
            city: venue.city,
            countryCode: venue.countryCode,
            latitude: degrees(venue.latitude),
            longitude: degrees(venue.longitude),
            timeZone: venue.timeZone ?? "",
            seats: venue.seats === null ? "" : String(venue.seats),
            revision: String(revision),
          }}
          languages={offeredLanguages(locale, venue.names)}
          countries={countryOptions(locale)}
          zones={timeZoneOptions(locale, new Date())}
        />
      </Renewed>
      <ListingsUsing locale={locale} slug={slug} listings={venue.listings} total={venue.total} />
      <VenueSteps
        place={place}
        venue={{ id: venue.id, revision, isArchived: archivedAt !== null, total: venue.total }}
        others={venue.others}
      />
    </div>
  );
}
