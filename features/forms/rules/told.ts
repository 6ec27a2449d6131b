import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { FormFieldKind, FormFieldPer } from "@/prisma/generated/enums.ts";
import { type AnswerValue, isAnswerValue, optionWords } from "./answers.ts";
import type { FormField } from "./fields.ts";
import { shownFields } from "./shown-fields.ts";

/** An answer as it is stored. */
export type StoredAnswer = {
  id: string;
  fieldId: string;
  attendeeId: string | null;
  value: unknown;
  sealed: string | null;
  fileId: string | null;
  shreddedAt: Date | null;
};

/** An answer as it is told to a reader. */
export type ToldAnswer = {
  id: string;
  key: string;
  kind: FormFieldKind;
  per: FormFieldPer;
  attendeeId: string | null;
  /** The question, and the BCP 47 tag of its words. */
  label: string;
  language: string;
  /** `open`: `words` are the answer. `sealed`: it is not told here. `file`: it can be fetched. `shredded`: only the fact is left. */
  state: "open" | "sealed" | "file" | "shredded";
  words: readonly string[];
};

/** Answers to a version in the order of its questions, people in theirs (`people`: ids of attendees), told in the words of a reader. */
export function toldAnswers(
  version: { sourceLanguage: string; fields: readonly FormField[] },
  answers: readonly StoredAnswer[],
  people: readonly string[],
  locale: Locale,
): ToldAnswer[] {
  const shown = new Map(
    shownFields(version.fields, version.sourceLanguage, locale).map((field) => [field.key, field] as const),
  );
  const order = (attendeeId: string | null) => (attendeeId === null ? -1 : people.indexOf(attendeeId));
  return version.fields.flatMap((field) => {
    const words = shown.get(field.key);
    if (!words) return [];
    const labels = new Map(words.options.map(({ value, label }) => [value, label]));
    return answers
      .filter(({ fieldId }) => fieldId === field.id)
      .sort((one, other) => order(one.attendeeId) - order(other.attendeeId))
      .map((answer): ToldAnswer => {
        const state = stateOf(answer);
        return {
          id: answer.id,
          key: field.key,
          kind: field.kind,
          per: field.per,
          attendeeId: answer.attendeeId,
          label: words.label,
          language: words.language,
          state,
          words: state === "open" ? answerWords(field.kind, answer.value, labels, locale) : [],
        };
      });
  });
}

function stateOf({ shreddedAt, fileId, sealed }: StoredAnswer): ToldAnswer["state"] {
  if (shreddedAt !== null) return "shredded";
  if (fileId !== null) return "file";
  return sealed === null ? "open" : "sealed";
}

/** A stored value in words; nothing for what no form of ours wrote. A ticked box keeps its mark, which the page says in its own words. */
export function answerWords(
  kind: FormFieldKind,
  value: unknown,
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): string[] {
  if (!isAnswerValue(value)) return [];
  if (kind === "country") return [value].flat().map((code) => countryName(code, locale));
  return optionWords({ kind }, value as AnswerValue, labels);
}
