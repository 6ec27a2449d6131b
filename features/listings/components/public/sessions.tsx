import { getTranslations } from "next-intl/server";
import { DateHero } from "@/components/ui/date-hero.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { dateParts, formatRange, formatTimeRange, zoneName } from "@/lib/time/format.ts";
import { LocalTime } from "./local-time.tsx";
import { Place } from "./place.tsx";
import { Section } from "./section.tsx";
import { VenueDetails } from "./venue-details.tsx";
import type { ListingView } from "./view.ts";

/** Every session in the venue's time with its zone named; the reader's own time joins in by script where it differs. */
export async function Sessions({ view }: { view: ListingView }) {
  const { listing, locale, now } = view;
  const t = await getTranslations({ locale, namespace: "listing" });
  if (listing.sessions.length === 0) return null;
  const stands = listing.sessions.length > 1 ? "column" : "alone";
  return (
    <Section id="sessions" title={t("sessions", { count: listing.sessions.length })}>
      <ol className="grid">
        {listing.sessions.map((session) => {
          const { startsAt, endsAt, timeZone } = session;
          const parts = dateParts(locale, startsAt, timeZone);
          const isSameDay = session.localStart.slice(0, 10) === session.localEnd.slice(0, 10);
          const times = isSameDay
            ? formatTimeRange(locale, startsAt, endsAt, timeZone)
            : formatRange(locale, startsAt, endsAt, timeZone, "medium");
          return (
            <li
              key={session.id}
              className="grid items-start gap-x-6 gap-y-2 border-b border-rule py-5 first:pt-0 last:border-b-0 sm:grid-cols-[11rem_minmax(0,1fr)]"
            >
              <DateHero {...parts} dateTime={startsAt.toISOString()} size="large" stands={stands} />
              <div className="grid content-start gap-2">
                <p className="tabular text-lg">
                  <strong className="font-semibold">{times}</strong>{" "}
                  <span className="text-ink-soft">{zoneName(timeZone, locale, startsAt)}</span>
                </p>
                <LocalTime start={startsAt} end={endsAt} zone={timeZone} pattern={t("yourTime", { time: "{time}" })} />
                {session.venue ? <Place venue={session.venue} room={session.room} locale={locale} /> : null}
                {session.venue && firstThere(listing.sessions, session) ? (
                  <VenueDetails
                    venue={session.venue}
                    sourceLanguage={listing.institution.sourceLanguage}
                    locale={locale}
                  />
                ) : null}
                {listing.attendanceMode === "onsite" ? null : (
                  <p className="text-sm text-ink-soft">{t("onlineForRegistered")}</p>
                )}
                <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                  {endsAt <= now ? <Mark tone="soft">{t("sessionOver")}</Mark> : null}
                  {startsAt <= now && now < endsAt ? <Mark tone="open">{t("dateMeans.now")}</Mark> : null}
                  {endsAt <= now ? null : (
                    <a
                      href={`/api/feeds/sessions/${session.id}.ics?locale=${locale}`}
                      className="py-1 text-accent underline underline-offset-4 print:hidden"
                    >
                      {t("addSessionToCalendar")}
                    </a>
                  )}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

type Held = ListingView["listing"]["sessions"][number];

/** Whether it is the first session at its venue, where what is said of the venue stands once for all of them. */
function firstThere(sessions: readonly Held[], session: Held): boolean {
  const at = ({ venue }: Held) => JSON.stringify(venue);
  return sessions.find((one) => at(one) === at(session)) === session;
}
