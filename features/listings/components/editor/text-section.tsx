"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
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
  /** Sets a field among what belongs to it; the whole width otherwise. */
  frame?: (field: string, control: ReactNode) => ReactNode;
};

const wide = (_field: string, control: ReactNode) => <Wide>{control}</Wide>;

/** What is written about a listing in one language: the same fields for the source and for a translation. */
export function TextFields({ kind, language, hasPicture, fields, beneathTitle, frame = wide }: TextFieldsProps) {
  const t = useTranslations("editor");
  const tPart = useTranslations("listings.textPart");
  const written = { lang: language, dir: direction(language) };
  return (
    <>
      {frame(
        "title",
        <>
          <TextField {...fields.one("title")} {...written} label={t("field.title")} required maxLength={300} />
          {beneathTitle}
        </>,
      )}
      {frame(
        "summary",
        <TextArea
          {...fields.one("summary")}
          {...written}
          label={t("field.summary")}
          description={t("help.summary")}
          rows={3}
          maxLength={1000}
        />,
      )}
      {KINDS[kind].parts.map((part) => (
        <Fragment key={part}>
          {frame(
            `parts.${part}`,
            <TextArea
              {...fields.one(`parts.${part}`)}
              {...written}
              label={tPart(part)}
              description={t(`help.${part}`)}
              rows={6}
            />,
          )}
        </Fragment>
      ))}
      {frame(
        "body",
        <TextArea
          {...fields.one("body")}
          {...written}
          label={t("field.body")}
          description={t("help.body")}
          rows={12}
        />,
      )}
      {hasPicture
        ? frame(
            "pictureAlt",
            <TextField
              {...fields.one("pictureAlt")}
              {...written}
              label={t("field.pictureAlt")}
              description={t("help.pictureAlt")}
              required
              maxLength={500}
            />,
          )
        : null}
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
