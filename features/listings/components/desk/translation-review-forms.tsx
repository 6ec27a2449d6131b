"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import { approveTranslationAction, type ReviewedTranslation, sendTranslationBackAction } from "../../actions/review.ts";

type TranslationReviewFormsProps = { reviewed: ReviewedTranslation; reasons: ReasonOffers; reader: string };

/** The office's two answers to a translation that waits. */
export function TranslationReviewForms({ reviewed, reasons, reader }: TranslationReviewFormsProps) {
  const t = useTranslations("review");
  const notices = {
    "not-now": { text: t("notice.notNow") },
    suspended: { text: t("notice.suspended") },
  };
  return (
    <div className="grid justify-items-start gap-4">
      <ButtonForm
        action={approveTranslationAction.bind(null, reviewed)}
        label={t("approveTranslation")}
        notices={notices}
      />
      <ReasonForm
        behind={{ label: t("changes") }}
        action={sendTranslationBackAction.bind(null, reviewed)}
        name="reason"
        fieldLabel={t("changesLabel")}
        description={t("changesHelp")}
        button={t("changesButton")}
        tone="secondary"
        offer={offerFor(reasons, "request_changes", reader)}
        notices={notices}
      />
    </div>
  );
}
