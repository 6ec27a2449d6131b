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
  reader: { zone: string; language: string },
  pattern: string,
): string | undefined {
  const start = new Date(moment.start);
  const end = moment.end === null ? start : new Date(moment.end);
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return undefined;
  if (!clocksDiffer(moment.zone, reader.zone, start)) return undefined;
  const format = new Intl.DateTimeFormat(reader.language, {
    timeZone: reader.zone,
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return pattern.replace("{time}", end > start ? format.formatRange(start, end) : format.format(start));
}
