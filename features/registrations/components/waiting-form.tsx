"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { setWaitingAction } from "../actions/places.ts";

type Props = {
  place: DeskPlace;
  listingId: string;
  offerHours: number | null;
  holdHours: number;
  /** Null: nobody is invited by letter, so there is nothing to be said. */
  letterDays: number | null;
};

/** For how long an offer from the waitlist, places without names, and where people are invited by letter, their passport data are kept. */
export function WaitingForm({ place, listingId, offerHours, holdHours, letterDays }: Props) {
  const t = useTranslations("pools");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={setWaitingAction.bind(null, place, listingId)} className="grid max-w-2xl gap-5">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        return (
          <>
            <FormNotice state={state} notices={{ "no-terms": { text: t("refused.no-terms") } }} />
            <TextField
              name="offerHours"
              type="number"
              inputMode="numeric"
              min={1}
              max={2160}
              label={t("offerHours")}
              description={t("offerHoursHelp")}
              defaultValue={typedValue(state, "offerHours", offerHours === null ? "" : String(offerHours))}
              error={errorOf("offerHours")}
            />
            <TextField
              name="holdHours"
              type="number"
              inputMode="numeric"
              min={1}
              max={8760}
              required
              label={t("holdHours")}
              description={t("holdHoursHelp")}
              defaultValue={typedValue(state, "holdHours", String(holdHours))}
              error={errorOf("holdHours")}
            />
            {letterDays === null ? null : (
              <TextField
                name="letterDays"
                type="number"
                inputMode="numeric"
                min={7}
                max={180}
                required
                label={t("letterDays")}
                description={t("letterDaysHelp")}
                defaultValue={typedValue(state, "letterDays", String(letterDays))}
                error={errorOf("letterDays")}
              />
            )}
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
