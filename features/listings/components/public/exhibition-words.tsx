import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  type ExhibitionDates,
  type ExhibitionState,
  exhibitionState,
  LAST_DAYS,
  type NextOpening,
  SOON_DAYS,
} from "@/features/listings/rules/exhibition-state.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { weekdayOf } from "@/lib/time/day.ts";
import { formatDate, formatDateTimeInZone, formatTime } from "@/lib/time/format.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const weekdayName = (isoWeekday: number) => WEEKDAYS[isoWeekday - 1] ?? "sun";

type Wording = { locale: Locale; zone: string; reasonLanguage: string };

/**
 * What somebody reads who would go there: whether its doors are open and until or from when, and how long it still lasts.
 * Times are the venue's. `reasonLanguage` is the language in which the institution gives the reason of a closure.
 */
export async function ExhibitionWords({
  dates,
  reasonLanguage,
  locale,
  now,
  always = false,
}: {
  dates: ExhibitionDates;
  reasonLanguage: string;
  locale: Locale;
  now: Date;
  /** Also says how many days are left when they are not the last ones yet. */
  always?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "exhibitionState" });
  const { door, daysLeft } = exhibitionState(dates, now);
  const isLast = daysLeft !== null && daysLeft <= LAST_DAYS;
  const left =
    daysLeft === null || !(always || isLast) ? null : t(isLast ? "lastDays" : "daysLeft", { days: daysLeft });
  return (
    <span className="inline-flex gap-x-1.5 text-start">
      {/* A lit door and a dark one; the words beside it say the same. */}
      <svg aria-hidden="true" viewBox="0 0 8 8" className="mt-[0.5em] size-2 shrink-0">
        <circle
          cx="4"
          cy="4"
          r="3"
          strokeWidth="1.4"
          stroke="var(--route,currentColor)"
          fill={door.name === "open" ? "var(--route,currentColor)" : "none"}
        />
      </svg>
      <span>
        {await doorWords(door, { locale, zone: dates.timeZone, reasonLanguage })}
        {left ? <span className="block font-semibold">{left}</span> : null}
      </span>
    </span>
  );
}

/** The state of the doors as a sentence. */
async function doorWords(door: ExhibitionState["door"], wording: Wording): Promise<ReactNode> {
  const { locale, zone } = wording;
  const t = await getTranslations({ locale, namespace: "exhibitionState" });
  switch (door.name) {
    case "before":
      return beforeWords(door.opens, wording);
    case "open":
      if (door.ends === "at_midnight") return t("openUntilMidnight");
      if (door.ends === "not_for_days") return t("openForDays");
      return t("openUntil", { time: formatTime(locale, door.until, zone) });
    case "closed":
      return closedWords(door, wording);
    case "closed_for_good":
      return t("closedForGood");
    case "running":
      return t("running");
    case "ended":
      return t("ended", { date: formatDate(locale, door.on) });
  }
}

async function beforeWords({ on, inDays, at }: NextOpening, { locale, zone }: Wording): Promise<string> {
  const t = await getTranslations({ locale, namespace: "exhibitionState" });
  if (inDays > SOON_DAYS) return t("opensOn", { date: formatDate(locale, on) });
  if (inDays > 1) return t("opensInDays", { days: inDays });
  return at ? t("opensTomorrowAt", { time: formatTime(locale, at, zone) }) : t("opensTomorrow");
}

type ClosedDoor = Extract<ExhibitionState["door"], { name: "closed" }>;

/** Why it is closed and when it opens; a closure of several days is told by the day on which it ends. */
async function closedWords(door: ClosedDoor, wording: Wording): Promise<ReactNode> {
  const { locale, zone, reasonLanguage } = wording;
  const t = await getTranslations({ locale, namespace: "exhibitionState" });
  const { opens } = door;
  if (door.why === "closure") {
    const reason = () => <bdi {...foreignText(reasonLanguage, locale)}>{door.reason}</bdi>;
    if (opens.inDays > 1) {
      const when = opens.at
        ? formatDateTimeInZone(locale, opens.at, zone, "monthDay")
        : formatDate(locale, opens.on, "monthDay");
      return door.reason ? t.rich("closedUntilFor", { when, reason }) : t("closedUntil", { when });
    }
    return (
      <>
        {door.reason ? t.rich("closedTodayFor", { reason }) : t("closedToday")} ·{" "}
        {await nextWords(opens, false, wording)}
      </>
    );
  }
  const closed = door.why === "weekday" ? t("closedWeekday", { weekday: weekdayName(door.weekday) }) : t("closedNow");
  return `${closed}${DOT}${await nextWords(opens, door.why === "hour" && door.again, wording)}`;
}

async function nextWords({ on, inDays, at }: NextOpening, again: boolean, { locale, zone }: Wording): Promise<string> {
  const t = await getTranslations({ locale, namespace: "exhibitionState.next" });
  if (!at) return t("tomorrow");
  const time = formatTime(locale, at, zone);
  if (inDays === 0) return t(again ? "again" : "today", { time });
  if (inDays === 1) return t("tomorrowAt", { time });
  if (inDays < 7) return t("weekdayAt", { weekday: weekdayName(weekdayOf(on)), time });
  return t("dateAt", { date: formatDate(locale, on, "monthDay"), time });
}
