import { dateInZone, daysBetween } from "@/lib/time/day.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import type { ExhibitionDates } from "./exhibition-state.ts";

/** What a list knows of a listing's dates. Plain dates are YYYY-MM-DD; `timeZone` is theirs. */
export type DatedCard = {
  kind: ListingKind;
  isOver: boolean;
  sessionStartsAt: Date | null;
  sessionEndsAt: Date | null;
  sessionZone: string | null;
  startsOn: string | null;
  endsOn: string | null;
  deadlineOn: string | null;
  timeZone: string | null;
};

/** The one date that a listing is announced by, and what that date means. */
export type CardDate =
  | { means: "session"; at: Date; until: Date; zone: string; isNow: boolean }
  | {
      means:
        | "opens"
        | "until"
        | "ended"
        | "deadline"
        | "closed"
        | "valid"
        | "expired"
        | "begins"
        | "since"
        | "released";
      on: string;
    };

/**
 * Chooses the date by which a listing is announced at `now`: the next session, an exhibition's opening or its last
 * day, the next deadline of a programme (not its start), what an opportunity has left, a brief's release.
 */
export function cardDate(card: DatedCard, now: Date): CardDate | null {
  const { kind, isOver, startsOn, endsOn, deadlineOn } = card;
  switch (kind) {
    case "lecture": {
      const { sessionStartsAt: at, sessionEndsAt: until, sessionZone: zone } = card;
      if (!at || !until || !zone) return null;
      return { means: "session", at, until, zone, isNow: at <= now && now < until };
    }
    case "exhibition": {
      if (!startsOn || !endsOn) return null;
      if (isOver) return { means: "ended", on: endsOn };
      const today = dateInZone(now, card.timeZone ?? "UTC");
      return startsOn > today ? { means: "opens", on: startsOn } : { means: "until", on: endsOn };
    }
    case "programme":
      return deadlineOn ? { means: isOver ? "closed" : "deadline", on: deadlineOn } : null;
    case "opportunity":
      return deadlineOn ? { means: isOver ? "expired" : "valid", on: deadlineOn } : null;
    case "project": {
      if (!startsOn) return null;
      if (isOver && endsOn) return { means: "ended", on: endsOn };
      return { means: startsOn > dateInZone(now, "UTC") ? "begins" : "since", on: startsOn };
    }
    case "brief":
      return startsOn ? { means: "released", on: startsOn } : null;
  }
}

/**
 * Says whether what is not over has yet to begin at `now`: an exhibition before its first day, a lecture between its dates or
 * before them, a project before its start. A call that can be answered and a brief that can be read are there already.
 */
export function isComing(card: DatedCard, now: Date): boolean {
  const date = cardDate(card, now);
  if (date?.means === "session") return !date.isNow;
  return date?.means === "opens" || date?.means === "begins";
}

/** A card's exhibition as the rules of its state read it, or nothing when it is none. */
export function cardExhibition(
  card: DatedCard & { hours: ExhibitionDates["hours"] | null; closures: ExhibitionDates["closures"] | null },
): ExhibitionDates | null {
  const { kind, startsOn, endsOn, timeZone, hours, closures } = card;
  if (kind !== "exhibition" || !startsOn || !endsOn || !timeZone) return null;
  return { startsOn, endsOn, timeZone, hours: hours ?? [], closures: closures ?? [] };
}

/** With so many days or fewer to go, a deadline is told by what is left of its time. */
const COUNTED_DAYS = 30;

/**
 * How many days are left at `now` to act on what closes: a programme's or an opportunity's deadline, the day itself
 * counting as 0. Nothing when it is over, has none, or is further away than anybody counts.
 */
export function daysToDeadline(card: DatedCard, now: Date): number | null {
  const { kind, isOver, deadlineOn, timeZone } = card;
  if ((kind !== "programme" && kind !== "opportunity") || isOver || !deadlineOn || !timeZone) return null;
  const days = daysBetween(dateInZone(now, timeZone), deadlineOn);
  return days >= 0 && days <= COUNTED_DAYS ? days : null;
}
