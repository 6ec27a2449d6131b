"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { Button } from "@/components/ui/button.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { arrangeFieldsAction } from "../actions/build.ts";
import type { FormDesk } from "../actions/place.ts";
import { BLOCK_NAMES } from "../rules/blocks.ts";
import { FIELD_KINDS } from "../rules/field-kinds.ts";
import { useFormNotices } from "./form-notices.ts";

type AddFieldsProps = { desk: FormDesk; revision: number; here: string };

/** Ways to add to a form: a field of one's own, or a block of fields with their words in all languages. */
export function AddFields({ desk, revision, here }: AddFieldsProps) {
  const t = useTranslations("forms.builder");
  const tKind = useTranslations("forms.kind");
  const tForms = useTranslations("forms");
  const notices = useFormNotices(here);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <form method="get" action={`${here}/fields/new`} className="grid gap-4 rounded-sm border border-rule p-4">
        <h3 className="text-lg">{t("addField")}</h3>
        <SelectField
          name="kind"
          label={t("kind")}
          options={FIELD_KINDS.map((kind) => ({ value: kind, label: tKind(kind) }))}
        />
        <div>
          <Button tone="secondary">{t("next")}</Button>
        </div>
      </form>
      <ActionForm
        action={arrangeFieldsAction.bind(null, desk)}
        className="grid gap-4 rounded-sm border border-rule p-4"
      >
        {(state) => (
          <>
            <h3 className="text-lg">{t("addBlock")}</h3>
            <p className="text-sm text-ink-soft">{t("addBlockHelp")}</p>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="revision" value={revision} />
            <ul className="flex flex-wrap gap-2">
              {BLOCK_NAMES.map((block) => (
                <li key={block}>
                  <Button name="step" value={`block:${block}`} tone="secondary" size="small">
                    {tForms(`block.${block}`)}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </ActionForm>
    </div>
  );
}
