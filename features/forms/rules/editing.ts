import { canBeAskedFor } from "./field-kinds.ts";
import { answersOf, type FormField, textHash, textIn } from "./fields.ts";
import { mayDecideForEach } from "./person-questions.ts";

/** What decides about a condition. */
type Conditioned = Pick<FormField, "key" | "kind" | "per" | "options" | "sensitivity" | "shownIfKey" | "shownIfValues">;

/**
 * The fields on which one at `index` of a form may depend: earlier ones whose answers are known beforehand. A question to the
 * registration as a whole depends on others to the whole; one to each person on the person's own answers too, and on those of the
 * whole that may decide for each.
 */
export function askable<Field extends Conditioned>(
  fields: readonly Field[],
  index: number,
  per: FormField["per"],
): Field[] {
  return earlierAskable(fields, index).filter((field) => whyNot(fields, field, per) === null);
}

/** Why a condition cannot stand: what it asks for is no earlier answer, is one person's, or would tell each person what is sensitive. */
export type ConditionFault = "impossible" | "of-person" | "sensitive";

/** The fields whose condition cannot stand as the fields are, by their keys, in their order. */
export function brokenConditions(fields: readonly Conditioned[]): Map<string, ConditionFault> {
  const broken = fields.flatMap((field, index): [string, ConditionFault][] => {
    if (field.shownIfKey === null) return [];
    const asked = earlierAskable(fields, index).find(({ key }) => key === field.shownIfKey);
    if (!asked || !field.shownIfValues.every((value) => answersOf(asked).includes(value))) {
      return [[field.key, "impossible"]];
    }
    const fault = whyNot(fields, asked, field.per);
    return fault === null ? [] : [[field.key, fault]];
  });
  return new Map(broken);
}

function earlierAskable<Field extends Conditioned>(fields: readonly Field[], index: number): Field[] {
  return fields.slice(0, index).filter(({ kind }) => canBeAskedFor(kind));
}

function whyNot(fields: readonly Conditioned[], asked: Conditioned, per: FormField["per"]): ConditionFault | null {
  if (per === "registration") return asked.per === "person" ? "of-person" : null;
  return asked.per === "person" || mayDecideForEach(fields, asked.key) ? null : "sensitive";
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
