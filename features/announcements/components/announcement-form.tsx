"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { DateTimeField } from "@/components/ui/date-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { DEFAULT_LOCALE, direction, LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { saveAnnouncementAction } from "../actions.ts";
import { ANNOUNCEMENT_PLACES, ANNOUNCEMENT_TONES } from "../rules.ts";
import { announcementField, LONGEST_ANNOUNCEMENT } from "../schema.ts";

type AnnouncementFormProps = {
  locale: Locale;
  /** Nothing for a new one. */
  id: string | null;
  /** What the fields start with, by their names. */
  start: Record<string, string>;
  zones: readonly Option[];
};

/** What is announced, where, and from when until when; in English at least. */
export function AnnouncementForm({ locale, id, start, zones }: AnnouncementFormProps) {
  const t = useTranslations("office.announcements");
  const tError = useTranslations("errors");
  const error = (state: FormState, name: string) => state.errors[name] && tError(state.errors[name] as "required");
  const field = (state: FormState, name: string) => ({
    name,
    defaultValue: typedValue(state, name, start[name]),
    error: error(state, name),
  });
  const notices = { "stale-revision": { text: t("refusedStale") }, "already-over": { text: t("refusedOver") } };
  return (
    <ActionForm action={saveAnnouncementAction.bind(null, locale, id)} className="grid max-w-measure gap-6">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="revision" value={start.revision ?? "0"} />
          <RadioGroupField
            {...field(state, "tone")}
            label={t("tone")}
            required
            options={ANNOUNCEMENT_TONES.map((value) => ({ value, label: t(`toneOf.${value}`) }))}
          />
          <RadioGroupField
            {...field(state, "place")}
            label={t("place")}
            required
            options={ANNOUNCEMENT_PLACES.map((value) => ({ value, label: t(`placeOf.${value}`) }))}
          />
          <div className="field-pairs">
            <DateTimeField {...field(state, "startsAt")} label={t("from")} required />
            <DateTimeField {...field(state, "endsAt")} label={t("until")} required />
          </div>
          <SelectField {...field(state, "timeZone")} label={t("timeZone")} required options={zones} />
          {LOCALES.map((language) => (
            <TextArea
              key={language}
              {...field(state, announcementField(language))}
              label={<bdi lang={language}>{LOCALE_NAMES[language]}</bdi>}
              description={language === DEFAULT_LOCALE ? t("textHint") : undefined}
              required={language === DEFAULT_LOCALE}
              lang={language}
              dir={direction(language)}
              rows={2}
              maxLength={LONGEST_ANNOUNCEMENT}
            />
          ))}
          <div>
            <SubmitButton>{id === null ? t("announce") : t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
