import { createTranslator } from "use-intl/core";
import { fieldWords } from "@/features/listings/components/field-words.ts";
import type { DifferenceReader } from "@/features/listings/queries/history.ts";
import type { FieldWords } from "@/features/listings/rules/worded-fields.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import ar from "@/messages/ar.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import fr from "@/messages/fr.json" with { type: "json" };

const MESSAGES = { ar, en, fr };

/** The words in which a listing's fields are told, without the names of fields of study and sectors. */
export function wordsIn(locale: keyof typeof MESSAGES, units: ReadonlyMap<string, string> = new Map()): FieldWords {
  const t = createTranslator({ locale, messages: MESSAGES[locale] as typeof en });
  const unknown = () => undefined;
  return fieldWords(t, locale satisfies Locale, { fieldCode: unknown, sector: unknown, unitId: (id) => units.get(id) });
}

/** Somebody who reads differences in English. */
export const ENGLISH_READER: DifferenceReader = { locale: "en", words: (units) => wordsIn("en", units) };
