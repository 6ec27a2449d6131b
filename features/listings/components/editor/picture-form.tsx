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
  formKey,
  alt,
  dir,
  lang,
}: {
  place: DeskPlace;
  listingId: string;
  /** Sent again over a bad line, the form says by it that it is the same. */
  formKey: string;
  alt: string;
  dir: "ltr" | "rtl";
  lang: string;
}) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  /** What may be wrong with the file, beside the field. */
  const wrong: Record<string, string> = {
    "too-large": t("picture.tooLarge"),
    "unknown-type": t("picture.unknownType"),
    "too-many-pixels": t("picture.tooManyPixels"),
    unreadable: t("picture.unreadable"),
    "no-room": t("attachments.refused.no-room"),
  };
  return (
    <ActionForm action={addPictureAction.bind(null, place, listingId)} className="grid gap-4" triesAgain>
      {(state) => {
        const fields = formReader(state, (code) => wrong[code] ?? tError(code as "required"));
        const { defaultValue: _none, ...file } = fields.one("picture");
        return (
          <>
            <FormNotice state={state} notices={{ "not-editable": { text: t("notice.notEditable") } }} />
            <input type="hidden" name="key" value={formKey} />
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
