"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { TextField } from "@/components/ui/text-field.tsx";
import { useEditor } from "./editor-context.tsx";
import type { FieldReader } from "./field-reader.ts";
import { write } from "./venue-fields.tsx";

const FOLLOWING = ["nativeName", "affiliation", "orcid"] as const;

/**
 * Somebody of the institution, picked by their whole line, or somebody new. A picked line is understood by the server as well; with script
 * the fields show at once what they will say.
 */
export function PersonFields({ row }: { row: FieldReader }) {
  const t = useTranslations("editor");
  const { options } = useEditor();
  function fill({ currentTarget }: FormEvent<HTMLInputElement>) {
    const picked = options.persons.find(({ label }) => label === currentTarget.value);
    if (!picked) return;
    for (const field of FOLLOWING) write(currentTarget.form, row.one(field).name, picked[field]);
  }
  return (
    <>
      <TextField
        {...row.one("name")}
        label={t("field.name")}
        required
        maxLength={200}
        list="known-persons"
        dir="auto"
        autoComplete="off"
        onInput={fill}
      />
      <TextField
        {...row.one("nativeName")}
        label={t("field.nativeName")}
        description={t("help.nativeName")}
        maxLength={200}
        dir="auto"
      />
      <TextField {...row.one("affiliation")} label={t("field.affiliation")} maxLength={300} dir="auto" />
      <TextField
        {...row.one("orcid")}
        label={t("field.orcid")}
        description={t("help.orcid")}
        dir="ltr"
        autoComplete="off"
      />
    </>
  );
}
