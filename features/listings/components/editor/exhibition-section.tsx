"use client";

import { useTranslations } from "next-intl";
import { DateField, TimeField } from "@/components/ui/date-field.tsx";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { EXHIBITION_TYPES, WEEKDAYS } from "../../rules/choices.ts";
import { ZoneField } from "./choice-fields.tsx";
import { useEditor } from "./editor-context.tsx";
import { Rows } from "./rows.tsx";
import { EditorSection, Wide } from "./section.tsx";
import { VenueFields } from "./venue-fields.tsx";

/** Kind of exhibition, its run, where it hangs, when the doors are open. */
export function ExhibitionSection() {
  const t = useTranslations("editor");
  const tType = useTranslations("listings.exhibitionType");
  const { fields, options } = useEditor();
  return (
    <EditorSection id="exhibition" title={t("section.exhibition")}>
      <SelectField
        {...fields.one("type")}
        label={t("field.type")}
        required
        options={EXHIBITION_TYPES.map((type) => ({ value: type, label: tType(type) }))}
      />
      <ZoneField row={fields} />
      <DateField {...fields.one("startsOn")} label={t("field.firstDay")} required />
      <DateField {...fields.one("endsOn")} label={t("field.lastDay")} required />
      <VenueFields row={fields} />
      <Wide>
        <Rows
          list="hours"
          title={t("field.hours")}
          description={t("help.hours")}
          rowLabel={(number) => t("rows.hours", { number })}
          addLabel={t("rows.addHours")}
        >
          {(row) => (
            <>
              <Wide>
                <CheckboxGroupField
                  {...row.several("weekdays")}
                  label={t("field.weekdays")}
                  options={WEEKDAYS.map((day, index) => ({ value: day, label: options.weekdays[index] ?? day }))}
                />
              </Wide>
              <TimeField {...row.one("opens")} label={t("field.opens")} required />
              <TimeField {...row.one("closes")} label={t("field.closes")} required />
            </>
          )}
        </Rows>
      </Wide>
      <Wide>
        <Rows
          list="closures"
          title={t("field.closures")}
          description={t("help.closures")}
          rowLabel={(number) => t("rows.closure", { number })}
          addLabel={t("rows.addClosure")}
        >
          {(row) => (
            <>
              <DateField {...row.one("startsOn")} label={t("field.firstDay")} required />
              <DateField {...row.one("endsOn")} label={t("field.lastDay")} required />
              <TextField {...row.one("reason")} label={t("field.reason")} maxLength={200} dir="auto" />
            </>
          )}
        </Rows>
      </Wide>
    </EditorSection>
  );
}
