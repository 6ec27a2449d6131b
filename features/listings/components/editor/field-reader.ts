import type { FormState } from "@/lib/forms/form-state.ts";

/** What a field is given of the form's state: its name, what it shows, what is wrong with it. */
export type ReadField = { name: string; id: string; defaultValue: string; error: string | undefined };
export type ReadChoices = { name: string; id: string; defaultValue: string[]; error: string | undefined };

/** Reads fields of one form, or of one row of it, out of the state. */
export type FieldReader = {
  /** `start` stands in an untouched field of a new row or form. */
  one(name: string, start?: string): ReadField;
  several(name: string): ReadChoices;
};

export function formReader(state: FormState, say: (code: string) => string): FieldReader {
  return prefixed(state, say, "", "");
}

/**
 * The fields of row `index` of a list. `origin` is the row of the state that it began as, null for one added since:
 * rows move up when another is removed, what they began with does not.
 */
export function rowReader(
  state: FormState,
  say: (code: string) => string,
  list: string,
  index: number,
  origin: number | null,
): FieldReader {
  return prefixed(state, say, `${list}.${index}.`, origin === null ? null : `${list}.${origin}.`);
}

function prefixed(state: FormState, say: (code: string) => string, prefix: string, from: string | null): FieldReader {
  const typed = (name: string): string | string[] | undefined =>
    from === null ? undefined : state.values[from + name];
  const wrong = (name: string): string | undefined => {
    const code = from === null ? undefined : state.errors[from + name];
    return code === undefined ? undefined : say(code);
  };
  return {
    one(name, start = "") {
      const value = typed(name) ?? start;
      const defaultValue = typeof value === "string" ? value : (value[0] ?? "");
      return { name: prefix + name, id: prefix + name, defaultValue, error: wrong(name) };
    },
    several(name) {
      const value = typed(name) ?? [];
      const defaultValue = typeof value === "string" ? (value === "" ? [] : [value]) : value;
      return { name: prefix + name, id: prefix + name, defaultValue, error: wrong(name) };
    },
  };
}
