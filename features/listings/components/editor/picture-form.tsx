"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { addPictureAction } from "../../actions/picture.ts";
import type { DeskPlace } from "../../actions/place.ts";
import { formReader } from "./field-reader.ts";

/** Puts a picture on a listing, with the words for those who do not see it. */
export function PictureForm({
  place,
  listingId,
  alt,
  dir,
  lang,
}: {
  place: DeskPlace;
  listingId: string;
  alt: string;
  dir: "ltr" | "rtl";
  lang: string;
}) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const notices = {
    "too-large": { text: t("picture.tooLarge") },
    "unknown-type": { text: t("picture.unknownType") },
    "too-many-pixels": { text: t("picture.tooManyPixels") },
    unreadable: { text: t("picture.unreadable") },
    "not-editable": { text: t("notice.notEditable") },
  };
  return (
    <ActionForm action={addPictureAction.bind(null, place, listingId)} className="grid gap-4">
      {(state) => {
        const fields = formReader(state, (code) => tError(code as "required"));
        const { defaultValue: _none, ...file } = fields.one("picture");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <FileField
              {...file}
              label={t("picture.file")}
              description={t("picture.fileHelp")}
              accept="image/jpeg,image/png,image/webp,image/avif"
              required
            />
            <TextField
              {...fields.one("alt", alt)}
              label={t("field.pictureAlt")}
              description={t("help.pictureAlt")}
              required
              maxLength={500}
              dir={dir}
              lang={lang}
            />
            <div>
              <SubmitButton tone="secondary" size="small" pendingLabel={t("picture.uploading")}>
                {t("picture.add")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
