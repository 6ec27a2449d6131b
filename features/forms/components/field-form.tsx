"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { FieldError } from "@/components/ui/field-frame.tsx";
import { CheckboxGroupField, RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction } from "@/lib/i18n/locales.ts";
import type { FormFieldKind } from "@/prisma/generated/enums.ts";
import { saveFieldAction } from "../actions/build.ts";
import type { FormDesk } from "../actions/place.ts";
import { hasOptions } from "../rules/field-kinds.ts";
import type { ConditionChoice } from "../rules/field-values.ts";
import { SPARE_OPTIONS } from "../rules/limits.ts";
import { useFormNotices } from "./form-notices.ts";

type FieldFormProps = {
  desk: FormDesk;
  kind: FormFieldKind;
  /** Null: a field that is not there yet. */
  fieldKey: string | null;
  revision: number;
  initial: FormState;
  sourceLanguage: string;
  /** Keys and words of the options that are there. */
  options: readonly { key: string; label: string }[];
  /** Answers that it may depend on, as `key:answer`, with the question and the answer in words. */
  conditions: readonly ConditionChoice[];
  back: string;
};

/** Everything that can be said of one field. Whole without script. */
export function FieldForm({ desk, kind, fieldKey, revision, initial, ...props }: FieldFormProps) {
  const t = useTranslations("forms.field");
  const tError = useTranslations("errors");
  const notices = useFormNotices(props.back);
  const words = { dir: direction(props.sourceLanguage), lang: props.sourceLanguage };
  return (
    <ActionForm
      action={saveFieldAction.bind(null, desk, kind, fieldKey)}
      initial={initial}
      className="grid max-w-2xl gap-6"
    >
      {(state) => {
        const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        const ticked = (name: string) => typedValue(state, name) === "on";
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
            <TextField
              name="label"
              label={kind === "heading" ? t("heading") : t("label")}
              required
              maxLength={300}
              {...words}
              defaultValue={typedValue(state, "label")}
              error={errorOf("label")}
            />
            <TextArea
              name="help"
              label={t("help")}
              rows={2}
              maxLength={1000}
              {...words}
              defaultValue={typedValue(state, "help")}
              error={errorOf("help")}
            />
            {hasOptions(kind) ? <OptionRows state={state} options={props.options} words={words} /> : null}
            {kind === "heading" ? null : (
              <CheckboxField
                key={`required-${ticked("required")}`}
                name="required"
                label={kind === "consent" ? t("mustAgree") : t("required")}
                defaultChecked={ticked("required")}
              />
            )}
            <RadioGroupField
              key={`per-${typedValue(state, "per")}`}
              name="per"
              label={t("per")}
              options={[
                { value: "registration", label: t("perRegistration") },
                { value: "person", label: t("perPerson"), description: t("perPersonHelp") },
              ]}
              defaultValue={typedValue(state, "per", "registration")}
              error={errorOf("per")}
            />
            {props.conditions.length === 0 ? null : (
              <CheckboxGroupField
                key={`shownIf-${state.values.shownIf}`}
                name="shownIf"
                label={t("shownIf")}
                description={t("shownIfHelp")}
                options={props.conditions.map(({ value, label, only }) => ({
                  value,
                  label,
                  description: only === null ? undefined : t(`shownIfOnly.${only}`),
                }))}
                defaultValue={[state.values.shownIf ?? []].flat()}
                error={errorOf("shownIf")}
              />
            )}
            {kind === "heading" ? null : (
              <>
                <CheckboxField
                  key={`sensitive-${ticked("sensitive")}`}
                  name="sensitive"
                  label={t("sensitive")}
                  description={t("sensitiveHelp")}
                  defaultChecked={ticked("sensitive")}
                />
                <TextField
                  name="retentionDays"
                  label={t("retentionDays")}
                  description={t("retentionDaysHelp")}
                  inputMode="numeric"
                  maxLength={4}
                  defaultValue={typedValue(state, "retentionDays")}
                  error={errorOf("retentionDays")}
                />
              </>
            )}
            <div className="flex flex-wrap gap-3">
              <SubmitButton pendingLabel={t("saving")}>{fieldKey === null ? t("add") : t("save")}</SubmitButton>
              <LinkButton tone="quiet" href={props.back}>
                {t("cancel")}
              </LinkButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

type OptionRowsProps = {
  state: FormState;
  options: FieldFormProps["options"];
  words: { dir: "ltr" | "rtl"; lang: string };
};

/** The options that are there, each by its key so that a new word for it stays the same option, and spare rows. */
function OptionRows({ state, options, words }: OptionRowsProps) {
  const t = useTranslations("forms.field");
  const tError = useTranslations("errors");
  const rows = Number(typedValue(state, "rows")) || SPARE_OPTIONS;
  const names = [
    ...options.map(({ key }) => `option.${key}`),
    ...Array.from({ length: rows }, (_, index) => `newOption.${index}`),
  ];
  const wrong = Object.entries(state.errors).find(([name]) => name === "options" || name.startsWith("options."))?.[1];
  return (
    <fieldset className="grid gap-3" aria-describedby={wrong ? "options-error" : "options-help"}>
      <legend className="text-sm font-semibold">{t("options")}</legend>
      <p id="options-help" className="text-sm text-ink-soft">
        {t("optionsHelp")}
      </p>
      <input type="hidden" name="rows" value={rows} />
      {names.map((name, index) => (
        <input
          key={name}
          name={name}
          aria-label={t("option", { number: index + 1 })}
          aria-invalid={wrong ? true : undefined}
          maxLength={200}
          className="control"
          {...words}
          defaultValue={typedValue(state, name, options[index]?.label ?? "")}
        />
      ))}
      {wrong ? <FieldError id="options">{tError(wrong as "required")}</FieldError> : null}
      <div>
        <Button name="intent" value="more-options" tone="secondary" size="small">
          {t("moreOptions")}
        </Button>
      </div>
    </fieldset>
  );
}
