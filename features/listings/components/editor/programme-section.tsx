"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { DEGREE_TYPES, MOST_PLACES, PROGRAMME_LEVELS } from "../../rules/choices.ts";
import { ZoneField } from "./choice-fields.tsx";
import { useEditor } from "./editor-context.tsx";
import { PartnerRows } from "./people-rows.tsx";
import { Rows } from "./rows.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** Degree, partner institutions, and the intakes with their deadlines. */
export function ProgrammeSection() {
  const t = useTranslations("editor");
  const tDegree = useTranslations("listings.degreeType");
  const tLevel = useTranslations("listings.programmeLevel");
  const { fields } = useEditor();
  return (
    <EditorSection id="programme" title={t("section.programme")}>
      <SelectField
        {...fields.one("degreeType")}
        label={t("field.degreeType")}
        required
        options={DEGREE_TYPES.map((type) => ({ value: type, label: tDegree(type) }))}
      />
      <SelectField
        {...fields.one("level")}
        label={t("field.level")}
        required
        options={PROGRAMME_LEVELS.map((level) => ({ value: level, label: tLevel(level) }))}
      />
      <TextField
        {...fields.one("credits")}
        type="number"
        min={1}
        max={1000}
        inputMode="numeric"
        label={t("field.credits")}
        description={t("help.credits")}
      />
      <Wide>
        <PartnerRows />
      </Wide>
      <Wide>
        <Rows
          list="intakes"
          title={t("field.intakes")}
          description={t("help.intakes")}
          rowLabel={(number) => t("rows.intake", { number })}
          addLabel={t("rows.addIntake")}
        >
          {(row) => (
            <>
              <DateField {...row.one("deadlineOn")} label={t("field.deadlineOn")} required />
              <DateField {...row.one("startsOn")} label={t("field.startsOn")} required />
              <TextField
                {...row.one("places")}
                type="number"
                min={1}
                max={MOST_PLACES}
                inputMode="numeric"
                label={t("field.places")}
                required
              />
              <ZoneField row={row} />
            </>
          )}
        </Rows>
      </Wide>
    </EditorSection>
  );
}
