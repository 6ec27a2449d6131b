"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { passOnInquiryAction } from "../actions.ts";

/** The button that passes an inquiry on. */
export function PassOnForm({ locale, token }: { locale: Locale; token: string }) {
  const t = useTranslations("inquiry");
  return (
    <ButtonForm
      action={passOnInquiryAction.bind(null, locale, token)}
      label={t("passOn")}
      size="large"
      notices={{ "institution-full": { text: t("fullTryAgain") } }}
    />
  );
}
