"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import type { Option } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type DeskPlace, inviteMemberAction } from "../actions/desk.ts";
import { MEMBERSHIP_ROLES } from "../rules/membership.ts";
import { InvitationFields } from "./invitation-fields.tsx";
import { UnitBoxes } from "./unit-boxes.tsx";

/** An owner invites a colleague by mail. */
export function InvitationForm({ place, units }: { place: DeskPlace; units: readonly Option[] }) {
  const t = useTranslations("members.invite");
  const tMembers = useTranslations("members");
  const tInstitution = useTranslations("institutions");
  const notices = {
    invited: { text: t("sent"), good: true },
    "already-member": { text: t("refusedMember") },
    "already-invited": { text: t("refusedInvited") },
    "too-many-invitations": { text: t("refusedTooMany") },
    "no-such-unit": { text: tMembers("refusedUnit") },
  };
  return (
    <ActionForm action={inviteMemberAction.bind(null, place)} className="grid max-w-xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <InvitationFields
            state={state}
            roles={MEMBERSHIP_ROLES.map((role) => ({
              value: role,
              label: tInstitution(`role.${role}`),
              description: tInstitution(`roleExplained.${role}`),
            }))}
            proposed="editor"
          />
          <UnitBoxes
            offered={units}
            chosen={[state.values.units ?? []].flat()}
            error={state.errors.units === undefined ? undefined : tMembers("refusedLimit")}
          />
          <div>
            <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
