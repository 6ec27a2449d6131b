"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { CodeField } from "@/features/accounts/components/code-field.tsx";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Own name, at the account and in registrations. The action is bound by the page. */
export function NameForm({ name, correct }: { name: string; correct: FormAction }) {
  const t = useTranslations("ownData.correct");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={correct} className="grid max-w-md gap-4">
      {(state) => (
        <>
          <FormNotice state={state} notices={{ saved: { text: t("nameSaved"), good: true } }} />
          <TextField
            name="name"
            label={t("name")}
            description={t("nameHelp")}
            autoComplete="name"
            required
            maxLength={200}
            defaultValue={String(state.values.name ?? name)}
            error={state.errors.name && tError(state.errors.name as "required")}
          />
          <div>
            <SubmitButton tone="secondary">{t("saveName")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Two steps: the new address, then the code that was mailed to it. Both actions are bound by the page. */
export function AddressForm({ send, change }: { send: FormAction; change: FormAction }) {
  const t = useTranslations("ownData.correct");
  const tAccount = useTranslations("account");
  const tError = useTranslations("errors");
  const [asked, ask, asking] = useActionState(send, EMPTY_FORM);
  const [answered, answer, answering] = useActionState(change, EMPTY_FORM);
  const isSent = asked.notice === "sent" || answered.notice === "sent";
  const email = String(answered.values.email ?? asked.values.email ?? "");
  return (
    <div className="grid max-w-md gap-4">
      {asked.notice === "too-many" ? <FormError message={tAccount("tooMany")} /> : null}
      {answered.notice === "taken" ? <FormError message={t("taken")} /> : null}
      <form action={ask} noValidate className="grid gap-4" aria-busy={asking}>
        <TextField
          name="email"
          type="email"
          dir="ltr"
          label={t("address")}
          description={t("addressHelp")}
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={email}
          error={asked.errors.email && tError(asked.errors.email as "invalidEmail")}
        />
        <div>
          <SubmitButton tone="secondary">{t("sendCode")}</SubmitButton>
        </div>
      </form>
      {isSent ? (
        <form action={answer} noValidate className="grid gap-4" aria-busy={answering}>
          <input type="hidden" name="email" value={email} />
          <CodeField state={answered} />
          <div>
            <SubmitButton>{t("change")}</SubmitButton>
          </div>
        </form>
      ) : null}
    </div>
  );
}
