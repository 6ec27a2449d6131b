import { z } from "zod";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { choice, error, line, paragraph, several, wholeNumber } from "@/lib/text/zod.ts";
import { REASON_USES } from "./rules.ts";

/** Longer than a decision's own field takes, a reason could not be sent. */
export const LONGEST_REASON = 2000;
export const LONGEST_TITLE = 120;

export const titleField = (language: Locale): string => `title-${language}`;
export const textField = (language: Locale): string => `text-${language}`;

const texts = Object.fromEntries(
  LOCALES.flatMap((language) => {
    const min = language === DEFAULT_LOCALE ? 1 : 0;
    return [
      [titleField(language), line({ min, max: LONGEST_TITLE })],
      [textField(language), paragraph({ min, max: LONGEST_REASON })],
    ];
  }),
);

/** A reason with its texts: English always, another language with both or neither of title and text. */
export const reasonTemplateSchema = z
  .object({
    revision: wholeNumber({ min: 0, max: 1_000_000_000 }),
    uses: several(choice(REASON_USES)).refine((uses) => uses.length > 0, error("required")),
    ...texts,
  })
  .superRefine((form, context) => {
    for (const language of LOCALES) {
      const [title, text] = [titleField(language), textField(language)];
      const missing = read(form, title) === "" ? title : text;
      if ((read(form, title) === "") !== (read(form, text) === "")) {
        context.addIssue({ code: "custom", path: [missing], message: "required" });
      }
    }
  })
  .transform((form) => ({
    revision: form.revision,
    uses: form.uses as (typeof REASON_USES)[number][],
    texts: LOCALES.map((language) => ({
      language,
      title: read(form, titleField(language)),
      text: read(form, textField(language)),
    })).filter(({ text }) => text !== ""),
  }));
export type ReasonTemplateForm = z.output<typeof reasonTemplateSchema>;

function read(form: object, field: string): string {
  return String((form as Record<string, unknown>)[field] ?? "");
}
