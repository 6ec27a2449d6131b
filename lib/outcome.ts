/**
 * What a command answers. A refusal is a value, because a rule refused and the person must be told why;
 * surprises are thrown.
 */
export type Outcome<Refusal extends string, Value = undefined> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal };

/** Success with nothing to say. */
export const done: { ok: true; value: undefined } = { ok: true, value: undefined };

/** Success that answers something. */
export function succeeded<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A rule refused; the name says which. */
export function refused<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
