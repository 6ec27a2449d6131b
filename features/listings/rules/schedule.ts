import type { VenueNames } from "@/features/venues/rules/venue-name.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { AttendanceMode } from "@/prisma/generated/enums.ts";

const VENUE = {
  select: {
    name: true,
    names: { select: { language: true, name: true } },
    address: true,
    city: true,
    countryCode: true,
  },
} as const;

/** What says when and where a listing takes place. */
export const SCHEDULE = {
  countryCode: true,
  city: true,
  attendanceMode: true,
  sessions: {
    orderBy: { startsAt: "asc" },
    select: { id: true, localStart: true, localEnd: true, timeZone: true, room: true, onlineUrl: true, venue: VENUE },
  },
  exhibition: { select: { startsOn: true, endsOn: true, timeZone: true, venue: VENUE } },
  programme: {
    select: {
      intakes: { orderBy: { position: "asc" }, select: { startsOn: true, deadlineOn: true, timeZone: true } },
    },
  },
} as const satisfies Prisma.ListingSelect;

export type Venue = VenueNames & { address: string; city: string; countryCode: string };

/** When and where a listing takes place: wall times and days (YYYY-MM-DD) in the zone beside them. It is also stored. */
export type Schedule = {
  countryCode: string;
  city: string;
  attendanceMode: AttendanceMode;
  sessions: {
    id: string;
    localStart: string;
    localEnd: string;
    timeZone: string;
    room: string;
    onlineUrl: string;
    venue: Venue | null;
  }[];
  run: { startsOn: string; endsOn: string; timeZone: string; venue: Venue | null } | null;
  intakes: { startsOn: string; deadlineOn: string; timeZone: string }[];
};

/** The schedule of a listing as it is saved. */
export function scheduleOf(row: Prisma.ListingGetPayload<{ select: typeof SCHEDULE }>): Schedule {
  const { exhibition, programme, ...shared } = row;
  return {
    ...shared,
    run: exhibition && {
      ...exhibition,
      startsOn: plainDateOf(exhibition.startsOn),
      endsOn: plainDateOf(exhibition.endsOn),
    },
    intakes: (programme?.intakes ?? []).map(({ startsOn, deadlineOn, timeZone }) => ({
      startsOn: plainDateOf(startsOn),
      deadlineOn: plainDateOf(deadlineOn),
      timeZone,
    })),
  };
}

/** What a change of schedule touches for whoever has planned to come. */
export type ScheduleChange = { dates: boolean; place: boolean };

/**
 * Says whether dates or places differ between two schedules. Sessions are compared by what they say, not by their order
 * or ids, so that one that was only written anew moves nobody.
 */
export function changeOfSchedule(before: Schedule, after: Schedule): ScheduleChange {
  const differs = (told: (schedule: Schedule) => unknown): boolean =>
    JSON.stringify(told(before)) !== JSON.stringify(told(after));
  return { dates: differs(datesIn), place: differs(placesIn) };
}

function datesIn({ sessions, run, intakes }: Schedule) {
  const days = run && [run.startsOn, run.endsOn, run.timeZone];
  const hours = sessions.map(({ localStart, localEnd, timeZone }) => [localStart, localEnd, timeZone].join(" "));
  return [hours.sort(), days, intakes];
}

function placesIn({ sessions, run, city, countryCode, attendanceMode }: Schedule) {
  const placed = sessions.map(({ localStart, venue, room, onlineUrl }) => [localStart, told(venue), room, onlineUrl]);
  return [countryCode, city, attendanceMode, placed.sort(), run && told(run.venue)];
}

function told(venue: Venue | null): string {
  return venue ? [venue.name, venue.address, venue.city, venue.countryCode].join("\n") : "";
}
