"use client";

import { useTranslations } from "next-intl";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import type { FieldReader } from "./field-reader.ts";

export type OfferedUnits = {
  /** Units of the institution that this person works for. */
  units: readonly Option[];
  /** Works for these alone: every listing must name one. */
  isLimited: boolean;
};

/** Which unit of the institution posts a listing; nothing where there are none. */
export function UnitField({ fields, units, isLimited }: OfferedUnits & { fields: FieldReader }) {
  const t = useTranslations("editor");
  if (units.length === 0) return null;
  return (
    <SelectField
      {...fields.one("unitId")}
      label={t("field.unitId")}
      required={isLimited}
      options={units}
      placeholder={isLimited ? undefined : t("wholeInstitution")}
    />
  );
}
