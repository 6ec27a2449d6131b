import type { FormField } from "./fields.ts";

/**
 * A version as one person of a delegation is asked it: the questions to each person, but not those that hang on a
 * question to the whole, which nobody answers for a delegation. Null where nothing is left to ask.
 */
export function personQuestions<Version extends { fields: readonly FormField[] }>(
  version: Version,
): (Omit<Version, "fields"> & { fields: FormField[] }) | null {
  const fields: FormField[] = [];
  for (const field of version.fields) {
    const hangsOn = field.shownIfKey;
    if (field.per !== "person") continue;
    if (hangsOn === null || fields.some(({ key }) => key === hangsOn)) fields.push(field);
  }
  return fields.some(({ kind }) => kind !== "heading") ? { ...version, fields } : null;
}
