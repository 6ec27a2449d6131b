"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { changeRoleAction, type DeskPlace } from "../actions/desk.ts";
import { MEMBERSHIP_ROLES } from "../rules/membership.ts";
import { UnitBoxes } from "./unit-boxes.tsx";

/** An owner gives a member another role, or limits it to units. */
export function RoleForm({
  place,
  membershipId,
  role,
  units,
  offered,
}: {
  place: DeskPlace;
  membershipId: string;
  role: MembershipRole;
  /** To which it is limited now. */
  units: readonly string[];
  /** All of the institution. */
  offered: readonly Option[];
}) {
  const t = useTranslations("members");
  const tRole = useTranslations("institutions.role");
  const notices = {
    "role-changed": { text: t("roleChanged"), good: true },
    "last-owner": { text: t("refusedLastOwner") },
    "same-role": { text: t("refusedSameRole") },
    "no-such-unit": { text: t("refusedUnit") },
  };
  return (
    <ActionForm action={changeRoleAction.bind(null, place, membershipId)} className="grid justify-items-start gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <SelectField
            key={role}
            name="role"
            label={t("newRole")}
            options={MEMBERSHIP_ROLES.map((value) => ({ value, label: tRole(value) }))}
            defaultValue={role}
          />
          <UnitBoxes
            key={units.join()}
            offered={offered}
            chosen={units}
            error={state.errors.units === undefined ? undefined : t("refusedLimit")}
          />
          <SubmitButton tone="secondary" size="small">
            {t("changeRole")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
