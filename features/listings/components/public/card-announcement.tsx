import { getTranslations } from "next-intl/server";
import { DateHero } from "@/components/ui/date-hero.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { cardDate } from "@/features/listings/rules/card-date.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { dateInZone } from "@/lib/time/day.ts";
import { type DateParts, dateParts, formatTime, plainDateParts, zoneName } from "@/lib/time/format.ts";

/** The date a listing is announced by, large, with what it means; a year only when it is not this one. */
export async function CardAnnouncement({ card, locale, now }: { card: PublishedCard; locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const date = cardDate(card, now);
  if (!date) return <p className="text-xs font-semibold text-(--route-text)">{t("noDate")}</p>;
  if (date.means === "session") {
    const parts = dateParts(locale, date.at, date.zone);
    return (
      <DateHero
        {...withoutThisYear(parts, dateInZone(date.at, date.zone), now)}
        dateTime={date.at.toISOString()}
        label={date.isNow ? t("dateMeans.now") : card.isOver ? t("dateMeans.ended") : undefined}
        time={`${formatTime(locale, date.at, date.zone)} ${zoneName(date.zone, locale, date.at, "short")}`}
      />
    );
  }
  return (
    <DateHero
      {...withoutThisYear(plainDateParts(locale, date.on), date.on, now)}
      dateTime={date.on}
      label={t(`dateMeans.${date.means}`)}
    />
  );
}

function withoutThisYear(parts: DateParts, on: string, now: Date): Omit<DateParts, "year"> & { year?: string } {
  return { ...parts, year: on.slice(0, 4) === dateInZone(now, "UTC").slice(0, 4) ? undefined : parts.year };
}
