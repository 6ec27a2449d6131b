import type { FormState } from "@/lib/forms/form-state.ts";
import { type Fields, flatForm, nestedForm } from "@/lib/forms/nested-form.ts";
import { PREFILLED_FIELDS } from "./choices.ts";

/** Under this prefix a form carries what somebody else saved meanwhile, to be shown beside what was typed. */
const THEIRS = "theirs.";

/** Names of fields that are not the listing's. */
const ENVELOPE = new Set(["revision", "intent", "kind", "id"]);

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

/** Where the two versions in a stale form differ, field by field; rows and groups are told as a whole, a line each. */
export function differencesIn(values: Fields): Difference[] {
  const sides = { mine: new Map<string, string[]>(), theirs: new Map<string, string[]>() };
  // By name, because the two sides were written in different orders.
  for (const name of Object.keys(values).sort()) {
    const isTheirs = name.startsWith(THEIRS);
    const path = isTheirs ? name.slice(THEIRS.length) : name;
    const field = path.split(".")[0] ?? path;
    const value = values[name] ?? "";
    // A browser ends lines with CR LF; what was saved does not.
    const said = (Array.isArray(value) ? value.join(", ") : value).replaceAll("\r\n", "\n").trim();
    if (ENVELOPE.has(field) || path.endsWith(".id") || said === "") continue;
    const side = sides[isTheirs ? "theirs" : "mine"];
    side.set(field, [...(side.get(field) ?? []), said]);
  }
  return [...new Set([...sides.mine.keys(), ...sides.theirs.keys()])]
    .map((field) => ({
      field,
      mine: (sides.mine.get(field) ?? []).join("\n"),
      theirs: (sides.theirs.get(field) ?? []).join("\n"),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}
