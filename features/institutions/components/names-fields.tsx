"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { nameRows } from "../rules/name-rows.ts";

export type LanguageOption = { value: string; label: string };

type NamesFieldsProps = {
  state: FormState;
  languages: readonly LanguageOption[];
  /** Whom a text is about that goes with each name; without, there are names alone. */
  about?: "institution" | "unit" | "venue";
};

const HINTS = { institution: "hintProfile", unit: "hintUnit", venue: "hintVenue" } as const;
const LABELS = { institution: "about", unit: "aboutUnit", venue: "aboutVenue" } as const;

/**
 * Names in one or more languages, a row each. "Another language" is sent to the server, which answers with one more
 * row, so that it works without script as well. A row whose name is emptied is gone after saving.
 */
export function NamesFields({ state, languages, about }: NamesFieldsProps) {
  const t = useTranslations("institutions.names");
  const tError = useTranslations("errors");
  const hint = useId();
  const rows = nameRows(state.values);
  const shown = rows.length > 0 ? rows : [{ language: "", name: "", about: "" }];
  const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
  return (
    <fieldset className="grid gap-4" aria-describedby={hint}>
      <legend className="mb-1 font-title text-xl font-semibold">{t("legend")}</legend>
      {/* Enter in a field presses a form's first button, which must be the one that saves. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <p id={hint} className="max-w-measure text-sm text-ink-soft">
        {about === undefined ? t("hint") : t(HINTS[about])}
      </p>
      {shown.map((row, index) => {
        const prefix = `names.${index}`;
        const text = row.language === "" ? {} : { lang: row.language, dir: direction(row.language) };
        return (
          // Rows have no identity but their place: the server numbers them anew on each answer.
          <div key={prefix} className="grid gap-4 border-s-2 border-rule ps-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
            <SelectField
              key={`${prefix}-${row.language}`}
              name={`${prefix}.language`}
              label={t("language")}
              options={languages}
              placeholder={t("chooseLanguage")}
              defaultValue={row.language}
              required={index === 0}
              error={errorOf(`${prefix}.language`)}
            />
            <TextField
              name={`${prefix}.name`}
              label={t("name")}
              defaultValue={row.name}
              maxLength={300}
              required={index === 0}
              error={errorOf(`${prefix}.name`)}
              {...text}
            />
            {about ? (
              <div className="sm:col-span-2">
                <TextArea
                  name={`${prefix}.about`}
                  label={t(LABELS[about])}
                  defaultValue={row.about}
                  rows={3}
                  maxLength={5000}
                  error={errorOf(`${prefix}.about`)}
                  {...text}
                />
              </div>
            ) : null}
          </div>
        );
      })}
      <div>
        <Button type="submit" name="intent" value="add-name" tone="secondary" size="small" formNoValidate>
          {t("add")}
        </Button>
      </div>
    </fieldset>
  );
}
