"use client";

import { useLocale, useTranslations } from "next-intl";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { type MailingPreview, minutesFor } from "../rules.ts";

/** A mailing as somebody of each language would read it, with the button that sends it. Nothing before it was asked for. */
export function MailingPreviews({ state }: { state: FormState }) {
  const t = useTranslations("mailing");
  const locale = useLocale();
  if (state.notice !== "preview" && state.notice !== "changed") return null;
  const previews = [state.values.previews ?? []].flat().map((preview) => JSON.parse(preview) as MailingPreview);
  const recipients = Number(typedValue(state, "recipients", "0"));
  return (
    <section
      aria-labelledby="preview"
      data-form-notice={state.notice === "preview" ? "" : undefined}
      tabIndex={-1}
      className="grid gap-4 rounded-sm border-2 border-accent bg-raised p-4 outline-none sm:p-6"
    >
      <div className="grid gap-1">
        <h2 id="preview" className="text-xl">
          {t("previewTitle")}
        </h2>
        <p className="max-w-measure text-sm text-ink-soft">{t("previewHelp")}</p>
      </div>
      {previews.map((preview) => (
        <article key={preview.locale} className="grid gap-2 rounded-sm border border-rule bg-ground p-4">
          <p className="text-sm text-ink-soft">
            {t("previewFor", { language: languageName(preview.locale, locale) })} <bdi>{preview.name}</bdi>
          </p>
          <div className="grid max-w-measure gap-2">
            <h3 lang={preview.language} dir={direction(preview.language)} className="text-lg wrap-anywhere">
              {preview.subject}
            </h3>
            <p lang={preview.locale} dir={direction(preview.locale)} className="text-sm">
              {preview.intro}
            </p>
            <p
              lang={preview.language}
              dir={direction(preview.language)}
              className="border-s-2 border-rule-strong ps-4 wrap-anywhere whitespace-pre-line"
            >
              {preview.text}
            </p>
          </div>
        </article>
      ))}
      <input type="hidden" name="seal" value={typedValue(state, "seal")} />
      <div className="grid gap-2">
        <p className="max-w-measure text-sm">{t("sendHelp", { count: recipients, minutes: minutesFor(recipients) })}</p>
        <div>
          <SubmitButton name="intent" value="send" pendingLabel={t("working")}>
            {t("send", { count: recipients })}
          </SubmitButton>
        </div>
      </div>
    </section>
  );
}
