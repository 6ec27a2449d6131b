"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import { DateTimeField } from "@/components/ui/date-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { LECTURE_FORMATS } from "../../rules/choices.ts";
import { ZoneField } from "./choice-fields.tsx";
import { useEditor } from "./editor-context.tsx";
import { PersonRows } from "./people-rows.tsx";
import { RepeatSession } from "./repeat-session.tsx";
import { Rows } from "./rows.tsx";
import { EditorSection, Wide } from "./section.tsx";
import { VenueFields } from "./venue-fields.tsx";

/** Sessions with their own zone and place, and who speaks. */
export function LectureSection() {
  const t = useTranslations("editor");
  const tFormat = useTranslations("listings.lectureFormat");
  const { fields } = useEditor();
  return (
    <EditorSection id="lecture" title={t("section.lecture")}>
      <SelectField
        {...fields.one("format")}
        label={t("field.format")}
        required
        options={LECTURE_FORMATS.map((format) => ({ value: format, label: tFormat(format) }))}
      />
      <TextField
        {...fields.one("recordingUrl")}
        type="url"
        label={t("field.recordingUrl")}
        description={t("help.recordingUrl")}
        dir="ltr"
      />
      <Wide>
        <Rows
          list="sessions"
          title={t("field.sessions")}
          description={t("help.sessions")}
          rowLabel={(number) => t("rows.session", { number })}
          addLabel={t("rows.addSession")}
        >
          {(row, index, isLast) => (
            <>
              <input type="hidden" name={row.one("id").name} value={row.one("id").defaultValue} />
              <DateTimeField {...row.one("localStart")} label={t("field.localStart")} required />
              <DateTimeField {...row.one("localEnd")} label={t("field.localEnd")} required />
              <ZoneField row={row} />
              <VenueFields row={row} />
              <TextField {...row.one("room")} label={t("field.room")} maxLength={120} dir="auto" />
              <Wide>
                <TextField
                  {...row.one("onlineUrl")}
                  type="url"
                  label={t("field.onlineUrl")}
                  description={t("help.onlineUrl")}
                  dir="ltr"
                />
              </Wide>
              {isLast ? null : (
                <Wide>
                  <Button
                    name="intent"
                    value={`following:${index}`}
                    tone="quiet"
                    size="small"
                    className="-ms-3.25"
                    formNoValidate
                  >
                    {t("rows.following")}
                  </Button>
                </Wide>
              )}
            </>
          )}
        </Rows>
      </Wide>
      <Wide>
        <RepeatSession />
      </Wide>
      <Wide>
        <PersonRows kind="lecture" />
      </Wide>
    </EditorSection>
  );
}
