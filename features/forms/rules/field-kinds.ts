import type { FormFieldKind } from "@/prisma/generated/enums.ts";

/** Every kind of field, in the order in which the builder offers them. */
export const FIELD_KINDS = [
  "short_text",
  "long_text",
  "number",
  "choice",
  "several",
  "date",
  "country",
  "file",
  "consent",
  "heading",
] as const satisfies FormFieldKind[];

export function isFieldKind(text: string): text is FormFieldKind {
  return (FIELD_KINDS as readonly string[]).includes(text);
}

/** Kinds with a list to choose from. */
export function hasOptions(kind: FormFieldKind): boolean {
  return kind === "choice" || kind === "several";
}

/** Kinds on whose answer another field may depend: those whose answers are known beforehand. */
export function canBeAskedFor(kind: FormFieldKind): boolean {
  return hasOptions(kind) || kind === "consent";
}
