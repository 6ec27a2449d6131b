"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "../actions/place.ts";
import { chooseEncodingAction } from "../actions/run.ts";
import { ENCODINGS, type Encoding } from "../rules/encodings.ts";

/** As what the file is read, with the way to another reading. */
export function EncodingForm({ place, runId, encoding }: { place: DeskPlace; runId: string; encoding: Encoding }) {
  const t = useTranslations("imports.encoding");
  return (
    <ActionForm action={chooseEncodingAction.bind(null, place, runId)} className="grid gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={{ "not-now": { text: t("notNow") } }} />
          <div className="flex flex-wrap items-end gap-3">
            <SelectField
              name="encoding"
              label={t("label")}
              defaultValue={encoding}
              options={ENCODINGS.map((one) => ({ value: one, label: t(`name.${one}`) }))}
            />
            <SubmitButton tone="secondary">{t("change")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
