"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { DigestFrequency } from "@/prisma/generated/enums.ts";
import { changeDigestAction } from "../actions/own.ts";
import { DigestFields } from "./digest-fields.tsx";

type DigestFormProps = {
  locale: Locale;
  id: string;
  frequency: DigestFrequency;
  timeZone: string;
  isStopped: boolean;
  zones: readonly Option[];
};

/** Changes when the mail of one saved search comes. */
export function DigestForm({ locale, id, frequency, timeZone, isStopped, zones }: DigestFormProps) {
  const t = useTranslations("savedSearches");
  return (
    <ActionForm action={changeDigestAction.bind(null, locale, id)} className="grid max-w-md gap-4">
      {(state) => (
        <>
          <DigestFields state={state} zones={zones} frequency={frequency} timeZone={timeZone} />
          <div>
            <SubmitButton size="small" pendingLabel={t("saving")}>
              {isStopped ? t("beginAgain") : t("change")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
