"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import type { Option } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { saveSearchAction } from "../actions/own.ts";
import { DigestFields } from "./digest-fields.tsx";

type SaveSearchFormProps = {
  locale: Locale;
  /** The question, as the query part of a browse address. */
  query: string;
  /** What it may be called. */
  name: string;
  zones: readonly Option[];
  timeZone: string | null;
};

/** Gives a question a name and says when its news should come. */
export function SaveSearchForm({ locale, query, name, zones, timeZone }: SaveSearchFormProps) {
  const t = useTranslations("savedSearches");
  const tError = useTranslations("errors");
  const wayOn = { href: `/${locale}/account/searches`, label: t("toList") };
  return (
    <ActionForm action={saveSearchAction.bind(null, locale)} className="grid max-w-md gap-5">
      {(state) => (
        <>
          <FormNotice
            state={state}
            notices={{
              "already-saved": { text: t("refusedAlreadySaved"), wayOn },
              "too-many": { text: t("refusedTooMany"), wayOn },
            }}
          />
          <input type="hidden" name="query" value={query} />
          <TextField
            name="name"
            label={t("name")}
            description={t("nameHelp")}
            required
            maxLength={120}
            defaultValue={typedValue(state, "name", name)}
            error={state.errors.name && tError(state.errors.name as "required")}
          />
          <DigestFields state={state} zones={zones} frequency="daily" timeZone={timeZone} />
          <div>
            <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
