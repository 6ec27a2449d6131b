import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { choice, error, line, optional, paragraph } from "@/lib/text/zod.ts";

const SUBJECT = { max: 200 };
const TEXT = { max: 5000 };

const translation = z.object({
  language: choice(LOCALES),
  subject: optional(line(SUBJECT)),
  text: optional(paragraph(TEXT)),
});

/**
 * What a desk writes, in the source language and in as many others as somebody has written it. `formKey` is made for one view of the form.
 * A translation has both subject and text or is left out, and none is of the source language.
 */
export const mailingForm = z
  .object({
    formKey: z.uuid(error("required")),
    sourceLanguage: choice(LOCALES),
    subject: line(SUBJECT),
    text: paragraph({ min: 1, ...TEXT }),
    translations: z.array(translation).max(LOCALES.length, error("tooMany")),
  })
  .transform(({ translations, subject, text, ...mailing }, context) => {
    const wrong = (index: number, field: "subject" | "text", message: string) =>
      context.issues.push({ code: "custom", message, path: ["translations", index, field], input: "" });
    const texts = [{ language: mailing.sourceLanguage, subject, text }];
    for (const [index, given] of translations.entries()) {
      if (given.subject === null && given.text === null) continue;
      if (given.language === mailing.sourceLanguage) wrong(index, "subject", "duplicate");
      else if (given.subject === null) wrong(index, "subject", "required");
      else if (given.text === null) wrong(index, "text", "required");
      else texts.push({ language: given.language, subject: given.subject, text: given.text });
    }
    return { ...mailing, texts };
  });
export type MailingInput = z.output<typeof mailingForm>;

/** The form's texts, one translation for each interface language in their order. */
export function gatherMailing(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    formKey: text("formKey"),
    sourceLanguage: text("sourceLanguage"),
    subject: text("subject"),
    text: text("text"),
    translations: LOCALES.map((language, index) => ({
      language,
      subject: text(`translations.${index}.subject`),
      text: text(`translations.${index}.text`),
    })),
  };
}
