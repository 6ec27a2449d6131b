"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { mergePersonsAction, removePersonAction } from "../actions.ts";

type PersonStepsProps = {
  place: DeskPlace;
  person: { id: string; revision: number; total: number };
  others: readonly Option[];
};

/** What becomes of a person's record: one with another, or removed. */
export function PersonSteps({ place, person, others }: PersonStepsProps) {
  const t = useTranslations("people");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refused.stale") },
    "beyond-units": { text: t("refused.beyondUnits") },
    same: { text: t("refused.same") },
  };
  return (
    <section aria-labelledby="steps" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="steps" className="text-xl">
        {t("steps")}
      </h2>
      {others.length > 0 ? (
        <Disclosure label={t("merge")}>
          <p className="max-w-measure text-sm">{t("mergeHint")}</p>
          <ActionForm action={mergePersonsAction.bind(null, place, person.id)} className="grid gap-4">
            {(state) => (
              <>
                <FormNotice state={state} notices={notices} />
                <input type="hidden" name="revision" value={person.revision} />
                <SelectField
                  name="into"
                  label={t("mergeInto")}
                  required
                  placeholder={t("choose")}
                  options={others}
                  defaultValue={typedValue(state, "into")}
                  error={state.errors.into && tError("required")}
                />
                <div>
                  <SubmitButton tone="danger" size="small">
                    {t("mergeConfirm")}
                  </SubmitButton>
                </div>
              </>
            )}
          </ActionForm>
        </Disclosure>
      ) : null}
      <Disclosure label={t("remove")} tone="danger">
        <p className="max-w-measure text-sm">{t("removeHint")}</p>
        <ButtonForm
          action={removePersonAction.bind(null, place, person.id)}
          label={t("removeConfirm")}
          tone="danger"
          size="small"
          hidden={{ revision: String(person.revision) }}
          notices={{ ...notices, "in-use": { text: t("refused.inUse", { count: person.total }) } }}
        />
      </Disclosure>
    </section>
  );
}
