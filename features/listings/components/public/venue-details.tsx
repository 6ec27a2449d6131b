import { getTranslations } from "next-intl/server";
import { bothOf } from "@/features/institutions/rules/position.ts";
import { accessibilityIn, type VenueText } from "@/features/venues/rules/venue-name.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";

type Venue = { names: readonly VenueText[]; latitude: number | null; longitude: number | null; seats: number | null };

/** What helps to get to a venue and about in it: a map, how many it seats, what its institution says of access. */
export async function VenueDetails({
  venue,
  sourceLanguage,
  locale,
}: {
  venue: Venue;
  sourceLanguage: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const position = bothOf(venue.latitude, venue.longitude);
  const access = accessibilityIn(venue.names, sourceLanguage, locale);
  if (!position && !access && venue.seats === null) return null;
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft empty:hidden">
        {venue.seats === null ? null : <span>{t("venueSeats", { count: venue.seats })}</span>}
        {position ? (
          <a
            href={mapAddress(position)}
            rel="noopener"
            className="py-1 text-accent underline underline-offset-4 print:hidden"
          >
            {t("venueOnMap")}
          </a>
        ) : null}
      </p>
      {access ? (
        <p className="max-w-measure">
          <strong className="font-semibold">{t("venueAccess")}</strong>{" "}
          <span lang={access.language} dir={direction(access.language)} className="as-around whitespace-pre-line">
            {access.text}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function mapAddress({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
