"use client";

import { useTranslations } from "next-intl";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { SessionChoice } from "../queries/register-page.ts";
import { type Asked, ROLES } from "../rules/pools.ts";

type Props = {
  state: FormState;
  errorOf: (field: string) => string | undefined;
  asked: Asked;
  sessions: readonly SessionChoice[];
  countries: readonly Option[];
  invitation: string;
};

/** What decides whose places somebody may have: sessions, country or region, role, invitation code; only what is asked. */
export function PlacesFields({ state, errorOf, asked, sessions, countries, invitation }: Props) {
  const t = useTranslations("register");
  const tRole = useTranslations("register.role");
  const chosen = [state.values.sessions ?? []].flat();
  return (
    <>
      {asked.sessions ? (
        <CheckboxGroupField
          key={chosen.join()}
          name="sessions"
          label={t("sessions")}
          description={t("sessionsHelp")}
          required
          options={sessions.map(({ id, when, where, free }) => ({
            value: id,
            label: when,
            description: [where, free > 0 ? t("sessionFree", { free }) : t("sessionFull")].filter(Boolean).join(DOT),
          }))}
          defaultValue={chosen}
          error={errorOf("sessions")}
        />
      ) : null}
      {asked.country ? (
        <SelectField
          name="countryCode"
          label={t("country")}
          description={t("countryHelp")}
          placeholder={t("choose")}
          required
          options={countries}
          defaultValue={typedValue(state, "countryCode")}
          error={errorOf("countryCode")}
        />
      ) : null}
      {asked.role ? (
        <SelectField
          name="role"
          label={t("roleLabel")}
          description={t("roleHelp")}
          placeholder={t("choose")}
          required
          options={ROLES.map((role) => ({ value: role, label: tRole(role) }))}
          defaultValue={typedValue(state, "role")}
          error={errorOf("role")}
        />
      ) : null}
      {asked.code ? (
        <TextField
          name="invitation"
          label={t("invitation")}
          description={t("invitationHelp")}
          autoComplete="off"
          maxLength={60}
          defaultValue={typedValue(state, "invitation", invitation)}
          error={errorOf("invitation")}
        />
      ) : null}
    </>
  );
}
