"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { ATTENDANCE_MODES } from "../../rules/choices.ts";
import { ROUTES } from "../../rules/routes.ts";
import { ManyField } from "./choice-fields.tsx";
import { useEditor } from "./editor-context.tsx";
import { EditorSection, Wide } from "./section.tsx";
import { UnitField } from "./unit-field.tsx";

/** Where a listing belongs: route, place, field, languages, how one takes part. */
export function PlaceSection() {
  const t = useTranslations("editor");
  const tRoute = useTranslations("listings.route");
  const tMode = useTranslations("listings.attendanceMode");
  const { fields, options, state } = useEditor();
  return (
    <EditorSection id="place" title={t("section.place")}>
      <UnitField fields={fields} units={options.units} isLimited={options.isLimited} />
      <SelectField
        {...fields.one("route")}
        label={t("field.route")}
        required
        options={ROUTES.map((route) => ({ value: route, label: tRoute(route) }))}
      />
      <SelectField
        {...fields.one("fieldCode")}
        label={t("field.fieldCode")}
        options={options.fields}
        placeholder={t("none")}
      />
      <SelectField {...fields.one("countryCode")} label={t("field.countryCode")} required options={options.countries} />
      <TextField {...fields.one("city")} label={t("field.city")} maxLength={120} dir="auto" />
      <Wide>
        <ManyField field={fields.several("countries")} label={t("field.countries")} options={options.countries} />
      </Wide>
      <Wide>
        <ManyField field={fields.several("languages")} label={t("field.languages")} options={options.languages} />
      </Wide>
      <Wide>
        <RadioGroupField
          {...fields.one("attendanceMode", "onsite")}
          label={t("field.attendanceMode")}
          options={ATTENDANCE_MODES.map((mode) => ({ value: mode, label: tMode(mode) }))}
        />
      </Wide>
      <Wide>
        <CheckboxField
          name="isFree"
          id="isFree"
          label={t("field.isFree")}
          defaultChecked={state.values.isFree === "on"}
          error={fields.one("isFree").error}
        />
      </Wide>
    </EditorSection>
  );
}
