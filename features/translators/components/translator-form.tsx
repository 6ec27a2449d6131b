"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { inviteTranslatorAction } from "../actions.ts";

/** Invites a translator by mail. */
export function TranslatorForm({
  place,
  listingId,
  language,
}: {
  place: DeskPlace;
  listingId: string;
  language: string;
}) {
  const t = useTranslations("translators");
  const tError = useTranslations("errors");
  const notices = {
    "source-language": { text: t("refusedSource") },
    "already-invited": { text: t("refusedInvited") },
    "too-many": { text: t("refusedTooMany") },
    "too-many-today": { text: t("refusedToday") },
  };
  return (
    <ActionForm action={inviteTranslatorAction.bind(null, place, listingId, language)} className="grid max-w-xl gap-4">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <TextField
            name="email"
            type="email"
            dir="ltr"
            autoComplete="off"
            label={t("email")}
            defaultValue={typedValue(state, "email")}
            error={state.errors.email && tError(state.errors.email as "required")}
            maxLength={254}
            required
          />
          <div>
            <SubmitButton tone="secondary">{t("invite")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
