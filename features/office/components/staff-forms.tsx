"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { InvitationFields } from "@/features/institutions/components/invitation-fields.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { OfficeRole } from "@/prisma/generated/enums.ts";
import { changeOfficeRoleAction, inviteIntoOfficeAction } from "../actions.ts";
import { OFFICE_ROLES } from "../rules.ts";

/** A lead invites a colleague into the office. */
export function StaffInvitationForm({ locale }: { locale: Locale }) {
  const t = useTranslations("office.staff");
  const tInvite = useTranslations("members.invite");
  const notices = {
    invited: { text: tInvite("sent"), good: true },
    "already-of-office": { text: t("refusedMember") },
    "already-invited": { text: tInvite("refusedInvited") },
    "too-many-invitations": { text: tInvite("refusedTooMany") },
  };
  return (
    <ActionForm action={inviteIntoOfficeAction.bind(null, locale)} className="grid max-w-xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <InvitationFields
            state={state}
            roles={OFFICE_ROLES.map((role) => ({
              value: role,
              label: t(`role.${role}`),
              description: t(`roleExplained.${role}`),
            }))}
            proposed="reviewer"
          />
          <div>
            <SubmitButton pendingLabel={tInvite("sending")}>{tInvite("send")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** A lead gives somebody of the office another role. */
export function OfficeRoleForm({ locale, userId, role }: { locale: Locale; userId: string; role: OfficeRole }) {
  const t = useTranslations("office.staff");
  const tMembers = useTranslations("members");
  const notices = {
    "role-changed": { text: tMembers("roleChanged"), good: true },
    "last-lead": { text: t("refusedLastLead") },
    "same-role": { text: tMembers("refusedSameRole") },
  };
  return (
    <ActionForm action={changeOfficeRoleAction.bind(null, locale, userId)} className="grid justify-items-start gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <SelectField
            key={role}
            name="role"
            label={tMembers("newRole")}
            options={OFFICE_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            defaultValue={role}
          />
          <SubmitButton tone="secondary" size="small">
            {tMembers("changeRole")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
