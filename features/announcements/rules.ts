import { DEFAULT_LOCALE } from "@/lib/i18n/locales.ts";
import type { AnnouncementPlace, AnnouncementTone } from "@/prisma/generated/enums.ts";

export const ANNOUNCEMENT_TONES = ["information", "warning"] as const satisfies readonly AnnouncementTone[];
export const ANNOUNCEMENT_PLACES = ["public", "desks", "everywhere"] as const satisfies readonly AnnouncementPlace[];

/** On which side of the portal a page is. */
export type Side = Exclude<AnnouncementPlace, "everywhere">;

type Timed = { startsAt: Date; endsAt: Date };

export type AnnouncementState = "to-come" | "shown" | "over" | "withdrawn";

/** Where an announcement stands in its time at `now`; its end is no longer part of it. */
export function announcementState(
  { startsAt, endsAt, withdrawnAt }: Timed & { withdrawnAt: Date | null },
  now: Date,
): AnnouncementState {
  if (withdrawnAt !== null) return "withdrawn";
  if (endsAt <= now) return "over";
  return startsAt > now ? "to-come" : "shown";
}

/** The next moment after `now` at which one of them begins or ends; nothing when none does. */
export function nextChange(announcements: readonly Timed[], now: Date): Date | undefined {
  const moments = announcements.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((moment) => moment > now);
  return moments.length === 0 ? undefined : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}

/** What a reader is told: in their language, else in English. */
export function textIn<Text extends { language: string }>(texts: readonly Text[], locale: string): Text | undefined {
  return (
    texts.find(({ language }) => language === locale) ??
    texts.find(({ language }) => language === DEFAULT_LOCALE) ??
    texts[0]
  );
}

/** Warnings before information, and of each what has stood longest. */
export function inOrder<One extends Timed & { tone: AnnouncementTone }>(announcements: readonly One[]): One[] {
  const rank = ({ tone }: One) => (tone === "warning" ? 0 : 1);
  return announcements.toSorted(
    (one, other) => rank(one) - rank(other) || one.startsAt.getTime() - other.startsAt.getTime(),
  );
}
