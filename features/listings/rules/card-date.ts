import { dateInZone } from "@/lib/time/day.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";

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
