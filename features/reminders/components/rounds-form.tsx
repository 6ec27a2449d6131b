"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { setRoundsAction } from "../actions.ts";
import type { Rounds } from "../queries.ts";
import { REMINDER_DAYS } from "../rules.ts";

type Props = { place: DeskPlace; listingId: string; rounds: Rounds };

/** When those with a place are reminded, whether they are thanked, and what they are asked then. */
export function RoundsForm({ place, listingId, rounds }: Props) {
  const t = useTranslations("reminders");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={setRoundsAction.bind(null, place, listingId)} className="grid max-w-2xl gap-5">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        return (
          <>
            <FormNotice state={state} notices={{ "no-terms": { text: t("noTerms") } }} />
            <RadioGroupField
              key={typedValue(state, "reminderDays")}
              name="reminderDays"
              label={t("reminder")}
              description={t("reminderHelp")}
              required
              options={REMINDER_DAYS.map((days) => ({ value: String(days), label: t("days", { days }) }))}
              defaultValue={typedValue(state, "reminderDays", String(rounds.reminderDays))}
              error={errorOf("reminderDays")}
            />
            <CheckboxField
              key={String(isThanking(state, rounds))}
              name="sendsThanks"
              label={t("thanks")}
              description={t("thanksHelp")}
              defaultChecked={isThanking(state, rounds)}
            />
            <TextField
              name="followUpUrl"
              type="url"
              label={t("followUp")}
              description={t("followUpHelp")}
              maxLength={500}
              defaultValue={typedValue(state, "followUpUrl", rounds.followUpUrl)}
              error={errorOf("followUpUrl")}
            />
            <div>
              <SubmitButton tone="secondary" pendingLabel={t("saving")}>
                {t("save")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** The box as it was sent; an empty one is not among what was sent. */
function isThanking(state: FormState, rounds: Rounds): boolean {
  return Object.keys(state.values).length === 0 ? rounds.sendsThanks : state.values.sendsThanks !== undefined;
}
