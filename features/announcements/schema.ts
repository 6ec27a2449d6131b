import { z } from "zod";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { choice, line, localDateTime, timeZone, wholeNumber } from "@/lib/text/zod.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { ANNOUNCEMENT_PLACES, ANNOUNCEMENT_TONES } from "./rules.ts";

/** More than a few lines above every page is no announcement. */
export const LONGEST_ANNOUNCEMENT = 500;

export const announcementField = (language: Locale): string => `text-${language}`;

const texts = Object.fromEntries(
  LOCALES.map((language) => [
    announcementField(language),
    line({ min: language === DEFAULT_LOCALE ? 1 : 0, max: LONGEST_ANNOUNCEMENT }),
  ]),
);

/** An announcement: wall times in its zone, English at least. It ends after it begins. */
export const announcementSchema = z
  .object({
    revision: wholeNumber({ min: 0, max: 1_000_000_000 }),
    tone: choice(ANNOUNCEMENT_TONES),
    place: choice(ANNOUNCEMENT_PLACES),
    startsAt: localDateTime(),
    endsAt: localDateTime(),
    timeZone: timeZone(),
    ...texts,
  })
  .transform((form) => ({
    revision: form.revision,
    tone: form.tone,
    place: form.place,
    timeZone: form.timeZone,
    startsAt: toInstant(form.startsAt, form.timeZone),
    endsAt: toInstant(form.endsAt, form.timeZone),
    texts: LOCALES.map((language) => ({
      language,
      text: String((form as Record<string, unknown>)[announcementField(language)] ?? ""),
    })).filter(({ text }) => text !== ""),
  }))
  .superRefine(({ startsAt, endsAt }, context) => {
    if (endsAt <= startsAt) context.addIssue({ code: "custom", path: ["endsAt"], message: "endBeforeStart" });
  });
export type AnnouncementForm = z.output<typeof announcementSchema>;
