import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { LOCALES, nearestLocale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { FormFieldKind } from "@/prisma/generated/enums.ts";
import { BLOCKS, type BlockField, type BlockName, blockFields } from "../rules/blocks.ts";
import { brokenConditions, type ConditionFault, moved, realigned } from "../rules/editing.ts";
import { hasOptions } from "../rules/field-kinds.ts";
import { type FieldText, type FormField, textHash } from "../rules/fields.ts";
import { MOST_FIELDS } from "../rules/limits.ts";
import type { FieldInput } from "../schema.ts";
import { type ChangeRefusal, changeDraft, type FormPlace, insertFields } from "./change-draft.ts";

/**
 * `gone`: there is no such field any more. `others-depend`: a condition of another field could not stand any more. `impossible`, `of-person`,
 * `sensitive`: its own could not, as ConditionFault says.
 */
export type FieldRefusal = ChangeRefusal | "too-many" | "gone" | "others-depend" | ConditionFault;

/** Why the fields may not come to stand so. What was broken before, in a form that is older than the rule, keeps nobody from mending the rest. */
function faultOf(
  before: readonly FormField[],
  after: readonly FormField[],
  changed: string | null,
): ConditionFault | "others-depend" | null {
  const [was, is] = [brokenConditions(before), brokenConditions(after)];
  const own = changed === null ? undefined : is.get(changed);
  return own ?? ([...is.keys()].some((key) => !was.has(key)) ? "others-depend" : null);
}

/**
 * Adds a field at the end of a form's draft. Refuses `too-many` at sixty fields, as ConditionFault says when it depends on what it cannot
 * depend on, and as changeDraft does; throws as it does.
 */
export function addField(
  viewer: Viewer,
  place: FormPlace,
  kind: FormFieldKind,
  input: FieldInput,
): Promise<Outcome<FieldRefusal>> {
  return changeDraft(viewer, place, "add-field", async (tx, { version, lastField }) => {
    if (version.fields.length >= MOST_FIELDS) return refused("too-many");
    const key = `q${lastField + 1}`;
    const field = written({ id: newId(), key, kind, options: [], texts: [] }, input, version.sourceLanguage);
    const fault = faultOf(version.fields, [...version.fields, field], key);
    if (fault !== null) return refused(fault);
    await insertFields(tx, version.id, [field], await nextPosition(tx, version.id));
    return succeeded({ lastField: lastField + 1, details: { field: key, kind } });
  });
}

/**
 * Adds the fields of a standard block, with its words in all interface languages and in the source's, which an editor may then change.
 * Where the source is of another language, its words begin in English. Refuses and throws as addField.
 */
export function addBlock(viewer: Viewer, place: FormPlace, block: BlockName): Promise<Outcome<FieldRefusal>> {
  return changeDraft(viewer, place, "add-block", async (tx, { version, lastField }) => {
    const made = blockFields(block, lastField);
    if (version.fields.length + made.length > MOST_FIELDS) return refused("too-many");
    const fields = await Promise.all(
      made.map(async ({ name, ...field }) => ({
        ...field,
        id: newId(),
        texts: await blockTexts(block, name, version.sourceLanguage),
      })),
    );
    await insertFields(tx, version.id, fields, await nextPosition(tx, version.id));
    return succeeded({ lastField: lastField + fields.length, details: { block } });
  });
}

async function blockTexts(block: BlockName, name: string, sourceLanguage: string): Promise<FieldText[]> {
  const fields: readonly BlockField[] = BLOCKS[block];
  const options = fields.find((field) => field.name === name)?.options ?? [];
  const inLanguage = async (language: string) => {
    const t = await translator(nearestLocale(language), "formBlocks");
    // The block's own field and option: a test looks that all of them have words.
    const path = (part: string) => `${block}.${name}.${part}` as "passportName.surname.label";
    const say = (part: string): string => t(path(part));
    return {
      language,
      label: say("label"),
      help: t.has(path("help")) ? say("help") : "",
      optionLabels: options.map((option) => say(`options.${option}`)),
    };
  };
  const source = await inLanguage(sourceLanguage);
  const others = await Promise.all(LOCALES.filter((locale) => locale !== sourceLanguage).map(inLanguage));
  const sourceHash = textHash(source);
  return [source, ...others].map((text) => ({ ...text, sourceHash }));
}

/**
 * Changes a field of a form's draft. Translations keep their words and show as older when the source's words changed. Refuses `gone`,
 * `others-depend`, as ConditionFault says and as changeDraft does; throws as it does.
 */
export function editField(
  viewer: Viewer,
  place: FormPlace,
  key: string,
  input: FieldInput,
): Promise<Outcome<FieldRefusal>> {
  return changeDraft(viewer, place, "edit-field", async (tx, { version }) => {
    const before = version.fields.find((field) => field.key === key);
    if (!before) return refused("gone");
    const field = written(before, input, version.sourceLanguage);
    const after = version.fields.map((one) => (one.key === key ? field : one));
    const fault = faultOf(version.fields, after, key);
    if (fault !== null) return refused(fault);
    const { texts, id, options, shownIfValues, ...rest } = field;
    await tx.formField.update({
      where: { id },
      data: { ...rest, options: [...options], shownIfValues: [...shownIfValues] },
      select: { id: true },
    });
    await writeTexts(tx, id, texts);
    return succeeded({ details: { field: key } });
  });
}

/** Moves a field one place. Refuses `gone` beyond the ends, `others-depend` when a condition would then ask for what comes later. */
export function moveField(
  viewer: Viewer,
  place: FormPlace,
  key: string,
  way: "up" | "down",
): Promise<Outcome<FieldRefusal>> {
  return changeDraft(viewer, place, "move-field", async (tx, { version }) => {
    const fields = moved(version.fields, key, way);
    if (!fields) return refused("gone");
    if (faultOf(version.fields, fields, null) !== null) return refused("others-depend");
    for (const [position, { id }] of fields.entries()) {
      await tx.formField.update({ where: { id }, data: { position }, select: { id: true } });
    }
    return succeeded({ details: { field: key } });
  });
}

/** Takes a field out of the draft; what was answered to it in a version that was in use stays. Refuses `gone`, `others-depend`. */
export function removeField(viewer: Viewer, place: FormPlace, key: string): Promise<Outcome<FieldRefusal>> {
  return changeDraft(viewer, place, "remove-field", async (tx, { version }) => {
    const field = version.fields.find((one) => one.key === key);
    if (!field) return refused("gone");
    const rest = version.fields.filter((one) => one.key !== key);
    if (faultOf(version.fields, rest, null) !== null) return refused("others-depend");
    await tx.formField.delete({ where: { id: field.id }, select: { id: true } });
    return succeeded({ details: { field: key } });
  });
}

/** Writes a field's words anew. */
export async function writeTexts(tx: Transaction, fieldId: string, texts: readonly FieldText[]): Promise<void> {
  await tx.formFieldText.deleteMany({ where: { fieldId } });
  await tx.formFieldText.createMany({
    data: texts.map((text) => ({ ...text, optionLabels: [...text.optionLabels], fieldId })),
  });
}

async function nextPosition(tx: Transaction, versionId: string): Promise<number> {
  const { _max } = await tx.formField.aggregate({ where: { versionId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

/** A field as the builder's form says it, its translations kept and their options put in the same order. */
function written(
  before: Pick<FormField, "id" | "key" | "kind" | "options" | "texts">,
  input: FieldInput,
  sourceLanguage: string,
): FormField {
  const { id, key, kind } = before;
  const isHeading = kind === "heading";
  let last = Math.max(0, ...before.options.map((option) => Number(option.slice(1))));
  const rows = hasOptions(kind)
    ? input.options.map(({ key: known, label }) => ({
        key: known !== null && before.options.includes(known) ? known : `o${++last}`,
        label,
      }))
    : [];
  const options = rows.map((row) => row.key);
  const words = { label: input.label, help: input.help, optionLabels: rows.map(({ label }) => label) };
  const source = { ...words, language: sourceLanguage, sourceHash: textHash(words) };
  const others = before.texts
    .filter(({ language }) => language !== sourceLanguage)
    .map((text) => ({ ...text, optionLabels: realigned(text.optionLabels, before.options, options) }));
  return {
    id,
    key,
    kind,
    per: input.per,
    required: input.required && !isHeading,
    sensitivity: input.sensitive && !isHeading ? "sensitive" : "plain",
    retentionDays: isHeading ? null : input.retentionDays,
    options,
    shownIfKey: input.shownIf?.key ?? null,
    shownIfValues: input.shownIf?.values ?? [],
    texts: [source, ...others],
  };
}
