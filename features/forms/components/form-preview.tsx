"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { EMPTY_FORM } from "@/lib/forms/form-state.ts";
import type { AskedForm } from "../rules/asked-form.ts";
import { AnswerFields } from "./answer-fields.tsx";

/** A form as it will be asked, that sends nothing. */
export function FormPreview({ form }: { form: AskedForm }) {
  const t = useTranslations("forms.preview");
  const each = useId();
  const isPerPerson = form.fields.some(({ per }) => per === "person");
  return (
    <div data-answers className="grid gap-7 rounded-sm border border-rule bg-raised p-5">
      <AnswerFields form={form} slot="all" state={EMPTY_FORM} />
      {isPerPerson ? (
        <section aria-labelledby={each} className="grid gap-7 not-first:border-t not-first:border-rule not-first:pt-5">
          <h2 id={each} className="text-xl">
            {t("each")}
          </h2>
          <AnswerFields form={form} slot="0" state={EMPTY_FORM} />
        </section>
      ) : null}
    </div>
  );
}
