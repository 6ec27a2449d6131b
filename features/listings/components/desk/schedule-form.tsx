"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { DateTimeField } from "@/components/ui/date-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { scheduleListingAction } from "../../actions/life.ts";
import type { DeskPlace } from "../../actions/place.ts";

type ScheduleFormProps = { place: DeskPlace; listingId: string; revision: number; zone: string };

/** When a listing shall appear by itself: a wall time and the zone in which it is meant. */
export function ScheduleForm({ place, listingId, revision, zone }: ScheduleFormProps) {
  const t = useTranslations("editor.panel");
  const tField = useTranslations("editor.field");
  const tNotice = useTranslations("editor.notice");
  const tError = useTranslations("errors");
  const say = (code: string | undefined) => code && tError(code as "required");
  return (
    <ActionForm
      action={scheduleListingAction.bind(null, place, listingId, revision)}
      className="grid max-w-measure gap-4"
    >
      {(state) => (
        <>
          <FormNotice
            state={state}
            notices={{
              "not-now": { text: tNotice("notNow") },
              "stale-revision": { text: tNotice("staleRevision") },
              incomplete: { text: tNotice("scheduleIncomplete") },
              "not-ahead": { text: tNotice("notAhead") },
              "too-far": { text: tNotice("tooFar") },
            }}
          />
          <DateTimeField
            name="publishAt"
            label={t("scheduleAt")}
            required
            defaultValue={typedValue(state, "publishAt")}
            error={say(state.errors.publishAt)}
          />
          <TextField
            name="publishZone"
            label={tField("timeZone")}
            defaultValue={typedValue(state, "publishZone") || zone}
            list="time-zones"
            dir="ltr"
            autoComplete="off"
            required
            error={say(state.errors.publishZone)}
          />
          <div>
            <SubmitButton size="small">{t("scheduleButton")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
