import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { type FormField, textIn } from "./fields.ts";
import type { ShownField } from "./shown.ts";

/** A version's fields in the reader's language, each in the source's words where it is not translated. */
export function shownFields(fields: readonly FormField[], sourceLanguage: string, locale: string): ShownField[] {
  return fields.flatMap((field) => {
    const picked = pickTranslation(field.texts, sourceLanguage, locale);
    if (!picked) return [];
    const { text, language, isFallback } = picked;
    const { key, kind, per, required, retentionDays, options, shownIfKey, shownIfValues } = field;
    const source = textIn(field, sourceLanguage);
    return {
      key,
      kind,
      per,
      required,
      isSensitive: field.sensitivity === "sensitive",
      retentionDays,
      label: text.label,
      help: text.help,
      // What was never translated among the options keeps the source's word.
      options: options.map((value, index) => ({
        value,
        label: text.optionLabels[index] || source?.optionLabels[index] || value,
      })),
      language,
      isFallback,
      shownIf: shownIfKey === null ? null : { key: shownIfKey, values: shownIfValues },
    };
  });
}
