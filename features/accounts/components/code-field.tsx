"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";

/** The six digits that were mailed, as they were last typed into the form of `state`. */
export function CodeField({ state: { values, errors } }: { state: FormState }) {
  const t = useTranslations("account");
  const tError = useTranslations("errors");
  return (
    <TextField
      name="code"
      label={t("code")}
      inputMode="numeric"
      autoComplete="one-time-code"
      dir="ltr"
      maxLength={12}
      required
      defaultValue={String(values.code ?? "")}
      error={errors.code && tError(errors.code as "invalidCode")}
    />
  );
}
