import type { FormFieldKind, FormFieldPer } from "@/prisma/generated/enums.ts";
import { USUAL_RETENTION_DAYS } from "./limits.ts";

/** A field of a standard block. Its words stand in `formBlocks.<block>.<name>` of messages/, in all languages. */
export type BlockField = {
  name: string;
  kind: FormFieldKind;
  per: FormFieldPer;
  required?: boolean;
  /** Sensitive, and kept for the usual days after the end. */
  isSensitive?: boolean;
  /** Names of its options, whose words stand under `options`. */
  options?: readonly string[];
  /** Name of a field of the same block, and names of those of its options for which this one is asked. */
  shownIf?: { field: string; options: readonly string[] };
};

/**
 * Questions that come up again and again, ready made. A passport's name is asked as the passport writes it, since visas and letters
 * are made out to it; what tells of health or belief is sensitive and asked with a way not to say.
 */
export const BLOCKS = {
  passportName: [
    { name: "surname", kind: "short_text", per: "person", required: true },
    { name: "givenNames", kind: "short_text", per: "person", required: true },
  ],
  affiliation: [
    { name: "organisation", kind: "short_text", per: "person", required: true },
    { name: "position", kind: "short_text", per: "person" },
    { name: "country", kind: "country", per: "person" },
  ],
  diet: [
    {
      name: "diet",
      kind: "several",
      per: "person",
      isSensitive: true,
      options: ["vegetarian", "vegan", "halal", "kosher", "glutenFree", "allergy", "other"],
    },
    {
      name: "details",
      kind: "short_text",
      per: "person",
      isSensitive: true,
      shownIf: { field: "diet", options: ["allergy", "other"] },
    },
  ],
  accessibility: [
    {
      name: "needs",
      kind: "several",
      per: "person",
      isSensitive: true,
      options: ["stepFree", "seat", "signing", "captions", "largePrint", "assistant", "other"],
    },
    {
      name: "details",
      kind: "long_text",
      per: "person",
      isSensitive: true,
      shownIf: { field: "needs", options: ["signing", "assistant", "other"] },
    },
  ],
  emergency: [
    { name: "name", kind: "short_text", per: "person", required: true, isSensitive: true },
    { name: "relation", kind: "short_text", per: "person", isSensitive: true },
    { name: "telephone", kind: "short_text", per: "person", required: true, isSensitive: true },
  ],
} as const satisfies Record<string, readonly BlockField[]>;

export type BlockName = keyof typeof BLOCKS;
export const BLOCK_NAMES = Object.keys(BLOCKS) as BlockName[];

export function isBlockName(text: string): text is BlockName {
  return (BLOCK_NAMES as readonly string[]).includes(text);
}

/** Words of a block's field in one language. */
export type BlockText = { language: string; label: string; help: string; optionLabels: readonly string[] };

/**
 * A block's fields as they are added to a form, their keys numbered on from `last`. `text` answers a field's words, the source's
 * language among them.
 */
export function blockFields(block: BlockName, last: number) {
  const fields: readonly BlockField[] = BLOCKS[block];
  const keyOf = (name: string) => `q${last + 1 + fields.findIndex((field) => field.name === name)}`;
  const optionKeys = (options: readonly string[] = []) => options.map((_, index) => `o${index + 1}`);
  return fields.map((field) => {
    const { shownIf } = field;
    const asked = fields.find(({ name }) => name === shownIf?.field);
    return {
      name: field.name,
      key: keyOf(field.name),
      kind: field.kind,
      per: field.per,
      required: field.required ?? false,
      sensitivity: field.isSensitive ? ("sensitive" as const) : ("plain" as const),
      retentionDays: field.isSensitive ? USUAL_RETENTION_DAYS : null,
      options: optionKeys(field.options),
      shownIfKey: shownIf ? keyOf(shownIf.field) : null,
      shownIfValues: shownIf ? shownIf.options.map((name) => `o${1 + (asked?.options?.indexOf(name) ?? 0)}`) : [],
    };
  });
}
