import type { FormFieldKind, FormFieldPer } from "@/prisma/generated/enums.ts";

/** A field in the words of one reader, as it is asked. Plain values: it is handed to the browser. */
export type ShownField = {
  key: string;
  kind: FormFieldKind;
  per: FormFieldPer;
  required: boolean;
  isSensitive: boolean;
  /** Days after the end of the listing, null: as long as the registration. */
  retentionDays: number | null;
  label: string;
  help: string;
  options: readonly { value: string; label: string }[];
  /** BCP 47 tag of these words. */
  language: string;
  /** The reader's language is missing, so these words are the source's. */
  isFallback: boolean;
  shownIf: { key: string; values: readonly string[] } | null;
};

/** What stands under `answers` in a form: the registration as a whole, or one of its people by number from 0. */
export type Slot = "all" | `${number}`;

/** The name of an input: which question, and whose answer. */
export function inputName(slot: Slot, key: string): string {
  return `answers.${slot}.${key}`;
}

/**
 * Whether a field is asked, given the answers to the fields before it. Of a field that is not asked there is no answer, so that what
 * depends on it is not asked either. A question to each person may depend on the person's own answer or on one of the whole.
 */
export function isAsked(
  shownIf: ShownField["shownIf"],
  answer: (key: string) => string | readonly string[] | undefined,
): boolean {
  if (shownIf === null) return true;
  return [answer(shownIf.key) ?? []].flat().some((value) => shownIf.values.includes(value));
}
