import { getTranslations } from "next-intl/server";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Seal } from "@/components/ui/seal.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { placesTold } from "@/features/listings/rules/places-told.ts";
import { registrationState } from "@/features/listings/rules/registration-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";

/** A card's last line: kind, mode, languages, how registration stands, and what must not be missed. */
export async function CardMarks({ card, locale, now }: { card: PublishedCard; locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const places = await registrationMark(card, locale, now);
  const isEvent = card.kind === "exhibition" || card.kind === "lecture";
  return (
    <MarkRow>
      {card.calledOff ? <Seal kind={card.calledOff}>{t(card.calledOff)}</Seal> : null}
      <Mark tone="route">
        {card.direction ? label(`opportunityDirection.${card.direction}`) : label(`kind.${card.kind}`)}
      </Mark>
      {isEvent && card.attendanceMode !== "onsite" ? (
        <Mark>{label(`attendanceMode.${card.attendanceMode}`)}</Mark>
      ) : null}
      {card.languages.slice(0, 3).map((language) => (
        <Mark key={language}>{languageName(language, locale)}</Mark>
      ))}
      {places}
      {card.laterSessions > 0 ? <Mark>{t("moreSessions", { count: card.laterSessions })}</Mark> : null}
      {isEvent && card.isFree ? <Mark>{t("free")}</Mark> : null}
      {card.status === "archived" ? <Mark tone="soft">{t("archived")}</Mark> : null}
      {card.isSample ? <Mark tone="soft">{t("sample")}</Mark> : null}
    </MarkRow>
  );
}

async function registrationMark(card: PublishedCard, locale: Locale, now: Date) {
  const t = await getTranslations({ locale, namespace: "listing" });
  const { status, isOver, registrationMode: mode, opensAt, closesAt, capacity, taken } = card;
  const pool = capacity === null || taken === null ? null : { capacity, taken };
  const state = registrationState({ status, isOver, terms: mode && { mode, opensAt, closesAt }, pool }, now);
  const told = pool && placesTold(pool);
  switch (state) {
    case "open":
      return (
        <Mark tone="open">
          {told ? t(told.isMore ? "placesLeftMore" : "placesLeft", { count: told.count }) : t("openForRegistration")}
        </Mark>
      );
    case "external":
      return <Mark tone="open">{t("openForRegistration")}</Mark>;
    case "waitlist":
      return <Mark tone="soft">{t("fullWithWaitlist")}</Mark>;
    case "not_yet":
      return <Mark tone="soft">{t("opensLater")}</Mark>;
    case "closed":
      return <Mark tone="soft">{t("registrationClosed")}</Mark>;
    default:
      return null;
  }
}
