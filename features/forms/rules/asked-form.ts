import type { Locale } from "@/lib/i18n/locales.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import type { FormField } from "./fields.ts";
import { wholeQuestions } from "./person-questions.ts";
import type { ShownField } from "./shown.ts";
import { shownFields } from "./shown-fields.ts";

/** A version of a form as a page asks it. Plain values: it is handed to the browser. */
export type AskedForm = {
  versionId: string;
  fields: readonly ShownField[];
  /** Countries and regions in the reader's language; empty where no field asks for one. */
  countries: readonly { value: string; label: string }[];
};

/** A version in the words of a reader. The list of countries is made here: browsers name and order them each in their own way. */
export function askedForm(
  version: { id: string; sourceLanguage: string; fields: readonly FormField[] },
  locale: Locale,
): AskedForm {
  const fields = shownFields(version.fields, version.sourceLanguage, locale);
  const countries = fields.some(({ kind }) => kind === "country") ? countryOptions(locale) : [];
  return { versionId: version.id, fields, countries };
}

/** A version as it is asked once for a registration as a whole; null where nothing is. */
export function askedForAll(version: Parameters<typeof askedForm>[0], locale: Locale): AskedForm | null {
  const fields = wholeQuestions(version.fields);
  return fields.length > 0 ? askedForm({ ...version, fields }, locale) : null;
}
