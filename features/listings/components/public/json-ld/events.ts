import type {
  EducationEvent,
  Event,
  ExhibitionEvent,
  OpeningHoursSpecification,
  Thing,
  VirtualLocation,
} from "schema-dts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { calledOff } from "@/features/listings/rules/status.ts";
import { placesTogether } from "@/features/registrations/rules/pools.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { zonedDateTime } from "@/lib/time/zone.ts";
import { offer } from "./offer.ts";
import {
  common,
  type Described,
  type DescribedVenue,
  field,
  hosts,
  person,
  place,
  route,
  supporters,
} from "./parts.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MODES = { onsite: "Offline", online: "Online", mixed: "Mixed" } as const;

/** All places of a listing that are told; nobody counts them without a pool. */
const capacity = ({ pools }: ListingPageRow): number | undefined => placesTogether(pools)?.capacity;

function event(view: Described) {
  const { listing } = view;
  const described = offer(view);
  const places = capacity(listing);
  const about = [route(view), field(view)].filter((thing) => thing !== null);
  return {
    ...common(view),
    organizer: hosts(view),
    ...supporters(view),
    eventAttendanceMode: `https://schema.org/${MODES[listing.attendanceMode]}EventAttendanceMode`,
    eventStatus: status(listing),
    isAccessibleForFree: listing.isFree,
    about,
    ...(described && { offers: described }),
    ...(places && { maximumAttendeeCapacity: places }),
    ...(listing.languages.length > 0 && { inLanguage: [...listing.languages] }),
  } as const;
}

const STATUSES = { cancelled: "EventCancelled", postponed: "EventPostponed" } as const;

function status(listing: ListingPageRow) {
  const off = calledOff(listing);
  return `https://schema.org/${off ? STATUSES[off] : "EventScheduled"}` as const;
}

/** The page stands for the online place: the address itself is for the registered. */
function locations(view: Described, onsite: ReturnType<typeof place>): Event["location"] {
  const online: VirtualLocation = { "@type": "VirtualLocation", url: common(view).url };
  const mode = view.listing.attendanceMode;
  if (mode === "online") return online;
  return mode === "mixed" ? [onsite, online] : onsite;
}

/** An exhibition: its run in whole days, and the hours of its venue with the days on which it stays closed. */
export function describeExhibition(view: Described): Thing {
  const { listing } = view;
  const { exhibition } = listing;
  const hours = openingHours(exhibition);
  const closures = closedDays(exhibition);
  const described: ExhibitionEvent = {
    "@type": "ExhibitionEvent",
    ...event(view),
    ...(exhibition && { startDate: plainDateOf(exhibition.startsOn), endDate: plainDateOf(exhibition.endsOn) }),
    location: locations(
      view,
      place(exhibition?.venue ?? null, view, {
        ...(hours.length > 0 && { openingHoursSpecification: hours }),
        ...(closures.length > 0 && { specialOpeningHoursSpecification: closures }),
      }),
    ),
  };
  return described;
}

type Exhibition = ListingPageRow["exhibition"];

function openingHours(exhibition: Exhibition): OpeningHoursSpecification[] {
  if (!exhibition) return [];
  return exhibition.hours.map(({ weekday, opens, closes }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: `https://schema.org/${WEEKDAYS[weekday - 1] ?? "Monday"}`,
    opens,
    closes,
    validFrom: plainDateOf(exhibition.startsOn),
    validThrough: plainDateOf(exhibition.endsOn),
  }));
}

/** A day on which it does not open is written as one that opens and closes at midnight. */
function closedDays(exhibition: Exhibition): OpeningHoursSpecification[] {
  return (exhibition?.closures ?? []).map(({ startsOn, endsOn }) => ({
    "@type": "OpeningHoursSpecification",
    opens: "00:00",
    closes: "00:00",
    validFrom: plainDateOf(startsOn),
    validThrough: plainDateOf(endsOn),
  }));
}

/** A lecture, seminar, forum, conference or workshop; each of several sessions is an event within it. */
export function describeLecture(view: Described): Thing {
  const { listing } = view;
  const { sessions } = listing;
  const first = sessions[0];
  const last = sessions.at(-1);
  const performers = listing.persons.map((entry) => person(entry.person, view.locale));
  const described: EducationEvent = {
    "@type": "EducationEvent",
    ...event(view),
    ...(first && last && { startDate: localTime(first.startsAt, first), endDate: localTime(last.endsAt, last) }),
    location: locations(view, place(first?.venue ?? null, view)),
    ...(performers.length > 0 && { performer: performers }),
    ...(listing.lecture?.recordingUrl && {
      recordedIn: { "@type": "CreativeWork", url: listing.lecture.recordingUrl },
    }),
    ...(sessions.length > 1 && { subEvent: sessions.map((session) => describeSession(view, session)) }),
  };
  return described;
}

function describeSession(view: Described, session: ListingPageRow["sessions"][number]): EducationEvent {
  const { listing } = view;
  const venue: DescribedVenue | null = session.venue;
  return {
    "@type": "EducationEvent",
    name: view.text.title,
    url: common(view).url,
    startDate: localTime(session.startsAt, session),
    endDate: localTime(session.endsAt, session),
    eventStatus: status(listing),
    eventAttendanceMode: event(view).eventAttendanceMode,
    location: locations(view, place(venue, view)),
  };
}

/** The wall time at the venue with its offset, so that a reader knows both what the clock shows there and when it is. */
function localTime(instant: Date, { timeZone }: { timeZone: string }): string {
  return zonedDateTime(instant, timeZone).toString({ smallestUnit: "second", timeZoneName: "never" });
}
