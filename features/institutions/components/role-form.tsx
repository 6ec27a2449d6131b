"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { changeRoleAction, type DeskPlace } from "../actions/desk.ts";
import { MEMBERSHIP_ROLES } from "../rules/membership.ts";

/** An owner gives a member another role. */
export function RoleForm({
  place,
  membershipId,
  role,
}: {
  place: DeskPlace;
  membershipId: string;
  role: MembershipRole;
}) {
  const t = useTranslations("members");
  const tRole = useTranslations("institutions.role");
  const notices = {
    "role-changed": { text: t("roleChanged"), good: true },
    "last-owner": { text: t("refusedLastOwner") },
    "same-role": { text: t("refusedSameRole") },
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
          <SubmitButton tone="secondary" size="small">
            {t("changeRole")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
