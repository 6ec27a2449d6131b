"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { typedValue } from "@/components/forms/typed-value.ts";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { DigestFrequency } from "@/prisma/generated/enums.ts";
import { FREQUENCIES } from "../rules.ts";

export type DigestFieldsProps = {
  state: FormState;
  zones: readonly Option[];
  frequency: DigestFrequency;
  /** Null where the person never said one: the browser's own is proposed then. */
  timeZone: string | null;
};

/** How often, and in which zone it is eight in the morning. */
export function DigestFields({ state, zones, frequency, timeZone }: DigestFieldsProps) {
  const t = useTranslations("savedSearches");
  const tError = useTranslations("errors");
  const select = useRef<HTMLSelectElement>(null);
  const chosen = typedValue(state, "timeZone", timeZone ?? "");

  useEffect(() => {
    if (chosen !== "" || !select.current) return;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zones.some(({ value }) => value === own)) select.current.value = own;
  }, [chosen, zones]);

  return (
    <>
      <RadioGroupField
        name="frequency"
        label={t("frequency")}
        required
        defaultValue={typedValue(state, "frequency", frequency)}
        options={FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
        error={state.errors.frequency && tError(state.errors.frequency as "required")}
      />
      <SelectField
        ref={select}
        name="timeZone"
        label={t("timeZone")}
        description={t("timeZoneHelp")}
        required
        placeholder={t("chooseZone")}
        options={zones}
        defaultValue={chosen}
        error={state.errors.timeZone && tError(state.errors.timeZone as "required")}
      />
    </>
  );
}
