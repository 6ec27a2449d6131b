import { z } from "zod";
import { error, languageTag, line } from "@/lib/text/zod.ts";

/** A word and how it is said in another language. */
export const termForm = z
  .object({
    sourceLanguage: languageTag(),
    term: line({ max: 120 }),
    language: languageTag(),
    translation: line({ max: 200 }),
  })
  .refine(({ sourceLanguage, language }) => sourceLanguage !== language, {
    ...error("duplicate"),
    path: ["language"],
  });
export type TermForm = z.output<typeof termForm>;
