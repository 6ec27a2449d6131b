"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import {
  approveListingAction,
  type Reviewed,
  refuseListingAction,
  requestChangesAction,
} from "../../actions/review.ts";

type ReviewFormsProps = {
  reviewed: Reviewed;
  /** It is public, and a change of it waits. */
  isChange: boolean;
  reasons: ReasonOffers;
  /** The language of the institution, which reads the answer. */
  reader: string;
};

/** The office's three answers; the two that send something back must say why. */
export function ReviewForms({ reviewed, isChange, reasons, reader }: ReviewFormsProps) {
  const t = useTranslations("review");
  const notices = {
    "not-now": { text: t("notice.notNow") },
    "stale-revision": { text: t("notice.staleRevision") },
    suspended: { text: t("notice.suspended") },
    outdated: { text: t("notice.outdated") },
  };
  return (
    <div className="grid justify-items-start gap-4">
      <ButtonForm
        action={approveListingAction.bind(null, reviewed)}
        label={t(isChange ? "approveChange" : "approve")}
        notices={notices}
      />
      <ReasonForm
        behind={{ label: t("changes") }}
        action={requestChangesAction.bind(null, reviewed)}
        name="reason"
        fieldLabel={t("changesLabel")}
        description={t("changesHelp")}
        button={t("changesButton")}
        tone="secondary"
        offer={offerFor(reasons, "request_changes", reader)}
        notices={notices}
      />
      {isChange ? null : (
        <ReasonForm
          behind={{ label: t("refuse"), tone: "danger" }}
          action={refuseListingAction.bind(null, reviewed)}
          name="reason"
          fieldLabel={t("refuseLabel")}
          description={t("changesHelp")}
          button={t("refuseButton")}
          tone="danger"
          offer={offerFor(reasons, "refuse_listing", reader)}
          notices={notices}
        />
      )}
    </div>
  );
}
