"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import type { RegistryScheme } from "@/prisma/generated/enums.ts";
import { showRegistryNumberAction } from "../actions/desk.ts";

type RegistryNumberFormProps = { place: DeskPlace; schemes: readonly RegistryScheme[] };

/** An owner names the register and the number under which the institution stands in it. */
export function RegistryNumberForm({ place, schemes }: RegistryNumberFormProps) {
  const t = useTranslations("verification");
  const tError = useTranslations("errors");
  const notices = {
    shown: { text: t("sent"), good: true },
    "already-waiting": { text: t("refusedWaiting") },
    "other-country": { text: t("refusedCountry") },
    suspended: { text: t("refusedSuspended") },
    "too-many": { text: t("refusedTooMany") },
  };
  return (
    <ActionForm action={showRegistryNumberAction.bind(null, place)} className="grid max-w-xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <SelectField
            key={typedValue(state, "scheme")}
            name="scheme"
            label={t("register")}
            required
            placeholder={t("chooseRegister")}
            options={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
            defaultValue={typedValue(state, "scheme")}
            error={state.errors.scheme && tError(state.errors.scheme as "required")}
          />
          <TextField
            name="register"
            label={t("registerName")}
            description={t("registerNameHint")}
            maxLength={200}
            defaultValue={typedValue(state, "register")}
            error={state.errors.register && tError(state.errors.register as "required")}
          />
          <TextField
            name="number"
            label={t("number")}
            description={t("numberHint")}
            dir="ltr"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={typedValue(state, "number")}
            error={state.errors.number && tError(state.errors.number as "required")}
          />
          <TextArea
            name="note"
            label={t("note")}
            description={t("noteHint")}
            rows={3}
            maxLength={2000}
            defaultValue={typedValue(state, "note")}
            error={state.errors.note && tError(state.errors.note as "required")}
          />
          <div>
            <SubmitButton>{t("send")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
