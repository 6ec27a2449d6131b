"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { MailTextPreview } from "../rules/preview.ts";

/** The letter as a reader of each language would have it. Nothing before it was asked for. */
export function MailTextPreviews({ state }: { state: FormState }) {
  const t = useTranslations("mailTexts");
  const locale = useLocale();
  if (state.notice !== "preview") return null;
  const previews = [state.values.previews ?? []].flat().map((preview) => JSON.parse(preview) as MailTextPreview);
  return (
    <section
      aria-labelledby="preview"
      data-form-notice
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
          <h3 className="text-sm text-ink-soft">
            {languageName(preview.locale, locale)}
            {preview.isOwn ? null : `${DOT}${t("portalAlone")}`}
          </h3>
          <div lang={preview.locale} dir={direction(preview.locale)} className="grid max-w-measure gap-2">
            <p className="text-lg wrap-anywhere">{preview.subject}</p>
            <p className="text-ink-soft wrap-anywhere">{preview.portal}</p>
            {preview.opening ? (
              <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                {preview.opening}
              </p>
            ) : null}
            <p className="text-ink-soft">…</p>
            {preview.closing ? (
              <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                {preview.closing}
              </p>
            ) : null}
          </div>
        </article>
      ))}
    </section>
  );
}
