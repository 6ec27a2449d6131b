"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { mergeInstitutionAction } from "../actions/merge.ts";

type Party = { slug: string; name: string; revision: number };

/** Why, and the name of the institution that goes, before it becomes part of the other for good. */
export function MergeForm({ locale, from, into }: { locale: Locale; from: Party; into: Party }) {
  const t = useTranslations("office.merge");
  const tError = useTranslations("errors");
  const notices = {
    "same-institution": { text: t("refused.same-institution") },
    "already-merged": { text: t("refused.already-merged") },
    "sample-and-real": { text: t("refused.sample-and-real") },
    "successor-suspended": { text: t("refused.successor-suspended") },
    "successor-merged": { text: t("refused.successor-merged") },
    "unknown-successor": { text: t("refused.unknown-successor") },
    "own-institution": { text: t("refused.own-institution") },
    "stale-revision": { text: t("refusedStale") },
    "reason-missing": { text: tError("required") },
  };
  return (
    <ActionForm
      action={mergeInstitutionAction.bind(null, locale, from.slug, into.slug)}
      className="grid max-w-measure gap-5"
    >
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="revision" value={from.revision} />
          <input type="hidden" name="intoRevision" value={into.revision} />
          <TextArea
            name="reason"
            label={t("reason")}
            description={t("reasonHint")}
            rows={3}
            required
            maxLength={2000}
            defaultValue={typedValue(state, "reason")}
            error={state.errors.reason && tError(state.errors.reason as "required")}
          />
          <TextField
            name="confirmation"
            label={t("confirmation")}
            description={t("confirmationHint", { name: from.name })}
            required
            maxLength={300}
            autoComplete="off"
            dir="auto"
            defaultValue={typedValue(state, "confirmation")}
            error={state.errors.confirmation && tError(state.errors.confirmation as "required")}
          />
          <div>
            <SubmitButton tone="danger">{t("now")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
