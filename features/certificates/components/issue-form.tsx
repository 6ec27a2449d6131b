"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { issueCertificatesAction } from "../actions/issue.ts";

type Props = { place: DeskPlace; listingId: string };

/** One button that issues to everybody who was let in and has none yet; pressed again it issues to who came since. */
export function IssueForm({ place, listingId }: Props) {
  const t = useTranslations("certificate");
  return (
    <ActionForm action={issueCertificatesAction.bind(null, place, listingId)} className="grid gap-3" triesAgain>
      {(state) => (
        <>
          <FormNotice
            state={state}
            notices={{
              issued: { text: t("issued", { people: Number(typedValue(state, "issued", "0")) }), good: true },
            }}
          />
          <SubmitButton className="justify-self-start" pendingLabel={t("issuing")}>
            {t("issueAll")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
