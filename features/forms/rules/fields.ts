import { createHash } from "node:crypto";
import type { FormFieldKind, FormFieldPer, FormMoment, FormSensitivity } from "@/prisma/generated/enums.ts";
import { hasOptions } from "./field-kinds.ts";

export const MOMENTS = ["registering", "accepted"] as const satisfies FormMoment[];

export function isMoment(text: string): text is FormMoment {
  return (MOMENTS as readonly string[]).includes(text);
}

/** What a ticked box stands for, in an answer and in a condition. */
export const TICKED = "yes";

export type FieldText = {
  /** BCP 47 */
  language: string;
  label: string;
  help: string;
  /** In the order of the field's options. */
  optionLabels: readonly string[];
  /** Of the source's text that this was made from, as `textHash` answers. */
  sourceHash: string;
};

/** A field as a version of a form holds it. */
export type FormField = {
  id: string;
  /** The same in every version of the form. */
  key: string;
  kind: FormFieldKind;
  per: FormFieldPer;
  required: boolean;
  sensitivity: FormSensitivity;
  /** Days after the end of the listing; null: as long as the registration. */
  retentionDays: number | null;
  options: readonly string[];
  shownIfKey: string | null;
  shownIfValues: readonly string[];
  texts: readonly FieldText[];
};

/** The answers that a condition may ask for. */
export function answersOf({ kind, options }: Pick<FormField, "kind" | "options">): readonly string[] {
  return kind === "consent" ? [TICKED] : hasOptions(kind) ? options : [];
}

/** Fingerprint of a field's words: SHA-256 in hex of label, help and options in NFC, as translations keep it. */
export function textHash({ label, help, optionLabels }: Pick<FieldText, "label" | "help" | "optionLabels">): string {
  const whole = JSON.stringify([label, help, ...optionLabels].map((text) => text.normalize("NFC")));
  return createHash("sha256").update(whole).digest("hex");
}

/** The words a field has in a language, by its exact tag. */
export function textIn({ texts }: Pick<FormField, "texts">, language: string): FieldText | undefined {
  return texts.find((text) => text.language === language);
}

export type TranslationState = "missing" | "stale" | "current";

/** How a field stands in a language: not translated, from older words of the source, or in order. */
export function translationState(
  field: Pick<FormField, "texts">,
  sourceLanguage: string,
  language: string,
): TranslationState {
  const [source, text] = [textIn(field, sourceLanguage), textIn(field, language)];
  if (!text) return "missing";
  return source && language !== sourceLanguage && text.sourceHash !== textHash(source) ? "stale" : "current";
}
