import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { checkbox, choice, error, paragraph, wholeNumber } from "@/lib/text/zod.ts";
import { unknownPlaceholders } from "./rules/placeholders.ts";
import type { TypedWords } from "./rules/words.ts";

export const LONGEST_WORDS = 1000;

export const openingField = (language: Locale): string => `opening-${language}`;
export const closingField = (language: Locale): string => `closing-${language}`;
export const rightField = (language: Locale): string => `right-${language}`;

const words = () =>
  paragraph({ max: LONGEST_WORDS }).refine(
    (text) => unknownPlaceholders(text).length === 0,
    error("unknownPlaceholder"),
  );

const fields = Object.fromEntries(
  LOCALES.flatMap((language) => [
    [openingField(language), words()],
    [closingField(language), words()],
    [rightField(language), checkbox()],
  ]),
);

/** An institution's own words in one kind of letter, in every language of the portal; any of them may be empty. */
export const mailTextForm = z
  .object({ revision: wholeNumber({ min: 0, max: 1_000_000_000 }), sourceLanguage: choice(LOCALES), ...fields })
  .transform((form) => ({
    revision: form.revision as number,
    sourceLanguage: form.sourceLanguage as Locale,
    words: LOCALES.map(
      (language): TypedWords => ({
        language,
        opening: read(form, openingField(language)),
        closing: read(form, closingField(language)),
        isRight: (form as Record<string, unknown>)[rightField(language)] === true,
      }),
    ),
  }));
export type MailTextInput = z.output<typeof mailTextForm>;

function read(form: object, field: string): string {
  return String((form as Record<string, unknown>)[field] ?? "");
}
