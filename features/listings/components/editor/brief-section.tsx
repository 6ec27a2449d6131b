"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import { PersonRows } from "./people-rows.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** Which version it is, since when, by whom. */
export function BriefSection() {
  const t = useTranslations("editor");
  const { fields } = useEditor();
  return (
    <EditorSection id="brief" title={t("section.brief")}>
      <TextField {...fields.one("version", "1.0")} label={t("field.version")} required maxLength={20} dir="auto" />
      <DateField {...fields.one("releasedOn")} label={t("field.releasedOn")} />
      <Wide>
        <PersonRows kind="brief" />
      </Wide>
    </EditorSection>
  );
}
