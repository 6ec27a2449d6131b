"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field.tsx";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { PARTNER_ROLES } from "../../rules/choices.ts";
import { useEditor } from "./editor-context.tsx";
import { PartnerRows, PersonRows } from "./people-rows.tsx";
import { Rows } from "./rows.tsx";
import { EditorSection, Wide } from "./section.tsx";

/** When it runs, who works in it, whom it seeks, what came of it. */
export function ProjectSection() {
  const t = useTranslations("editor");
  const { fields } = useEditor();
  return (
    <EditorSection id="project" title={t("section.project")}>
      <DateField {...fields.one("startsOn")} label={t("field.startsOn")} required />
      <DateField {...fields.one("endsOn")} label={t("field.endsOn")} description={t("help.endsOn")} />
      <PartnersSought />
      <Wide>
        <PersonRows kind="project" />
      </Wide>
      <Wide>
        <PartnerRows />
      </Wide>
      <Wide>
        <Rows
          list="outputs"
          title={t("field.outputs")}
          rowLabel={(number) => t("rows.output", { number })}
          addLabel={t("rows.addOutput")}
        >
          {(row) => (
            <>
              <Wide>
                <TextField {...row.one("title")} label={t("field.title")} required maxLength={300} dir="auto" />
              </Wide>
              <TextField {...row.one("year")} label={t("field.year")} inputMode="numeric" maxLength={4} />
              <TextField
                {...row.one("doi")}
                label={t("field.doi")}
                description={t("help.doi")}
                dir="ltr"
                autoComplete="off"
              />
            </>
          )}
        </Rows>
      </Wide>
    </EditorSection>
  );
}

/** From which parts of society partners are wanted. */
export function PartnersSought() {
  const t = useTranslations("editor");
  const tRole = useTranslations("listings.partnerRole");
  const { fields } = useEditor();
  return (
    <Wide>
      <CheckboxGroupField
        {...fields.several("partnersSought")}
        label={t("field.partnersSought")}
        options={PARTNER_ROLES.map((role) => ({ value: role, label: tRole(role) }))}
      />
    </Wide>
  );
}
