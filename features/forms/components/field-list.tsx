"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { arrangeFieldsAction } from "../actions/build.ts";
import type { FormDesk } from "../actions/place.ts";
import type { ShownField } from "../rules/shown.ts";
import { useConditionWords } from "./answer-fields.tsx";
import { useFormNotices } from "./form-notices.ts";

type FieldListProps = {
  desk: FormDesk;
  revision: number;
  /** In the words of the source. */
  fields: readonly ShownField[];
  mayEdit: boolean;
  /** Address of the builder. */
  here: string;
  /** Key of the field that was asked to be taken out: this page asks back. */
  removing: string | null;
};

/** The fields of a form in their order, each with what it is, and the steps to arrange them. Whole without script. */
export function FieldList({ desk, revision, fields, mayEdit, here, removing }: FieldListProps) {
  const t = useTranslations("forms.builder");
  const notices = useFormNotices(here);
  return (
    <ActionForm action={arrangeFieldsAction.bind(null, desk)} className="grid gap-4">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="revision" value={revision} />
          <ol className="grid gap-3" aria-label={t("fields")}>
            {fields.map((field, index) => (
              <li
                key={field.key}
                id={field.key}
                className="grid gap-3 rounded-sm border border-rule bg-raised p-4 target:border-accent"
              >
                <FieldSummary field={field} fields={fields} />
                {mayEdit ? (
                  removing === field.key ? (
                    <Removal field={field} here={here} />
                  ) : (
                    <Steps field={field} here={here} isFirst={index === 0} isLast={index === fields.length - 1} />
                  )
                ) : null}
              </li>
            ))}
          </ol>
        </>
      )}
    </ActionForm>
  );
}

function FieldSummary({ field, fields }: { field: ShownField; fields: readonly ShownField[] }) {
  const t = useTranslations("forms.builder");
  const tKind = useTranslations("forms.kind");
  const words = useConditionWords(fields);
  return (
    <div className="grid gap-1.5">
      <p
        lang={field.language}
        dir={direction(field.language)}
        className={`as-around ${field.kind === "heading" ? "font-title text-lg" : "font-semibold"}`}
      >
        {field.label}
      </p>
      {field.options.length === 0 ? null : (
        <p lang={field.language} dir={direction(field.language)} className="as-around text-sm text-ink-soft">
          {field.options.map(({ label }) => label).join(DOT)}
        </p>
      )}
      <MarkRow>
        <Mark tone="plain">{tKind(field.kind)}</Mark>
        {field.required ? <Mark>{t("required")}</Mark> : null}
        {field.per === "person" ? <Mark>{t("perPerson")}</Mark> : null}
        {field.isSensitive ? <Mark>{t("sensitive")}</Mark> : null}
        {field.retentionDays === null ? null : <Mark>{t("deleted", { days: field.retentionDays })}</Mark>}
      </MarkRow>
      {field.shownIf === null ? null : <p className="text-sm text-ink-soft">{words(field)}</p>}
    </div>
  );
}

type StepsProps = { field: ShownField; here: string; isFirst: boolean; isLast: boolean };

function Steps({ field: { key, label }, here, isFirst, isLast }: StepsProps) {
  const t = useTranslations("forms.builder");
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton tone="secondary" size="small" href={`${here}/fields/${key}`} aria-label={t("editOne", { label })}>
        {t("edit")}
      </LinkButton>
      {isFirst ? null : (
        <Button name="step" value={`up:${key}`} tone="quiet" size="small" aria-label={t("upOne", { label })}>
          {t("up")}
        </Button>
      )}
      {isLast ? null : (
        <Button name="step" value={`down:${key}`} tone="quiet" size="small" aria-label={t("downOne", { label })}>
          {t("down")}
        </Button>
      )}
      <LinkButton
        tone="quiet"
        size="small"
        href={`${here}?remove=${key}#${key}`}
        aria-label={t("removeOne", { label })}
      >
        {t("remove")}
      </LinkButton>
    </div>
  );
}

function Removal({ field: { key }, here }: { field: ShownField; here: string }) {
  const t = useTranslations("forms.builder");
  return (
    <div className="grid gap-3 border-s-2 border-alarm ps-4">
      <p>{t("removeQuestion")}</p>
      <div className="flex flex-wrap gap-3">
        <Button name="step" value={`remove:${key}`} tone="danger" size="small">
          {t("removeNow")}
        </Button>
        <LinkButton tone="quiet" size="small" href={`${here}#${key}`}>
          {t("keep")}
        </LinkButton>
      </div>
    </div>
  );
}
