"use client";

import { useTranslations } from "next-intl";
import { typedValue } from "@/components/forms/typed-value.ts";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";

/** Name and address of one person of a delegation, in row `index` of its form. `number` is what the row is called. */
export function PersonFields({
  state,
  index,
  number = index + 1,
}: {
  state: FormState;
  index: number;
  number?: number;
}) {
  const t = useTranslations("delegation");
  const tError = useTranslations("errors");
  const errorOf = (field: string) => {
    const code = state.errors[field];
    if (code === undefined) return undefined;
    if (code === "seat-taken") return t("rowTaken");
    return code === "duplicate" ? t("rowTwice") : tError(code as "required");
  };
  return (
    <>
      <TextField
        name={`people.${index}.name`}
        label={t("name", { number })}
        autoComplete="off"
        maxLength={200}
        defaultValue={typedValue(state, `people.${index}.name`)}
        error={errorOf(`people.${index}.name`)}
      />
      <TextField
        name={`people.${index}.email`}
        type="email"
        dir="ltr"
        label={t("email", { number })}
        autoComplete="off"
        maxLength={254}
        defaultValue={typedValue(state, `people.${index}.email`)}
        error={errorOf(`people.${index}.email`)}
      />
    </>
  );
}
