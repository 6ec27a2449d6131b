/** Names of fields that the editor says otherwise than the form calls them. */
const WORDS = { startsOn: "firstDay", endsOn: "lastDay" } as const;

/** A field of a listing's form in the reader's words, by the messages under `editor.field`. */
export function fieldWord<Key extends string>(
  field: string,
  say: { (key: Key): string; has(key: Key): boolean },
): string {
  const key = (field in WORDS ? WORDS[field as keyof typeof WORDS] : field) as Key;
  return say.has(key) ? say(key) : field;
}
