"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { KINDS } from "../../rules/kinds.ts";
import { useEditor } from "./editor-context.tsx";
import type { FieldReader } from "./field-reader.ts";
import { EditorSection, Wide } from "./section.tsx";

type TextFieldsProps = {
  kind: ListingKind;
  language: string;
  hasPicture: boolean;
  fields: FieldReader;
  /** What is to be said of the title. */
  beneathTitle?: ReactNode;
};

/** What is written about a listing in one language: the same fields for the source and for a translation. */
export function TextFields({ kind, language, hasPicture, fields, beneathTitle }: TextFieldsProps) {
  const t = useTranslations("editor");
  const tPart = useTranslations("listings.textPart");
  const written = { lang: language, dir: direction(language) };
  return (
    <>
      <Wide>
        <TextField {...fields.one("title")} {...written} label={t("field.title")} required maxLength={300} />
        {beneathTitle}
      </Wide>
      <Wide>
        <TextArea
          {...fields.one("summary")}
          {...written}
          label={t("field.summary")}
          description={t("help.summary")}
          rows={3}
          maxLength={1000}
        />
      </Wide>
      {KINDS[kind].parts.map((part) => (
        <Wide key={part}>
          <TextArea
            {...fields.one(`parts.${part}`)}
            {...written}
            label={tPart(part)}
            description={t(`help.${part}`)}
            rows={6}
          />
        </Wide>
      ))}
      <Wide>
        <TextArea {...fields.one("body")} {...written} label={t("field.body")} description={t("help.body")} rows={12} />
      </Wide>
      {hasPicture ? (
        <Wide>
          <TextField
            {...fields.one("pictureAlt")}
            {...written}
            label={t("field.pictureAlt")}
            description={t("help.pictureAlt")}
            required
            maxLength={500}
          />
        </Wide>
      ) : null}
    </>
  );
}

/** The source text's part of the editor. */
export function TextSection(props: Omit<TextFieldsProps, "fields"> & { languageName: string }) {
  const t = useTranslations("editor");
  const { fields } = useEditor();
  const { languageName, ...text } = props;
  return (
    <EditorSection id="text" title={t("section.text")} intro={t("sectionIntro.text", { language: languageName })}>
      <TextFields {...text} fields={fields} />
    </EditorSection>
  );
}
