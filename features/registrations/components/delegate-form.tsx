"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { AnswerFields } from "@/features/forms/components/answer-fields.tsx";
import type { AskedForm } from "@/features/forms/rules/asked-form.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { ConsentPurpose, FormMoment } from "@/prisma/generated/enums.ts";
import { answerAsDelegateAction, type DelegateAddress } from "../actions/delegate.ts";

type Props = {
  address: DelegateAddress;
  moment: FormMoment;
  /** Which state of the person the page was drawn from. */
  revision: number;
  /** The organiser's questions to each person; null where there are none. */
  asked: AskedForm | null;
  /** Which questions these are, as the server will look whether it is still they. */
  askedKeys: string;
  values: Record<string, string | string[]>;
  kept: readonly string[];
  /** What the person says of themselves; null where only questions are asked. */
  own: Own | null;
};

type Own = {
  name: string;
  mayRename: boolean;
  /** What they still have to agree to; none once they have agreed. */
  missing: readonly ConsentPurpose[];
  words: Record<ConsentPurpose, string>;
  news: boolean;
};

/** How a person's name is spelled, what they answer, and to what they agree. Whole without script. */
export function DelegateForm({ address, moment, revision, asked, askedKeys, values, kept, own }: Props) {
  const t = useTranslations("delegate");
  const tRegister = useTranslations("register");
  const here = `/${address.locale}/delegates/${address.token}`;
  const anew = { href: here, label: t("openAnew") };
  const notices = {
    over: { text: t("refused.over"), wayOn: anew },
    "changed-meanwhile": { text: t("refused.changed"), wayOn: anew },
    "form-changed": { text: t("refused.formChanged") },
    "questions-changed": { text: t("refused.questionsChanged") },
    "let-in": { text: t("refused.letIn"), wayOn: anew },
    "too-many": { text: tRegister("refused.tooMany") },
  };
  const isFirst = own !== null && own.missing.length > 0;
  return (
    <ActionForm
      action={answerAsDelegateAction.bind(null, { ...address, moment })}
      initial={{ values, errors: {} }}
      className="grid gap-7"
    >
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          {Object.keys(state.errors).length > 0 ? <FormError message={tRegister("incomplete")} /> : null}
          <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
          {/* Not what was sent: when the questions changed, those below are new ones. */}
          <input type="hidden" name="askedKeys" value={askedKeys} />
          {own ? <NameField state={state} own={own} /> : null}
          {asked ? (
            <>
              <input type="hidden" name="formVersion" value={asked.versionId} />
              <AnswerFields form={asked} slot="0" state={state} kept={kept} removable />
            </>
          ) : null}
          {own ? <Agreement state={state} own={own} /> : null}
          <div>
            <SubmitButton size={isFirst ? "large" : undefined} pendingLabel={t("saving")}>
              {t(isFirst ? "agree" : "save")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function NameField({ state, own: { name, mayRename } }: { state: FormState; own: Own }) {
  const t = useTranslations("delegate");
  const tError = useTranslations("errors");
  if (!mayRename) return <input type="hidden" name="name" value={name} />;
  return (
    <TextField
      name="name"
      label={t("name")}
      description={t("nameHelp")}
      autoComplete="name"
      dir="auto"
      required
      maxLength={200}
      defaultValue={typedValue(state, "name", name)}
      error={state.errors.name && tError(state.errors.name as "required")}
    />
  );
}

/** The boxes of what is still to be agreed to, and of what may be. */
function Agreement({ state, own: { missing, words, news } }: { state: FormState; own: Own }) {
  const t = useTranslations("delegate");
  const tError = useTranslations("errors");
  const isSent = "revision" in state.values;
  const box = (purpose: ConsentPurpose, start: boolean) => {
    const ticked = isSent ? typedValue(state, purpose) === "on" : start;
    return (
      <CheckboxField
        key={`${purpose}-${ticked}`}
        name={purpose}
        label={words[purpose]}
        required={purpose !== "news"}
        defaultChecked={ticked}
        error={state.errors[purpose] && tError(state.errors[purpose] as "required")}
      />
    );
  };
  return (
    <fieldset className="grid gap-4 border-t border-rule pt-5">
      <legend className="float-start w-full font-title text-lg font-semibold">{t("agreeTitle")}</legend>
      {missing.map((purpose) => box(purpose, false))}
      {box("news", news)}
    </fieldset>
  );
}
