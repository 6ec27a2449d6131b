import { personLabel } from "./person-name.ts";

/** What a listing's form says of somebody. */
export type TypedPerson = { name: string; nativeName: string; orcid: string | null; affiliation: string };
export type KnownPerson = TypedPerson & { id: string };

/**
 * The person that an editor means who typed this, among those of the institution; null for a new one. `own` are those that the listing
 * names already.
 *
 * Two people may bear one name, so a name alone never leads to somebody of whom more is known: either everything that is said is the same,
 * the listing's own first, or the whole line of a suggestion was picked, whatever stands in the other fields.
 */
export function choosePerson(
  typed: TypedPerson,
  people: readonly KnownPerson[],
  own: ReadonlySet<string> = new Set(),
): KnownPerson | null {
  const says = ({ name, nativeName, orcid, affiliation }: TypedPerson): string =>
    JSON.stringify([name, nativeName, orcid, affiliation]);
  const same = people.filter((person) => says(person) === says(typed));
  const picked = (person: KnownPerson): boolean => {
    const label = personLabel(person);
    return label === typed.name && label !== person.name;
  };
  return same.find(({ id }) => own.has(id)) ?? same[0] ?? people.find(picked) ?? null;
}
