import { DOT, NO_BREAK_SPACE, withTimesTogether } from "@/lib/text/no-break.ts";
import { keepDayWithMonth } from "@/lib/time/day-and-month.ts";

/** Minutes by which a zone's clock is ahead of UTC at an instant; a zone the browser does not know has none. */
export function offsetAt(zone: string, at: Date): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    }).formatToParts(at);
    const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"));
    return Math.round((wall - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
  } catch {
    return undefined;
  }
}

/** Says whether two zones show different clocks at an instant. Zones of another name but the same clock do not differ. */
export function clocksDiffer(zone: string, readerZone: string, at: Date): boolean {
  const [venue, reader] = [offsetAt(zone, at), offsetAt(readerZone, at)];
  return venue !== undefined && reader !== undefined && venue !== reader;
}

/**
 * The reader's own time of something, put into `pattern` at {time}; nothing when the reader's clock shows the
 * same as the venue's.
 */
export function readerTime(
  moment: { start: string; end: string | null; zone: string },
  reader: Reader,
  pattern: string,
): string | undefined {
  const start = new Date(moment.start);
  const end = moment.end === null ? start : new Date(moment.end);
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return undefined;
  if (!clocksDiffer(moment.zone, reader.zone, start)) return undefined;
  const told = `${tellRange(start, end, reader)}${NO_BREAK_SPACE}${zoneLabel(start, reader)}`;
  return pattern.replace("{time}", () => told);
}

type Reader = { zone: string; language: string };

/** Day and times apart: as one range some languages give up the weekday and the name of the month. */
function tellRange(start: Date, end: Date, { zone: timeZone, language }: Reader): string {
  const date = new Intl.DateTimeFormat(language, { timeZone, weekday: "short", day: "numeric", month: "long" });
  const [first, last] = [start, end].map((at) => keepDayWithMonth(date.formatToParts(at)));
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit" });
  if (end <= start) return `${first}${DOT}${time.format(start)}`;
  if (first === last) return `${first}${DOT}${withTimesTogether(time.formatRange(start, end))}`;
  return `${first}${DOT}${time.format(start)}${NO_BREAK_SPACE}– ${last}${DOT}${time.format(end)}`;
}

function zoneLabel(at: Date, { zone: timeZone, language }: Reader): string {
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "shortOffset" });
  return format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** How the page itself writes dates (lib/time/format.ts): Gregorian, Western digits, 24 hours, British order in English. */
export function displayLanguage(language: string): string {
  return `${language === "en" || language === "" ? "en-GB" : language}-u-ca-gregory-hc-h23-nu-latn`;
}
