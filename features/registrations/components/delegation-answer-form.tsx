"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { AnswerFields } from "@/features/forms/components/answer-fields.tsx";
import type { AskedForm } from "@/features/forms/rules/asked-form.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { answerForDelegationAction } from "../actions/delegation-answers.ts";
import type { DelegationAddress } from "../actions/delegation-people.ts";

type Props = {
  address: DelegationAddress;
  moment: FormMoment;
  asked: AskedForm;
  revision: number;
  values: Record<string, string | string[]>;
  kept: readonly string[];
};

/** The organiser's questions to a delegation as a whole, with what was answered before. Whole without script. */
export function DelegationAnswerForm({ address, moment, asked, revision, values, kept }: Props) {
  const t = useTranslations("delegation");
  const tOwn = useTranslations("forms.own");
  const tRegister = useTranslations("register");
  const tError = useTranslations("errors");
  const { locale, slug, id } = address;
  const anew = {
    // Without a place on the page: to the address that is open already a browser would only scroll.
    href: `/${locale}/desk/${slug}/delegations/${id}?answers=${moment}`,
    label: tOwn("openAnew"),
  };
  const notices = {
    closed: { text: tOwn("closed") },
    "changed-meanwhile": { text: tOwn("changedMeanwhile"), wayOn: anew },
    "form-changed": { text: tOwn("formChanged") },
    "answers-go": { text: t("answersGo") },
  };
  return (
    <ActionForm
      action={answerForDelegationAction.bind(null, address, moment)}
      initial={{ values, errors: {} }}
      className="grid gap-7"
    >
      {(state) => {
        const mayDelete = typedValue(state, "mayDelete") === "on";
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 && state.notice === undefined ? (
              <FormError message={tRegister("incomplete")} />
            ) : null}
            <input type="hidden" name="wholeRevision" value={typedValue(state, "wholeRevision", String(revision))} />
            <input type="hidden" name="formVersion" value={asked.versionId} />
            <AnswerFields form={asked} slot="all" state={state} kept={kept} removable />
            {state.notice === "answers-go" || mayDelete ? (
              <CheckboxField
                key={`mayDelete-${mayDelete}`}
                name="mayDelete"
                label={t("mayDelete")}
                defaultChecked={mayDelete}
                error={state.errors.mayDelete && tError(state.errors.mayDelete as "required")}
              />
            ) : null}
            <div>
              <SubmitButton pendingLabel={tOwn("saving")}>{tOwn(revision === 0 ? "send" : "save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
