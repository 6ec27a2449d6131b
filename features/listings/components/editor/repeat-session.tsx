"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field.tsx";
import { FoldSign } from "@/components/ui/fold-sign.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { MOST_ROWS } from "../../rules/choices.ts";
import { RHYTHMS } from "../../rules/repetition.ts";
import { useEditor } from "./editor-context.tsx";

/** Adds sessions by a rhythm. They stand in the form to be read over; nothing is saved by it. */
export function RepeatSession() {
  const t = useTranslations("editor");
  const { fields, state } = useEditor();
  const added = state.values["repeat.added"];
  const asked = Object.keys(state.errors).some((name) => name.startsWith("repeat."));
  return (
    <details id="repeat" open={asked || added !== undefined} className="rounded-sm border border-rule px-4 py-3">
      <summary className="flex items-center justify-between gap-3 font-semibold">
        {t("repeat.title")}
        <FoldSign />
      </summary>
      <div className="field-pairs mt-4">
        <p className="max-w-measure text-sm text-ink-soft sm:col-span-2">{t("repeat.intro")}</p>
        {added === undefined ? null : (
          <p
            role="status"
            data-form-notice
            tabIndex={-1}
            className="font-medium text-accent outline-none sm:col-span-2"
          >
            {t("repeat.added", { count: Number(added) })}{" "}
            {state.values["repeat.full"] ? t("repeat.full", { most: MOST_ROWS }) : null}
          </p>
        )}
        <TextField
          {...fields.one("repeat.session", "1")}
          type="number"
          min={1}
          max={MOST_ROWS}
          inputMode="numeric"
          label={t("field.session")}
          description={t("help.session")}
        />
        <SelectField
          {...fields.one("repeat.rhythm")}
          label={t("field.rhythm")}
          placeholder={t("choose")}
          options={RHYTHMS.map((rhythm) => ({ value: rhythm, label: t(`rhythm.${rhythm}`) }))}
        />
        <DateField {...fields.one("repeat.until")} label={t("field.until")} />
        <TextField
          {...fields.one("repeat.except")}
          label={t("field.except")}
          description={t("help.except")}
          dir="ltr"
        />
        <div className="sm:col-span-2">
          <SubmitButton name="intent" value="repeat" tone="secondary" size="small" formNoValidate>
            {t("repeat.button")}
          </SubmitButton>
        </div>
      </div>
    </details>
  );
}
