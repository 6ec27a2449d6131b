import { Temporal } from "temporal-polyfill";
import { remembering } from "@/lib/remember.ts";

const known = new Map<string, boolean>();

/** Is this the IANA name of a time zone (`Asia/Shanghai`, `UTC`)? Offsets such as `+08:00` are not: they have no rules. */
export function isTimeZone(text: string): boolean {
  if (text.length > 64 || !/^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]*)+)$/.test(text)) return false;
  const answer = known.get(text);
  if (answer !== undefined) return answer;
  let valid = true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
  } catch {
    valid = false;
  }
  // Only names that exist are remembered, so that the memory stays as small as the zone database.
  if (valid) known.set(text, valid);
  return valid;
}

/** Is this a wall time YYYY-MM-DDTHH:MM that the calendar has? */
export function isLocalDateTime(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) &&
    parses(() => Temporal.PlainDateTime.from(text, { overflow: "reject" }))
  );
}

/** Is this a date YYYY-MM-DD that the calendar has? */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parses(() => Temporal.PlainDate.from(text, { overflow: "reject" }));
}

/**
 * The instant of a wall time (YYYY-MM-DDTHH:MM) in an IANA zone. A time that the clocks skip moves forward by the gap,
 * a time that they show twice is the first one (RFC 5545 reads it the same way); `wallTimeProblem` tells which it was.
 */
export function toInstant(localDateTime: string, zone: string): Date {
  return new Date(epochOf(localDateTime, zone));
}

/** Every page and feed asks it again of the same sessions. */
const epochOf = remembering(10_000, (localDateTime: string, zone: string): number => {
  const wall = Temporal.PlainDateTime.from(localDateTime);
  return wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
});

/** The wall time (YYYY-MM-DDTHH:MM) that clocks in an IANA zone show at an instant. */
export function toLocalDateTime(instant: Date, zone: string): string {
  return wallTimeOf(instant.getTime(), zone);
}

const wallTimeOf = remembering(10_000, (epoch: number, zone: string): string =>
  zonedDateTime(new Date(epoch), zone).toPlainDateTime().toString({ smallestUnit: "minute" }),
);

/** Why a wall time (YYYY-MM-DDTHH:MM) does not name one instant: the clocks skip it, or show it twice. Null when all is well. */
export function wallTimeProblem(localDateTime: string, zone: string): "skipped" | "repeated" | null {
  const wall = Temporal.PlainDateTime.from(localDateTime);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(wall) ? "repeated" : "skipped";
}

/** An instant as seen in an IANA zone, for arithmetic on it. */
export function zonedDateTime(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
