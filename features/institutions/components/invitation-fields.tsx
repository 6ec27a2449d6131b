"use client";

import { useTranslations } from "next-intl";
import { typedValue } from "@/components/forms/typed-value.ts";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";

type RoleOption = { value: string; label: string; description: string };

/** Whom an invitation goes to and as what, with a role that is proposed. */
export function InvitationFields({
  state,
  roles,
  proposed,
}: {
  state: FormState;
  roles: readonly RoleOption[];
  proposed: string;
}) {
  const t = useTranslations("members.invite");
  const tError = useTranslations("errors");
  const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
  return (
    <>
      <TextField
        name="email"
        type="email"
        dir="ltr"
        autoComplete="off"
        label={t("email")}
        required
        maxLength={254}
        defaultValue={typedValue(state, "email")}
        error={errorOf("email")}
      />
      <RadioGroupField
        name="role"
        label={t("role")}
        required
        options={roles}
        defaultValue={typedValue(state, "role", proposed)}
        error={errorOf("role")}
      />
    </>
  );
}
