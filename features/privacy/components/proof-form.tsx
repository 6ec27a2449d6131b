"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { CodeField } from "@/features/accounts/components/code-field.tsx";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** Both bound by the page: bound here they would be others at each drawing. */
type ProofFormProps = { email: string; send: FormAction; open: FormAction };

/** Two steps: a code is sent to the address, and typed here. */
export function ProofForm({ email, send, open }: ProofFormProps) {
  const t = useTranslations("ownData.prove");
  const tAccount = useTranslations("account");
  const [asked, ask, asking] = useActionState(send, EMPTY_FORM);
  const [answered, answer, answering] = useActionState(open, EMPTY_FORM);
  const isSent = asked.notice === "sent" || answered.notice === "sent";
  const tooMany = asked.notice === "too-many" || answered.notice === "too-many";
  return (
    <div className="grid gap-6">
      {tooMany ? <FormError message={tAccount("tooMany")} /> : null}
      {isSent ? (
        <form action={answer} noValidate className="grid max-w-md gap-5" aria-busy={answering}>
          <p role="status">
            {t.rich("sent", { email, address: (chunks) => <bdi className="font-semibold">{chunks}</bdi> })}
          </p>
          <CodeField state={answered} />
          <div>
            <SubmitButton pendingLabel={t("opening")}>{t("open")}</SubmitButton>
          </div>
        </form>
      ) : null}
      <form action={ask} aria-busy={asking}>
        <SubmitButton tone={isSent ? "quiet" : "primary"} pendingLabel={t("sending")}>
          {t(isSent ? "again" : "send")}
        </SubmitButton>
      </form>
    </div>
  );
}
