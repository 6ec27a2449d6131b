"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import {
  approveListingAction,
  type Reviewed,
  refuseListingAction,
  requestChangesAction,
} from "../../actions/review.ts";

/** The office's three answers; the two that send something back must say why. */
export function ReviewForms({ reviewed, isChange }: { reviewed: Reviewed; isChange: boolean }) {
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
      <Disclosure label={t("changes")}>
        <ReasonForm
          action={requestChangesAction.bind(null, reviewed)}
          name="reason"
          fieldLabel={t("changesLabel")}
          description={t("changesHelp")}
          button={t("changesButton")}
          tone="secondary"
          notices={notices}
        />
      </Disclosure>
      {isChange ? null : (
        <Disclosure label={t("refuse")} tone="danger">
          <ReasonForm
            action={refuseListingAction.bind(null, reviewed)}
            name="reason"
            fieldLabel={t("refuseLabel")}
            description={t("changesHelp")}
            button={t("refuseButton")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      )}
    </div>
  );
}
