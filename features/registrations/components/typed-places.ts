import { typedValue } from "@/components/forms/typed-value.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";

/** A place without a name, and the number under which it stands in the list of people. */
export type NamedPlace = { id: string; number: number };

/**
 * The rows of a form that names people: those that were sent, once it was, and until then the places without names. A page that is drawn
 * anew for a form without script may have fewer of them by now, or others; a name must not go to another row than it was typed in, nor be lost.
 */
export function typedPlaces(state: FormState, places: readonly NamedPlace[]): readonly NamedPlace[] {
  const typed: NamedPlace[] = [];
  while (typed.length < MOST_DELEGATION_PEOPLE) {
    const row = `people.${typed.length}`;
    const id = typedValue(state, `${row}.id`);
    if (id === "") break;
    typed.push({ id, number: Number(typedValue(state, `${row}.number`)) || typed.length + 1 });
  }
  return typed.length > 0 ? typed : places;
}
