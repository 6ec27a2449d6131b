"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { DateField } from "@/components/ui/date-field.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { putPhotoAction, withdrawConsentAction } from "../actions.ts";
import { photoAddress } from "../rules/photo.ts";

type PhotoPanelProps = {
  place: DeskPlace;
  personId: string;
  name: string;
  photo: { key: string; consentBy: string; consentOn: string } | null;
  /** What was done just now. */
  answer?: string;
};

/** The photo as readers see it with who agreed to that, another in its place, or none. */
export function PhotoPanel({ place, personId, name, photo, answer }: PhotoPanelProps) {
  const t = useTranslations("people.photo");
  const tPicture = useTranslations("editor.picture");
  const tPeople = useTranslations("people");
  const tError = useTranslations("errors");
  const format = useFormatter();
  const beyond = { "beyond-units": { text: tPeople("refused.beyondUnits") } };
  const notices = {
    ...beyond,
    "too-large": { text: tPicture("tooLarge") },
    "unknown-type": { text: tPicture("unknownType") },
    "too-many-pixels": { text: tPicture("tooManyPixels") },
    unreadable: { text: tPicture("unreadable") },
    "too-many": { text: t("tooMany") },
  };
  return (
    <section id="photo" aria-labelledby="photo-title" className="grid max-w-3xl gap-5 border-t border-rule pt-6">
      <h2 id="photo-title" className="text-xl">
        {t("title")}
      </h2>
      {answer ? (
        <Notice tone="good" live>
          {answer}
        </Notice>
      ) : null}
      {photo ? (
        <div className="flex flex-wrap items-start gap-5">
          <img
            src={photoAddress(photo.key, 480)}
            alt={t("alt", { name })}
            className="size-32 rounded-sm border border-rule object-cover"
          />
          <p className="max-w-measure">
            {t("agreedBy", {
              who: photo.consentBy,
              day: format.dateTime(new Date(`${photo.consentOn}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" }),
            })}
          </p>
        </div>
      ) : (
        <p className="max-w-measure text-ink-soft">{t("none")}</p>
      )}
      {photo ? (
        <Disclosure label={t("withdraw")} tone="danger">
          <p className="max-w-measure text-sm">{t("withdrawHint")}</p>
          <ButtonForm
            action={withdrawConsentAction.bind(null, place, personId, photo.key)}
            label={t("withdrawNow")}
            tone="danger"
            size="small"
            notices={{ ...beyond, changed: { text: t("changed") } }}
          />
        </Disclosure>
      ) : null}
      <Renewed by={photo?.key}>
        <ActionForm action={putPhotoAction.bind(null, place, personId)} className="grid gap-4">
          {(state) => {
            const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
            return (
              <>
                <FormNotice state={state} notices={notices} />
                <FileField
                  name="photo"
                  label={t(photo ? "another" : "file")}
                  description={tPicture("fileHelp")}
                  accept="image/jpeg,image/png,image/webp,image/avif"
                  required
                  error={errorOf("photo")}
                />
                <div className="grid gap-4 sm:grid-cols-2">
                  <TextField
                    name="consentBy"
                    label={t("consentBy")}
                    description={t("consentByHint")}
                    required
                    maxLength={200}
                    dir="auto"
                    autoComplete="off"
                    defaultValue={typedValue(state, "consentBy", name)}
                    error={errorOf("consentBy")}
                  />
                  <DateField
                    name="consentOn"
                    label={t("consentOn")}
                    required
                    defaultValue={typedValue(state, "consentOn")}
                    error={errorOf("consentOn")}
                  />
                </div>
                <CheckboxField name="agreed" label={t("agreed")} required error={errorOf("agreed")} />
                <div>
                  <SubmitButton tone="secondary" pendingLabel={tPicture("uploading")}>
                    {t(photo ? "replace" : "put")}
                  </SubmitButton>
                </div>
              </>
            );
          }}
        </ActionForm>
      </Renewed>
    </section>
  );
}
