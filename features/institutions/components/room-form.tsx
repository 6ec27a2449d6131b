"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { giveRoomAction } from "../actions/office.ts";
import { MOST_ROOM_MEGABYTES } from "../rules/room.ts";

/** The office gives an institution's files more room, or takes back what it gave. */
export function RoomForm({ locale, id, megabytes }: { locale: Locale; id: string; megabytes: number | null }) {
  const t = useTranslations("office.institution");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={giveRoomAction.bind(null, locale, id)} className="grid gap-4">
      {(state) => {
        const wrong = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        return (
          <>
            <FormNotice
              state={state}
              notices={{ "own-institution": { text: t("own") }, merged: { text: t("refusedMerged") } }}
            />
            <TextField
              name="megabytes"
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_ROOM_MEGABYTES}
              label={t("roomMegabytes")}
              description={t("roomHint")}
              defaultValue={typedValue(state, "megabytes", megabytes === null ? "" : String(megabytes))}
              error={wrong("megabytes")}
            />
            <TextArea
              name="reason"
              label={t("reason")}
              rows={3}
              required
              maxLength={2000}
              defaultValue={typedValue(state, "reason")}
              error={wrong("reason")}
            />
            <div>
              <SubmitButton tone="secondary" size="small">
                {t("roomNow")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
