import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DateHero, type DateHeroProps } from "@/components/ui/date-hero.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { cardDate, cardExhibition, daysToDeadline } from "@/features/listings/rules/card-date.ts";
import { exhibitionState, isFarAhead } from "@/features/listings/rules/exhibition-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { dateInZone } from "@/lib/time/day.ts";
import { type DateParts, dateParts, formatTimeAndZone, plainDateParts } from "@/lib/time/format.ts";
import { ExhibitionWords } from "./exhibition-words.tsx";

/** The date a listing is announced by, large, with what it means; a year only when it is not this one. */
export async function CardAnnouncement({
  card,
  stands,
  locale,
  now,
}: {
  card: PublishedCard;
  stands: DateHeroProps["stands"];
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const date = cardDate(card, now);
  if (!date) return <p className="text-xs font-semibold text-(--route-text)">{t("noDate")}</p>;
  if (date.means === "session") {
    const parts = dateParts(locale, date.at, date.zone);
    return (
      <DateHero
        {...withoutThisYear(parts, dateInZone(date.at, date.zone), now)}
        dateTime={date.at.toISOString()}
        stands={stands}
        label={date.isNow ? t("dateMeans.now") : card.isOver ? t("dateMeans.ended") : undefined}
        time={formatTimeAndZone(locale, date.at, date.zone)}
      />
    );
  }
  return (
    <DateHero
      {...withoutThisYear(plainDateParts(locale, date.on), date.on, now)}
      dateTime={date.on}
      stands={stands}
      label={t(`dateMeans.${date.means}`)}
      time={await remark(card, locale, now)}
    />
  );
}

/** What the date alone does not say: what an exhibition's doors do, how long a call still stands. */
async function remark(card: PublishedCard, locale: Locale, now: Date): Promise<ReactNode> {
  const days = daysToDeadline(card, now);
  if (days !== null) {
    const t = await getTranslations({ locale, namespace: "listing" });
    return <span className="font-semibold text-ink">{t("timeLeft", { days })}</span>;
  }
  const dates = card.status === "published" && !card.isOver ? cardExhibition(card) : null;
  if (!dates || isFarAhead(exhibitionState(dates, now).door)) return undefined;
  return (
    <span className="text-ink">
      <ExhibitionWords dates={dates} reasonLanguage={card.sourceLanguage} locale={locale} now={now} />
    </span>
  );
}

function withoutThisYear(parts: DateParts, on: string, now: Date): Omit<DateParts, "year"> & { year?: string } {
  return { ...parts, year: on.slice(0, 4) === dateInZone(now, "UTC").slice(0, 4) ? undefined : parts.year };
}
