"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { answerByTokenAction } from "../actions/answer.ts";
import type { AskedForm } from "../rules/asked-form.ts";
import { AnswerFields } from "./answer-fields.tsx";

type AnswerFormProps = {
  locale: Locale;
  token: string;
  moment: FormMoment;
  asked: AskedForm;
  revision: number;
  values: Record<string, string | string[]>;
  kept: readonly string[];
  people: readonly { id: string; name: string }[];
};

/** The questions to a registration and each of its people, with what was answered before. Whole without script. */
export function AnswerForm({ locale, token, moment, asked, revision, values, kept, people }: AnswerFormProps) {
  const t = useTranslations("forms.own");
  const tRegister = useTranslations("register");
  // Without a place on the page: to the address that is open already a browser would only scroll.
  const here = `/${locale}/registrations/${token}?answers=${moment}`;
  const anew = { href: here, label: t("openAnew") };
  const notices = {
    closed: { text: t("closed") },
    "changed-meanwhile": { text: t("changedMeanwhile"), wayOn: anew },
    "form-changed": { text: t("formChanged") },
    "too-many": { text: tRegister("refused.tooMany") },
  };
  const isPerPerson = asked.fields.some(({ per }) => per === "person");
  return (
    <ActionForm
      action={answerByTokenAction.bind(null, { locale, token, moment })}
      initial={{ values, errors: {} }}
      className="grid gap-7"
    >
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          {Object.keys(state.errors).length > 0 ? <FormError message={tRegister("incomplete")} /> : null}
          <input type="hidden" name="replyRevision" value={typedValue(state, "replyRevision", String(revision))} />
          <input type="hidden" name="formVersion" value={asked.versionId} />
          <AnswerFields form={asked} slot="all" state={state} kept={kept} removable />
          {isPerPerson
            ? people.map(({ id, name }, index) => (
                <fieldset key={id} className="grid gap-7 border-t border-rule pt-5">
                  <legend className="float-start w-full font-title text-lg font-semibold">
                    <bdi>{name}</bdi>
                  </legend>
                  <AnswerFields form={asked} slot={`${index}`} state={state} kept={kept} removable />
                </fieldset>
              ))
            : null}
          <div>
            <SubmitButton pendingLabel={t("saving")}>{revision === 0 ? t("send") : t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
