import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { isLanguageTag, languageName } from "@/lib/places/languages.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { formatDate, formatDateTimeInZone, formatTimeOfDay, weekdayNames, zoneInWords } from "@/lib/time/format.ts";
import { isLocalDateTime, isPlainDate, isTimeZone } from "@/lib/time/zone.ts";
import type { FieldWords } from "../rules/worded-fields.ts";

type Translate = ReturnType<typeof useTranslations<never>>;

/** Names of long lists, which a page in the browser has with it and a server looks up: of a field of study, a sector, a unit. */
export type LongLists = Record<"fieldCode" | "sector" | "unitId", (code: string) => string | undefined>;

/** Closed lists by the field that they are the values of, and where their words stand. */
const CHOICES = new Map(
  Object.entries({
    route: "listings.route",
    type: "listings.exhibitionType",
    format: "listings.lectureFormat",
    degreeType: "listings.degreeType",
    level: "listings.programmeLevel",
    direction: "listings.opportunityDirection",
    partnersSought: "listings.partnerRole",
    attendanceMode: "listings.attendanceMode",
    "persons.role": "listings.personRole",
    "partners.role": "listings.partnershipRole",
    "terms.mode": "editor.mode",
  }),
);

/** What a member of a list is called where the same name is another thing elsewhere. */
const LABELS = new Map(
  Object.entries({ "partners.name": "institutionName", "closures.startsOn": "firstDay", "closures.endsOn": "lastDay" }),
);

/**
 * The words in which the fields of a listing are told in one language. Days and times of day are told as they stand on the clocks of the
 * zone that is named beside them. A value that is no longer known, or was mistyped, is told as it is.
 */
export function fieldWords(t: Translate, locale: Locale, lists: LongLists): FieldWords {
  const number = new Intl.NumberFormat(locale);
  const weekdays = weekdayNames(locale);
  const list = new Intl.ListFormat(locale, { type: "unit", style: "short" });
  const kinds: Record<string, (raw: string) => string | undefined | null> = {
    ...lists,
    countryCode: (raw) => countryName(raw, locale),
    languages: (raw) => (isLanguageTag(raw) ? languageName(raw, locale) : raw),
    isFree: () => t("editor.yes"),
    weekdays: (raw) => weekdays[Number(raw) - 1],
    timeZone: (raw) => (isTimeZone(raw) ? zoneInWords(raw, locale, new Date()) : raw),
    day: (raw) => (isPlainDate(raw) ? formatDate(locale, raw) : raw),
    clock: (raw) => (/^\d{2}:\d{2}$/.test(raw) ? formatTimeOfDay(locale, raw) : raw),
    wall: (raw) => (isLocalDateTime(raw) ? formatDateTimeInZone(locale, new Date(`${raw}Z`), "UTC", "long") : raw),
    number: (raw) => (/^\d+$/.test(raw) ? number.format(Number(raw)) : raw),
  };
  return {
    value: (name, raw) => {
      const member = name.split(".").at(-1) ?? name;
      const choices = CHOICES.get(name);
      const key = `${choices}.${raw}` as "listings.route.belt_north";
      if (choices) return t.has(key) ? t(key) : raw;
      const tell = kinds[LIKE[member] ?? member];
      return tell ? (tell(raw) ?? raw) : null;
    },
    text: isolate,
    labelled: (name, value) => {
      const key = `editor.field.${LABELS.get(name) ?? name.split(".").at(-1)}` as "editor.field.title";
      return t.has(key) ? t("editor.labelled", { label: t(key), value }) : value;
    },
    list: (values) => list.format(values),
  };
}

/** Members that are told as others are. */
const LIKE: Record<string, string> = {
  countries: "countryCode",
  startsOn: "day",
  endsOn: "day",
  deadlineOn: "day",
  validUntil: "day",
  releasedOn: "day",
  opens: "clock",
  closes: "clock",
  localStart: "wall",
  localEnd: "wall",
  opensAt: "wall",
  closesAt: "wall",
  places: "number",
  capacity: "number",
  credits: "number",
  seats: "number",
};

/** What a field of a listing is called. */
export function fieldLabel(t: Translate, field: string): string {
  const [, part] = /^parts\.(\w+)$/.exec(field) ?? [];
  const key = (part ? `listings.textPart.${part}` : `editor.field.${field}`) as "editor.field.title";
  return t.has(key) ? t(key) : field;
}
