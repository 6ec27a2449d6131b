"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button.tsx";
import { FormError } from "@/components/ui/form-error.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { CodeField } from "./code-field.tsx";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type SignInFormProps = {
  locale: Locale;
  returnPath: string;
  /** Sends the code. Bound by the page: bound here it would be another one at each drawing, and React would wait for ever. */
  request: FormAction;
  /** Signs in with the code. Bound by the page as well. */
  confirm: FormAction;
};

/** Two steps on one page: the address, then the six digits that were mailed to it. */
export function SignInForm({ locale, returnPath, request, confirm }: SignInFormProps) {
  const t = useTranslations("account");
  const tError = useTranslations("errors");
  const [asked, ask, asking] = useActionState(request, EMPTY_FORM);
  const [answered, answer, answering] = useActionState(confirm, EMPTY_FORM);
  const codeForm = useRef<HTMLFormElement>(null);
  const sent = asked.notice === "sent" || answered.notice === "sent";
  const email = String(answered.values.email ?? asked.values.email ?? "");
  const tooMany = asked.notice === "too-many" || answered.notice === "too-many";

  useEffect(() => {
    // Also after each answer: a wrong code is put right where it stands.
    if (sent && answered) codeForm.current?.querySelector<HTMLInputElement>("input[name=code]")?.focus();
  }, [sent, answered]);

  return (
    <div className="grid gap-6">
      {tooMany && <FormError message={t("tooMany")} />}
      {sent ? (
        <form ref={codeForm} action={answer} noValidate className="grid gap-5" aria-busy={answering}>
          <p role="status">
            {t.rich("codeSent", { email, address: (chunks) => <bdi className="font-semibold">{chunks}</bdi> })}
          </p>
          <input type="hidden" name="email" value={email} />
          <CodeField state={answered} />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton pendingLabel={t("signingIn")}>{t("signIn")}</SubmitButton>
          </div>
        </form>
      ) : null}
      <form action={ask} noValidate className="grid gap-5" aria-busy={asking}>
        <input type="hidden" name="return" value={returnPath} />
        {sent ? (
          <>
            <input type="hidden" name="email" value={email} />
            <div className="grid gap-2">
              <p className="text-sm text-ink-soft">{t("notArrived")}</p>
              <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <Button tone="secondary" size="small">
                  {t("sendAgain")}
                </Button>
                <a
                  href={`/${locale}/sign-in?return=${encodeURIComponent(returnPath)}`}
                  className="text-sm text-accent underline underline-offset-4"
                >
                  {t("otherAddress")}
                </a>
              </div>
            </div>
          </>
        ) : (
          <>
            <TextField
              name="email"
              type="email"
              label={t("email")}
              description={t("emailHelp")}
              autoComplete="email"
              dir="ltr"
              required
              defaultValue={String(asked.values.email ?? "")}
              error={asked.errors.email && tError(asked.errors.email as "invalidEmail")}
            />
            <div>
              <SubmitButton pendingLabel={t("sending")}>{t("sendCode")}</SubmitButton>
            </div>
          </>
        )}
      </form>
    </div>
  );
}
