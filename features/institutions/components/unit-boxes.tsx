"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import type { Option } from "@/components/ui/select-field.tsx";

type UnitBoxesProps = { offered: readonly Option[]; chosen: readonly string[]; error?: string };

/** Units beyond which a membership shall not reach; nothing where an institution has none. */
export function UnitBoxes({ offered, chosen, error }: UnitBoxesProps) {
  const t = useTranslations("members");
  if (offered.length === 0) return null;
  return (
    <CheckboxGroupField
      name="units"
      label={t("limit")}
      description={t("limitHint")}
      options={offered}
      defaultValue={[...chosen]}
      error={error}
    />
  );
}
