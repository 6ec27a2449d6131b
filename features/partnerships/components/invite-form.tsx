"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { DateField } from "@/components/ui/date-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { invitePartnerAction } from "../actions/host.ts";
import { INVITED_ROLES } from "../rules/roles.ts";

type InviteFormProps = { place: DeskPlace; listingId: string; slug: string };

/** Invites one institution: as what, with which words, and whether as a co-host it may edit. */
export function InviteForm({ place, listingId, slug }: InviteFormProps) {
  const t = useTranslations("partnerships");
  const tError = useTranslations("errors");
  const notices = {
    "unknown-institution": { text: t("refusedUnknown") },
    "own-institution": { text: t("refusedOwn") },
    suspended: { text: t("refusedSuspended") },
    "already-invited": { text: t("refusedInvited") },
    "too-often": { text: t("refusedTooOften") },
    "too-many": { text: t("refusedTooMany") },
    "too-many-today": { text: t("refusedToday") },
    over: { text: t("refusedOver") },
  };
  const wrong = (state: FormState, name: string) => state.errors[name] && tError(state.errors[name] as "required");
  return (
    <ActionForm action={invitePartnerAction.bind(null, place, listingId, slug)} className="grid max-w-xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <SelectField
            name="role"
            label={t("asWhat")}
            defaultValue={typedValue(state, "role", "co_host")}
            options={INVITED_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            error={wrong(state, "role")}
            required
          />
          <CheckboxField
            name="mayEdit"
            label={t("mayEdit")}
            description={t("mayEditHint")}
            defaultChecked={typedValue(state, "mayEdit") === "on"}
          />
          <TextArea
            name="note"
            label={t("note")}
            description={t("noteHint")}
            rows={4}
            maxLength={2000}
            dir="auto"
            defaultValue={typedValue(state, "note")}
            error={wrong(state, "note")}
          />
          <fieldset className="grid gap-4 border-s-2 border-rule ps-4">
            <legend className="contents">
              <span className="text-sm text-ink-soft">{t("touringOnly")}</span>
            </legend>
            <TextField
              name="city"
              label={t("city")}
              maxLength={120}
              dir="auto"
              defaultValue={typedValue(state, "city")}
              error={wrong(state, "city")}
            />
            <div className="field-pairs">
              <DateField
                name="startsOn"
                label={t("startsOn")}
                defaultValue={typedValue(state, "startsOn")}
                error={wrong(state, "startsOn")}
              />
              <DateField
                name="endsOn"
                label={t("endsOn")}
                defaultValue={typedValue(state, "endsOn")}
                error={wrong(state, "endsOn")}
              />
            </div>
          </fieldset>
          <div>
            <SubmitButton pendingLabel={t("inviting")}>{t("inviteNow")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
