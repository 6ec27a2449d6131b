"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { DateField } from "@/components/ui/date-field.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { CheckboxGroupField, RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { FILE_TYPES } from "../rules/files.ts";
import { LONGEST_LONG_TEXT, LONGEST_SHORT_TEXT } from "../rules/limits.ts";
import { inputName, type ShownField, type Slot } from "../rules/shown.ts";

type AnswerFieldProps = {
  field: ShownField;
  slot: Slot;
  state: FormState;
  countries: readonly Option[];
  /** An answer is kept that is not shown again. */
  isKept: boolean;
};

/** More than this many to choose from are a list to open. */
const MOST_IN_SIGHT = 8;

/** One question in the control that fits it, with what was typed and what is wrong. */
export function AnswerField({ field, slot, state, countries, isKept }: AnswerFieldProps) {
  const tError = useTranslations("errors");
  const t = useTranslations("forms.answer");
  const name = inputName(slot, field.key);
  if (field.kind === "heading") return <Heading field={field} />;
  const typed = [state.values[name] ?? []].flat();
  const error = state.errors[name] && tError(state.errors[name] as "required");
  const required = field.required && !isKept;
  const text = {
    name,
    label: <Words field={field}>{field.label}</Words>,
    description: says(field, isKept) ? <Help field={field} isKept={isKept} /> : undefined,
    error,
    required,
  };
  const options = field.options.map(({ value, label }) => ({ value, label }));
  const choices = options.map(({ value, label }) => ({ value, label: <Words field={field}>{label}</Words> }));
  const listed = (of: readonly Option[]) => (
    <SelectField {...text} options={of} placeholder={t("choose")} defaultValue={typed[0] ?? ""} />
  );
  switch (field.kind) {
    case "long_text":
      return (
        <TextArea {...text} rows={4} maxLength={LONGEST_LONG_TEXT} dir="auto" defaultValue={typedValue(state, name)} />
      );
    case "number":
      return <TextField {...text} inputMode="decimal" maxLength={30} defaultValue={typedValue(state, name)} />;
    case "date":
      return <DateField {...text} defaultValue={typedValue(state, name)} />;
    case "country":
      return listed(countries);
    case "choice":
      // What is required can be seen at once; of what is not, a choice can be taken back.
      return required && options.length <= MOST_IN_SIGHT ? (
        <RadioGroupField key={typed[0]} {...text} options={choices} defaultValue={typed[0]} />
      ) : (
        listed(options)
      );
    case "several":
      return <CheckboxGroupField key={typed.join(" ")} {...text} options={choices} defaultValue={typed} />;
    case "file":
      return <FileField {...text} accept={FILE_TYPES} />;
    case "consent":
      return <CheckboxField key={String(typed[0])} {...text} defaultChecked={typed[0] === "on"} />;
    default:
      return <TextField {...text} dir="auto" maxLength={LONGEST_SHORT_TEXT} defaultValue={typedValue(state, name)} />;
  }
}

/** Words in the language they are in, when it is not the page's. */
function Words({ field, children }: { field: ShownField; children: ReactNode }) {
  if (!field.isFallback) return <bdi>{children}</bdi>;
  return (
    <bdi lang={field.language} dir={direction(field.language)}>
      {children}
    </bdi>
  );
}

function Heading({ field }: { field: ShownField }) {
  return (
    <div className="grid gap-1 pt-2">
      <h3 className="text-lg">
        <Words field={field}>{field.label}</Words>
      </h3>
      {field.help === "" ? null : (
        <p className="max-w-measure whitespace-pre-line text-ink-soft">
          <Words field={field}>{field.help}</Words>
        </p>
      )}
    </div>
  );
}

/** Whether there is anything to say below the question: what says nothing must not stand there as an empty line. */
function says({ help, kind, isSensitive, retentionDays }: ShownField, isKept: boolean): boolean {
  return help !== "" || kind === "file" || isSensitive || retentionDays !== null || isKept;
}

/** The organiser's help, and what becomes of the answer. */
function Help({ field, isKept }: { field: ShownField; isKept: boolean }) {
  const t = useTranslations("forms.answer");
  const { help, isSensitive, retentionDays: days } = field;
  const notes = [
    field.kind === "file" ? t("fileHelp") : "",
    isSensitive ? t("sealed") : "",
    days === null ? "" : t("deleted", { days }),
    isKept ? t("kept") : "",
  ].filter((note) => note !== "");
  return (
    <>
      {help === "" ? null : (
        <span className="block whitespace-pre-line">
          <Words field={field}>{help}</Words>
        </span>
      )}
      {notes.map((note) => (
        <span key={note} className="block">
          {note}
        </span>
      ))}
    </>
  );
}
