"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { MOST_PLACES, REGISTRATION_CHOICES } from "../../rules/choices.ts";
import { useEditor } from "./editor-context.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** How people register: not at all, at once, by approval, or elsewhere; until when; how many. */
export function TermsSection() {
  const t = useTranslations("editor");
  const { fields, zone } = useEditor();
  return (
    <EditorSection id="terms" title={t("section.terms")}>
      <Wide>
        <RadioGroupField
          {...fields.one("terms.mode", "none")}
          label={t("field.mode")}
          options={REGISTRATION_CHOICES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        />
      </Wide>
      <TextField
        {...fields.one("terms.capacity")}
        type="number"
        min={0}
        max={MOST_PLACES}
        inputMode="numeric"
        label={t("field.capacity")}
        description={t("help.capacity")}
      />
      <TextField
        {...fields.one("terms.externalUrl")}
        type="url"
        label={t("field.externalUrl")}
        description={t("help.externalUrl")}
        dir="ltr"
      />
      <DateTimeField {...fields.one("terms.opensAt")} label={t("field.opensAt")} description={t("help.opensAt")} />
      <DateTimeField {...fields.one("terms.closesAt")} label={t("field.closesAt")} description={t("help.closesAt")} />
      <TextField
        {...fields.one("terms.timeZone", zone)}
        label={t("field.timeZone")}
        description={t("help.termsZone")}
        list="time-zones"
        dir="ltr"
        autoComplete="off"
      />
    </EditorSection>
  );
}
