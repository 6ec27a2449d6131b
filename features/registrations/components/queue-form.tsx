"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { moveInQueueAction } from "../actions/places.ts";

type Props = { place: DeskPlace; listingId: string; id: string; number: number; back: string };

/** Another place in the queue, and why; there is no other way to change the order. */
export function QueueForm({ place, listingId, id, number, back }: Props) {
  const t = useTranslations("pools");
  const tError = useTranslations("errors");
  return (
    <ActionForm
      action={moveInQueueAction.bind(null, place, listingId, id)}
      className="grid gap-4 border-t border-rule pt-3"
    >
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        return (
          <>
            <FormNotice state={state} notices={{ "not-waiting": { text: t("refused.notWaiting") } }} />
            <TextField
              name="place"
              type="number"
              inputMode="numeric"
              min={1}
              required
              label={t("newPlace")}
              defaultValue={typedValue(state, "place", String(number))}
              error={errorOf("place")}
            />
            <TextArea
              name="reason"
              rows={2}
              required
              maxLength={1000}
              label={t("reason")}
              description={t("reasonHelp")}
              defaultValue={typedValue(state, "reason")}
              error={errorOf("reason")}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton size="small" pendingLabel={t("saving")}>
                {t("move")}
              </SubmitButton>
              <LinkButton tone="quiet" size="small" href={back}>
                {t("leave")}
              </LinkButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
