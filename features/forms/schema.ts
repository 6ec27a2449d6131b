import { z } from "zod";
import { checkbox, choice, error, line, optional, paragraph, wholeNumber } from "@/lib/text/zod.ts";
import type { FormFieldKind } from "@/prisma/generated/enums.ts";
import { hasOptions } from "./rules/field-kinds.ts";
import { MOST_OPTIONS, MOST_RETENTION_DAYS } from "./rules/limits.ts";

const LABEL = { max: 300 };
const HELP = { max: 1000 };
const OPTION = { max: 200 };

const retention = wholeNumber({ min: 0, max: MOST_RETENTION_DAYS });

/** An option as typed: one that is there by its key, a new one with none. */
const option = z.object({ key: z.string().nullable(), label: optional(line(OPTION)) });

const condition = z
  .array(z.string())
  .transform((chosen) => chosen.map((pair) => pair.split(":")))
  .check((context) => {
    if (new Set(context.value.map(([key]) => key)).size > 1) {
      context.issues.push({ code: "custom", message: "oneQuestion", input: context.value });
    }
  })
  .transform((pairs) => {
    const [key] = pairs[0] ?? [];
    return key ? { key, values: pairs.map(([, value = ""]) => value) } : null;
  });

/** What can be said of a field of that kind in the builder. Options without words are taken out; the others keep their keys. */
export function fieldForm(kind: FormFieldKind) {
  return z
    .object({
      label: line(LABEL),
      help: paragraph(HELP),
      required: checkbox(),
      per: choice(["registration", "person"]),
      sensitive: checkbox(),
      retentionDays: optional(retention),
      options: z
        .array(option)
        .transform((rows) => rows.flatMap(({ key, label }) => (label === null ? [] : { key, label }))),
      shownIf: condition,
    })
    .check((context) => {
      const { options, sensitive, retentionDays } = context.value;
      const complain = (field: string, message: string) =>
        context.issues.push({ code: "custom", message, path: [field], input: context.value });
      if (hasOptions(kind) && options.length < 2) complain("options", error("tooFew").error);
      if (options.length > MOST_OPTIONS) complain("options", error("tooMany").error);
      if (new Set(options.map(({ label }) => label)).size < options.length)
        complain("options", error("duplicate").error);
      if (kind !== "heading" && sensitive && retentionDays === null) complain("retentionDays", error("required").error);
    });
}
export type FieldInput = z.output<ReturnType<typeof fieldForm>>;

const EXISTING_OPTION = /^option\.(o\d{1,3})$/;
const NEW_OPTION = /^newOption\.\d{1,2}$/;

/** The builder's form of a field with its options gathered, in the order in which they stand. */
export function gatherField(form: FormData): unknown {
  const text = (name: string) => form.get(name) ?? "";
  return {
    label: text("label"),
    help: text("help"),
    required: text("required"),
    per: form.get("per") ?? "registration",
    sensitive: text("sensitive"),
    retentionDays: text("retentionDays"),
    options: [...form].flatMap(([name, label]) => {
      const [, key] = EXISTING_OPTION.exec(name) ?? [];
      return key || NEW_OPTION.test(name) ? [{ key: key ?? null, label }] : [];
    }),
    shownIf: form.getAll("shownIf"),
  };
}

/** A field's words in another language; without a label there are none. */
export const textForm = z.object({
  label: line({ min: 0, ...LABEL }),
  help: paragraph(HELP),
  optionLabels: z.array(line({ min: 0, ...OPTION })),
  stillFits: checkbox(),
});

/** Which state of a form a page was drawn from. */
export const revisionField = wholeNumber({ min: 0, max: 1_000_000_000 });
