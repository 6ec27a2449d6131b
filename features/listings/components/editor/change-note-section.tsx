"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** What readers of a public listing are told of this change, in the language of the listing. */
export function ChangeNoteSection() {
  const t = useTranslations("editor");
  const { fields } = useEditor();
  return (
    <EditorSection id="change" title={t("section.change")}>
      <Wide>
        <TextField
          {...fields.one("changeNote")}
          label={t("field.changeNote")}
          description={t("help.changeNote")}
          maxLength={300}
          dir="auto"
        />
      </Wide>
    </EditorSection>
  );
}
