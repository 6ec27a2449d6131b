import type { FormState } from "@/lib/forms/form-state.ts";
import { type Fields, flatForm, nestedForm } from "@/lib/forms/nested-form.ts";
import { PREFILLED_FIELDS } from "./choices.ts";
import { type FieldWords, wordedFields } from "./worded-fields.ts";

/** Under this prefix a form carries what somebody else saved meanwhile, to be shown beside what was typed. */
const THEIRS = "theirs.";

/** Names of fields that are not the listing's. */
const ENVELOPE = new Set(["revision", "intent", "kind", "id", "changeNote", "repeat"]);

/** What was typed, with its rows counted anew and the spare ones gone. */
export function compactFields(fields: Fields): Fields {
  return flatForm(nestedForm(fields, PREFILLED_FIELDS));
}

/**
 * The form of somebody whose tab is older than the listing: everything typed stays, what was saved meanwhile stands
 * beside it, and saving again means to write over that newer state, `revision`.
 */
export function staleState(typed: Fields, saved: Fields, revision: number): FormState {
  const theirs = Object.fromEntries(Object.entries(saved).map(([name, value]) => [THEIRS + name, value]));
  return {
    values: { ...compactFields(typed), ...theirs, revision: String(revision) },
    errors: {},
    notice: "stale-revision",
  };
}

export type Difference = { field: string; mine: string; theirs: string };

/** Where the two versions in a stale form differ, told in `words`. */
export function differencesIn(values: Fields, words: FieldWords): Difference[] {
  const mine: Fields = {};
  const theirs: Fields = {};
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith(THEIRS)) theirs[name.slice(THEIRS.length)] = value;
    else mine[name] = value;
  }
  return differencesBetween(wordedFields(mine, words), wordedFields(theirs, words));
}

/** Where two versions of a form differ, field by field; rows and groups are told as a whole, a line each. */
export function differencesBetween(mine: Fields, theirs: Fields): Difference[] {
  const [ours, others] = [linesByField(mine), linesByField(theirs)];
  return [...new Set([...ours.keys(), ...others.keys()])]
    .map((field) => ({
      field,
      mine: (ours.get(field) ?? []).join("\n"),
      theirs: (others.get(field) ?? []).join("\n"),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}

function linesByField(values: Fields): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  // By name, because two versions were written in different orders.
  for (const path of Object.keys(values).sort()) {
    // Each part of the text is read by itself.
    const field = path.startsWith("parts.") ? path : (path.split(".")[0] ?? path);
    const value = values[path] ?? "";
    // A browser ends lines with CR LF; what was saved does not.
    const said = (Array.isArray(value) ? value.join(", ") : value).replaceAll("\r\n", "\n").trim();
    if (ENVELOPE.has(field) || path.endsWith(".id") || said === "") continue;
    lines.set(field, [...(lines.get(field) ?? []), said]);
  }
  return lines;
}
