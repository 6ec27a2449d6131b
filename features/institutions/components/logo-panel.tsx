"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "../actions/desk.ts";
import { putLogoAction, removeLogoAction } from "../actions/logo.ts";
import { Logo } from "./logo.tsx";

type LogoPanelProps = {
  place: DeskPlace;
  logo: { key: string; isShown: boolean } | null;
  /** Sent again over a bad line, the form says by it that it is the same. */
  formKey: string;
  /** What was done just now. */
  answer?: string;
};

/** The logo as it is, another in its place, or none. */
export function LogoPanel({ place, logo, formKey, answer }: LogoPanelProps) {
  const t = useTranslations("members.profile.logo");
  const tError = useTranslations("errors");
  const notices = {
    "too-large": { text: t("tooLarge") },
    svg: { text: t("svg") },
    "unknown-type": { text: t("unknownType") },
    "too-many-pixels": { text: t("tooManyPixels") },
    unreadable: { text: t("unreadable") },
    "too-many": { text: t("tooMany") },
    "no-room": { text: t("noRoom") },
  };
  return (
    <section id="logo" aria-labelledby="logo-title" className="grid max-w-3xl gap-5 border-t border-rule pt-8">
      <h2 id="logo-title" className="text-2xl">
        {t("title")}
      </h2>
      {answer ? (
        <Notice tone="good" live>
          {answer}
        </Notice>
      ) : null}
      {logo?.isShown ? <Logo logoKey={logo.key} name={t("current")} size="large" /> : null}
      {logo && !logo.isShown ? <p className="text-ink-soft">{t("hidden")}</p> : null}
      {logo ? null : <p className="text-ink-soft">{t("none")}</p>}
      <Renewed by={logo?.key}>
        <ActionForm action={putLogoAction.bind(null, place)} className="grid gap-4" triesAgain>
          {(state) => (
            <>
              <FormNotice state={state} notices={notices} />
              <input type="hidden" name="key" value={formKey} />
              <FileField
                name="logo"
                label={t(logo ? "another" : "file")}
                description={t("fileHelp")}
                accept="image/png,image/jpeg,image/webp"
                required
                error={state.errors.logo && tError(state.errors.logo as "required")}
              />
              <div>
                <SubmitButton tone="secondary" pendingLabel={t("uploading")}>
                  {t(logo ? "replace" : "put")}
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
      </Renewed>
      {logo ? (
        <Disclosure label={t("remove")} tone="quiet">
          <p>{t("removeHelp")}</p>
          <ButtonForm
            action={removeLogoAction.bind(null, place, logo.key)}
            label={t("removeNow")}
            tone="secondary"
            size="small"
            notices={{ changed: { text: t("changed") } }}
          />
        </Disclosure>
      ) : null}
    </section>
  );
}
