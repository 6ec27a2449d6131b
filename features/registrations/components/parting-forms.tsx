"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxGroupField, RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { type DelegationAddress, mergeDelegationsAction, partDelegationAction } from "../actions/delegation-people.ts";
import { peopleNotices } from "./people-notices.ts";

type Choice = { id: string; label: string };

/** Some people of a delegation become one of their own. */
export function PartingForm({ address, people }: { address: DelegationAddress; people: readonly Choice[] }) {
  const t = useTranslations("delegation");
  return (
    <ActionForm action={partDelegationAction.bind(null, address)} className="grid max-w-2xl gap-5">
      {(state) => {
        const ticked = [state.values.people ?? []].flat();
        return (
          <>
            <FormNotice state={state} notices={peopleNotices(t, address)} />
            <CheckboxGroupField
              key={ticked.join()}
              name="people"
              label={t("partWho")}
              options={people.map(({ id, label }) => ({ value: id, label: <bdi>{label}</bdi> }))}
              defaultValue={ticked}
            />
            <div>
              <SubmitButton tone="secondary" pendingLabel={t("saving")}>
                {t("partNow")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** The people of another delegation that stands alike come into this one. */
export function MergingForm({ address, others }: { address: DelegationAddress; others: readonly Choice[] }) {
  const t = useTranslations("delegation");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={mergeDelegationsAction.bind(null, address)} className="grid max-w-2xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={peopleNotices(t, address)} />
          <RadioGroupField
            key={typedValue(state, "other")}
            name="other"
            label={t("mergeWhich")}
            required
            options={others.map(({ id, label }) => ({ value: id, label: <bdi>{label}</bdi> }))}
            defaultValue={typedValue(state, "other")}
            error={state.errors.other && tError(state.errors.other as "required")}
          />
          <div>
            <SubmitButton tone="secondary" pendingLabel={t("saving")}>
              {t("mergeNow")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
