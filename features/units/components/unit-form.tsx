"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { type LanguageOption, NamesFields } from "@/features/institutions/components/names-fields.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { saveUnitAction } from "../actions.ts";
import { UNIT_KINDS } from "../rules/kinds.ts";

type UnitFormProps = {
  place: DeskPlace;
  /** Null for a new one, whose id is `formKey` among the values. */
  id: string | null;
  values: FormState["values"];
  languages: readonly LanguageOption[];
};

/** What a unit says of itself on its public page. */
export function UnitForm({ place, id, values, languages }: UnitFormProps) {
  const t = useTranslations("units");
  const tProfile = useTranslations("members.profile");
  const tError = useTranslations("errors");
  const notices = { "stale-revision": { text: t("refusedStale") }, "too-many": { text: t("refusedTooMany") } };
  return (
    <ActionForm
      action={saveUnitAction.bind(null, place, id)}
      initial={{ values, errors: {} }}
      className="grid max-w-3xl gap-8"
    >
      {(state) => {
        const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 ? <FormError message={tProfile("incomplete")} /> : null}
            <input type="hidden" name="revision" value={typedValue(state, "revision")} />
            {id === null ? <input type="hidden" name="formKey" value={typedValue(state, "formKey")} /> : null}
            <NamesFields state={state} languages={languages} about="unit" />
            <SelectField
              key={typedValue(state, "kind")}
              name="kind"
              label={t("kindOf")}
              required
              options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              defaultValue={typedValue(state, "kind")}
              error={errorOf("kind")}
            />
            <TextField
              name="website"
              type="url"
              dir="ltr"
              label={t("website")}
              maxLength={500}
              defaultValue={typedValue(state, "website")}
              error={errorOf("website")}
            />
            <div>
              <SubmitButton pendingLabel={t("saving")}>{id === null ? t("add") : t("save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
