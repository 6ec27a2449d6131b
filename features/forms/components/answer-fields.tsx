"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { AskedForm } from "../rules/asked-form.ts";
import { removalName } from "../rules/sent.ts";
import { inputName, type ShownField, type Slot } from "../rules/shown.ts";
import { AnswerField } from "./answer-field.tsx";
import { ConditionalField } from "./conditional-field.tsx";

type AnswerFieldsProps = {
  form: Pick<AskedForm, "fields" | "countries">;
  /** `all`: the questions to the registration as a whole; a number: those to that person. */
  slot: Slot;
  state: FormState;
  /** Names of inputs whose answer is kept and not shown again. */
  kept?: readonly string[];
  /** Whether such an answer can be taken back. */
  removable?: boolean;
};

/** The questions of a form to the whole or to one person, in their order. Draws nothing where there are none. */
export function AnswerFields({ form, slot, state, kept = [], removable = false }: AnswerFieldsProps) {
  const { fields, countries } = form;
  const words = useConditionWords(fields);
  const t = useTranslations("forms.answer");
  return fields
    .filter(({ per }) => (per === "person") === (slot !== "all"))
    .map((field) => {
      const isKept = kept.includes(inputName(slot, field.key));
      const asked = (
        <Fragment key={field.key}>
          <AnswerField field={field} slot={slot} state={state} countries={countries} isKept={isKept} />
          {isKept && removable && !field.required ? (
            <CheckboxField name={removalName(inputName(slot, field.key))} label={t("removeKept")} />
          ) : null}
        </Fragment>
      );
      if (field.shownIf === null) return asked;
      return (
        <ConditionalField key={field.key} field={field} slot={slot} fields={fields} kept={kept} words={words(field)}>
          {asked}
        </ConditionalField>
      );
    });
}

/** "Only if “Do you need a visa?” is answered with “Yes”." */
export function useConditionWords(fields: readonly ShownField[]): (field: ShownField) => string {
  const t = useTranslations("forms.answer");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  return ({ shownIf }) => {
    const asked = fields.find(({ key }) => key === shownIf?.key);
    if (!shownIf || !asked) return "";
    if (asked.kind === "consent") return t("onlyIfTicked", { question: asked.label });
    const labels = shownIf.values.map((value) => asked.options.find((one) => one.value === value)?.label ?? value);
    return t("onlyIf", { question: asked.label, answers: list.format(labels.map((label) => t("quoted", { label }))) });
  };
}
