import type { ListingKind, TextPart } from "@/prisma/generated/enums.ts";
import { KINDS } from "./kinds.ts";
import { canonical, type ListingText, sourceHash } from "./translations.ts";

/** Texts by the name that the form gives their field; a field that is not there is one of which nothing is known. */
export type TextFields = Readonly<Record<string, string>>;

type Text = ListingText & { pictureAlt: string };

/** The fields of a translation, in the order in which they are read; a picture's words count only where there is a picture. */
export function translatedFields(kind: ListingKind, hasPicture: boolean): string[] {
  return ["title", "summary", ...KINDS[kind].parts.map(partField), "body", ...(hasPicture ? ["pictureAlt"] : [])];
}

/** A text by field, all of its kind, empty ones too. */
export function textFields(kind: ListingKind, text: Text): Record<string, string> {
  const parts = KINDS[kind].parts.map((part) => [
    partField(part),
    text.parts.find((one) => one.part === part)?.text ?? "",
  ]);
  const { title, summary, body, pictureAlt } = text;
  return { title, summary, ...Object.fromEntries(parts), body, pictureAlt };
}

/** The text that is told by field: the inverse of `textFields`. What is not known counts as empty. */
export function textOfFields(kind: ListingKind, fields: TextFields): Text {
  const said = (field: string) => fields[field] ?? "";
  return {
    title: said("title"),
    summary: said("summary"),
    body: said("body"),
    pictureAlt: said("pictureAlt"),
    parts: KINDS[kind].parts.map((part) => ({ part, text: said(partField(part)) })),
  };
}

function partField(part: TextPart): string {
  return `parts.${part}`;
}

/** The fingerprint of a text that is told by field; what is not known counts as empty. */
export function fieldsHash(kind: ListingKind, fields: TextFields): string {
  return sourceHash(textOfFields(kind, fields));
}

type Source = { sourceHash: string; fields: TextFields };
type Made = { sourceHash: string; madeFrom: TextFields };

/**
 * What the source said of each field when it was translated: as it was kept with the translation, else what it says now when the
 * translation has its fingerprint, else `earlier`, a state of the source with that fingerprint, where one is known.
 */
export function saidThen(made: Made, source: Source, earlier: TextFields | null): TextFields {
  if (Object.keys(made.madeFrom).length > 0) return made.madeFrom;
  if (made.sourceHash === source.sourceHash) return source.fields;
  if (earlier) return earlier;
  // The words of a picture are no part of the fingerprint: nothing says that they changed.
  return source.fields.pictureAlt === undefined ? {} : { pictureAlt: source.fields.pictureAlt };
}

/**
 * `nothing`: neither side says anything. `missing`: the source does, the translation does not. `stale`: the source has changed since
 * the field was translated or last found to be right. `done`: nothing is to be done.
 */
export type FieldState = "nothing" | "missing" | "stale" | "done";
export type ComparedField = {
  field: string;
  state: FieldState;
  now: string;
  /** What the source said when it was translated; null when nobody knows any more. */
  earlier: string | null;
};

/** Compares a translation with its source, field by field; `translation` is null for one that is not begun. */
export function compareFields(
  fields: readonly string[],
  source: Source,
  translation: { sourceHash: string; fields: TextFields; said: TextFields } | null,
): ComparedField[] {
  return fields.map((field) => {
    const now = source.fields[field] ?? "";
    const target = translation?.fields[field] ?? "";
    const earlier = translation?.said[field] ?? null;
    const empty = now.trim() === "" ? "nothing" : "missing";
    if (!translation || target.trim() === "") return { field, state: empty, now, earlier };
    const moved =
      earlier === null ? translation.sourceHash !== source.sourceHash : canonical(earlier) !== canonical(now);
    return { field, state: moved ? "stale" : "done", now, earlier };
  });
}

/** How many fields of those in which the source says something are translated, and how many of all lag behind it. */
export function progressOf(compared: readonly ComparedField[]): { done: number; of: number; stale: number } {
  const asked = compared.filter(({ now }) => now.trim() !== "");
  return {
    done: asked.filter(({ state }) => state === "done" || state === "stale").length,
    of: asked.length,
    stale: compared.filter(({ state }) => state === "stale").length,
  };
}

/**
 * What a translation is made from once it is saved: a field whose words changed, or which has none, from the source that was `seen`; one
 * that was left as it was, still from what the source said then. A field of which nothing is known stays unknown.
 */
export function madeFromAfter(
  written: TextFields,
  seen: TextFields | null,
  before: { fields: TextFields; said: TextFields } | null,
): TextFields {
  const made: Record<string, string> = {};
  for (const [field, text] of Object.entries(written)) {
    const isKept = before !== null && text !== "" && canonical(text) === canonical(before.fields[field] ?? "");
    const from = isKept ? before.said[field] : seen?.[field];
    if (from !== undefined) made[field] = from;
  }
  return made;
}

/** What a translation is made from after its source was changed: fields with words as before, of those without the new source counts. */
export function madeFromMoved(target: TextFields, then: TextFields, source: TextFields): TextFields {
  const made: Record<string, string> = {};
  for (const [field, text] of Object.entries(target)) {
    const from = text === "" ? source[field] : then[field];
    if (from !== undefined) made[field] = from;
  }
  return made;
}

/** How what a translation was made from is kept; `known` is the fingerprint that stays while not every field is known. */
export function stampOf(
  kind: ListingKind,
  madeFrom: TextFields,
  known: string,
): { madeFrom: Record<string, string>; sourceHash: string } {
  const isWhole = translatedFields(kind, false).every((field) => madeFrom[field] !== undefined);
  return { madeFrom: { ...madeFrom }, sourceHash: isWhole ? fieldsHash(kind, madeFrom) : known };
}
