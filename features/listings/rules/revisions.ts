import { diffArrays } from "diff";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { differencesBetween } from "./editor-state.ts";

/**
 * Fields by which readers set out, or trust who stands behind a listing: title, dates, place and partners. Whoever is not
 * verified changes them only past the office; everything else at once.
 */
const READ_FIRST = new Set([
  "title",
  "sessions",
  "startsOn",
  "endsOn",
  "timeZone",
  "validUntil",
  "intakes",
  "venueName",
  "venueAddress",
  "city",
  "countryCode",
  "attendanceMode",
  "partners",
]);

/** Says whether the office must read what an institution that is not verified changed of a public listing. */
export function mustBeRead(before: Fields, after: Fields): boolean {
  return differencesBetween(before, after).some(({ field }) => READ_FIRST.has(field));
}

/** A stretch of text that stands in both versions, or only in one. */
export type Stretch = { text: string; isOnlyHere: boolean };

/**
 * Two versions of a text, each in stretches, so that what is only in one of them can be marked. Words are compared as the
 * language has them: Chinese and Arabic, too, and a change of a line's break counts.
 */
export function stretches(before: string, after: string, language: string): { before: Stretch[]; after: Stretch[] } {
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const split = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);
  const sides: { before: Stretch[]; after: Stretch[] } = { before: [], after: [] };
  for (const { value, added, removed } of diffArrays(split(before), split(after))) {
    const text = value.join("");
    if (!added) sides.before.push({ text, isOnlyHere: removed });
    if (!removed) sides.after.push({ text, isOnlyHere: added });
  }
  return sides;
}
