"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { PARTNERSHIP_ROLES } from "../../rules/choices.ts";
import { KINDS } from "../../rules/kinds.ts";
import { useEditor } from "./editor-context.tsx";
import { PersonFields } from "./person-fields.tsx";
import { Rows } from "./rows.tsx";

/** Speakers, team or authors, by what the kind has. */
export function PersonRows({ kind }: { kind: ListingKind }) {
  const t = useTranslations("editor");
  const tRole = useTranslations("listings.personRole");
  const roles = KINDS[kind].personRoles;
  const first = roles[0] ?? "speaker";
  return (
    <Rows
      list="persons"
      title={t(`persons.${first}`)}
      description={t("help.persons")}
      rowLabel={(number) => t("rows.person", { number })}
      addLabel={t("rows.addPerson")}
    >
      {(row) => (
        <>
          {roles.length > 1 ? (
            <SelectField
              {...row.one("role", first)}
              label={t("field.role")}
              options={roles.map((role) => ({ value: role, label: tRole(role) }))}
            />
          ) : (
            <input type="hidden" name={row.one("role").name} value={first} />
          )}
          <PersonFields row={row} />
        </>
      )}
    </Rows>
  );
}

/** Other institutions that take part, on the portal or not. */
export function PartnerRows() {
  const t = useTranslations("editor");
  const tRole = useTranslations("listings.partnershipRole");
  const { options } = useEditor();
  return (
    <Rows
      list="partners"
      title={t("field.partners")}
      description={t("help.partners")}
      rowLabel={(number) => t("rows.partner", { number })}
      addLabel={t("rows.addPartner")}
    >
      {(row) => (
        <>
          <TextField
            {...row.one("name")}
            label={t("field.institutionName")}
            required
            maxLength={300}
            list="known-institutions"
            dir="auto"
          />
          <SelectField
            {...row.one("role", "partner")}
            label={t("field.role")}
            options={PARTNERSHIP_ROLES.map((role) => ({ value: role, label: tRole(role) }))}
          />
          <SelectField
            {...row.one("countryCode")}
            label={t("field.countryCode")}
            options={options.countries}
            placeholder={t("choose")}
          />
        </>
      )}
    </Rows>
  );
}
