import { canBeAskedFor } from "./field-kinds.ts";
import { answersOf, type FormField, textHash, textIn } from "./fields.ts";

/** What decides about a condition. */
type Conditioned = Pick<FormField, "key" | "kind" | "per" | "options" | "shownIfKey" | "shownIfValues">;

/** The fields on which one at `index` of a form may depend: earlier ones, and those of a person only for a question to a person. */
export function askable<Field extends Conditioned>(
  fields: readonly Field[],
  index: number,
  per: FormField["per"],
): Field[] {
  return fields
    .slice(0, index)
    .filter((field) => canBeAskedFor(field.kind) && (field.per === "registration" || per === "person"));
}

/** The key of the first field whose condition cannot come true as the fields stand; null when all can. */
export function brokenCondition(fields: readonly Conditioned[]): string | null {
  const broken = fields.find((field, index) => {
    if (field.shownIfKey === null) return false;
    const asked = askable(fields, index, field.per).find(({ key }) => key === field.shownIfKey);
    return !asked || !field.shownIfValues.every((value) => answersOf(asked).includes(value));
  });
  return broken?.key ?? null;
}

/** The fields with one of them a place up or down; null when it stands at that end already. */
export function moved<Field extends { key: string }>(
  fields: readonly Field[],
  key: string,
  way: "up" | "down",
): Field[] | null {
  const from = fields.findIndex((field) => field.key === key);
  const to = way === "up" ? from - 1 : from + 1;
  const [one, other] = [fields[from], fields[to]];
  if (!one || !other) return null;
  return fields.map((field, index) => (index === from ? other : index === to ? one : field));
}

/** The words of options that were put in another order or taken out, by their keys; a new one has none yet. */
export function realigned(labels: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  return after.map((key) => labels[before.indexOf(key)] ?? "");
}

export type TypedTranslation = {
  label: string;
  help: string;
  optionLabels: readonly string[];
  /** Somebody has looked at it after the source changed, and left it as it is on purpose. */
  stillFits: boolean;
};

/**
 * A field's words in another language as they are to be kept: stamped with the source they were made from when they were written or
 * looked at just now, else with the one they had, so that saving a page of many does not make the others look current. Null when
 * there are none: readers then see the source.
 */
export function translatedText(field: FormField, sourceLanguage: string, language: string, typed: TypedTranslation) {
  const { label, help, optionLabels } = typed;
  if (label === "") return null;
  const source = textIn(field, sourceLanguage);
  const before = textIn(field, language);
  const isSame =
    before?.label === label && before.help === help && before.optionLabels.join("\n") === optionLabels.join("\n");
  const sourceHash = isSame && !typed.stillFits ? before.sourceHash : source ? textHash(source) : "";
  return { language, label, help, optionLabels: [...optionLabels], sourceHash };
}
