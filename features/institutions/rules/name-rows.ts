/** How many languages an institution can have a name in. */
export const NAMES_LIMIT = 20;

/** The fields of a form that repeats names, filled with these: what `nameRows` reads. */
export function nameValues(names: readonly NameRow[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(({ language, name, about }, index) => [
      [`names.${index}.language`, language],
      [`names.${index}.name`, name],
      [`names.${index}.about`, about],
    ]),
  );
}

export type NameRow = { language: string; name: string; about: string };

/**
 * The rows of a form's repeated names: fields `names.0.language`, `names.0.name`, `names.0.about`. Row numbers without
 * any field are closed up; a form names at most `NAMES_LIMIT` and one.
 */
export function nameRows(values: Record<string, string | string[]>): NameRow[] {
  const rows: NameRow[] = [];
  for (let index = 0; index <= NAMES_LIMIT; index++) {
    const read = (field: string) => {
      const value = values[`names.${index}.${field}`];
      return typeof value === "string" ? value : (value?.[0] ?? "");
    };
    const present = ["language", "name", "about"].some((field) => values[`names.${index}.${field}`] !== undefined);
    if (present) rows.push({ language: read("language"), name: read("name"), about: read("about") });
  }
  return rows;
}
