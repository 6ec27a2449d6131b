"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { OPPORTUNITY_DIRECTIONS } from "../../rules/choices.ts";
import { ZoneField } from "./choice-fields.tsx";
import { useEditor } from "./editor-context.tsx";
import { PartnersSought } from "./project-section.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** Offer or demand, of which trade, until when. */
export function OpportunitySection() {
  const t = useTranslations("editor");
  const tDirection = useTranslations("listings.opportunityDirection");
  const { fields, options } = useEditor();
  return (
    <EditorSection id="opportunity" title={t("section.opportunity")}>
      <Wide>
        <RadioGroupField
          {...fields.one("direction", "offer")}
          label={t("field.direction")}
          required
          options={OPPORTUNITY_DIRECTIONS.map((direction) => ({ value: direction, label: tDirection(direction) }))}
        />
      </Wide>
      <Wide>
        <SelectField
          {...fields.one("sector")}
          label={t("field.sector")}
          required
          options={options.sectors}
          placeholder={t("choose")}
        />
      </Wide>
      <DateField {...fields.one("validUntil")} label={t("field.validUntil")} required />
      <ZoneField row={fields} />
      <PartnersSought />
    </EditorSection>
  );
}
