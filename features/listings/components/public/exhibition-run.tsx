import { getTranslations } from "next-intl/server";
import { RunBar } from "@/components/ui/run-bar.tsx";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT, withTimesTogether } from "@/lib/text/no-break.ts";
import { dateInZone, plainDateOf } from "@/lib/time/day.ts";
import { formatDate, formatDateRange, formatTimeOfDay, weekdayNames, zoneName } from "@/lib/time/format.ts";
import { ExhibitionWords } from "./exhibition-words.tsx";
import { Place } from "./place.tsx";
import { Section } from "./section.tsx";
import { VenueDetails } from "./venue-details.tsx";
import { exhibitionDates, type ListingView } from "./view.ts";

type Exhibition = NonNullable<ListingPageRow["exhibition"]>;

/** An exhibition's run with today on it, whether it is open now, its week and the days on which it stays closed. */
export async function ExhibitionRunSection({ view }: { view: ListingView }) {
  const { listing, locale, now } = view;
  const { exhibition } = listing;
  if (!exhibition) return null;
  const t = await getTranslations({ locale, namespace: "listing" });
  const run = exhibitionDates(exhibition);
  const zone = zoneName(run.timeZone, locale, now);
  return (
    <Section id="run" title={t("run")}>
      <p className="text-lg">
        <strong className="font-semibold">{formatDateRange(locale, run.startsOn, run.endsOn)}</strong>
      </p>
      <RunBar
        startsOn={run.startsOn}
        endsOn={run.endsOn}
        today={dateInZone(now, run.timeZone)}
        startLabel={formatDate(locale, run.startsOn, "monthDay")}
        endLabel={formatDate(locale, run.endsOn, "monthDay")}
        todayLabel={
          listing.status === "published" ? (
            <ExhibitionWords dates={run} reasonLanguage={listing.sourceLanguage} locale={locale} now={now} always />
          ) : null
        }
      />
      {exhibition.venue ? (
        <>
          <Place venue={exhibition.venue} locale={locale} />
          <VenueDetails venue={exhibition.venue} sourceLanguage={listing.institution.sourceLanguage} locale={locale} />
        </>
      ) : null}
      {exhibition.hours.length > 0 ? (
        <div className="grid gap-2">
          <h3 className="text-lg font-semibold">{t("hours")}</h3>
          <OpeningWeek exhibition={exhibition} locale={locale} closed={t("closedDay")} />
          <p className="text-xs text-ink-soft">{t("timesIn", { zone })}</p>
        </div>
      ) : null}
      {exhibition.closures.length > 0 ? (
        <div className="grid gap-2">
          <h3 className="text-lg font-semibold">{t("closures")}</h3>
          <ul className="grid gap-1">
            {exhibition.closures.map((closure) => (
              <li key={closure.startsOn.toISOString()}>
                {formatDateRange(locale, plainDateOf(closure.startsOn), plainDateOf(closure.endsOn), "medium")}
                {closure.reason ? (
                  <>
                    {DOT}
                    <bdi className="text-ink-soft">{closure.reason}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}

function OpeningWeek({ exhibition, locale, closed }: { exhibition: Exhibition; locale: Locale; closed: string }) {
  return (
    <table className="w-full max-w-md text-sm">
      <tbody>
        {weekdayNames(locale).map((name, index) => {
          const spans = exhibition.hours.filter(({ weekday }) => weekday === index + 1);
          return (
            <tr key={name} className="border-b border-rule">
              <th scope="row" className="py-1.5 pe-6 text-start font-normal first-letter:uppercase">
                {name}
              </th>
              <td className={`tabular py-1.5 text-end ${spans.length === 0 ? "text-ink-soft" : ""}`}>
                {spans.length === 0
                  ? closed
                  : spans.map(({ opens, closes }) => (
                      <span key={opens} className="block">
                        {withTimesTogether(`${formatTimeOfDay(locale, opens)}–${formatTimeOfDay(locale, closes)}`)}
                      </span>
                    ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
