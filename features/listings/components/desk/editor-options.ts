import { fieldOptions } from "@/lib/education/isced.ts";
import { sectorOptions } from "@/lib/education/isic.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";
import { weekdayNames } from "@/lib/time/format.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";
import type { EditorOptions } from "../editor/editor-context.tsx";

type Suggested = Pick<EditorOptions, "venues" | "persons" | "institutions" | "contacts" | "units" | "isLimited">;

/**
 * The lists of the editor in the reader's language. Zones are named as their clocks stand at `now`; `fieldCode` is the field of
 * study that the listing has, offered also where it says no more than the one above it.
 */
export function editorOptions(
  locale: Locale,
  now: Date,
  { fieldCode, ...suggested }: Suggested & { fieldCode: string },
): EditorOptions {
  return {
    countries: countryOptions(locale),
    languages: languageOptions(locale),
    fields: fieldOptions(locale, fieldCode).map(({ label, options }) => ({
      label,
      options: options.map(({ value, label: name }) => ({ value, label: name })),
    })),
    sectors: sectorOptions(locale),
    zones: timeZoneOptions(locale, now),
    weekdays: weekdayNames(locale),
    ...suggested,
  };
}
