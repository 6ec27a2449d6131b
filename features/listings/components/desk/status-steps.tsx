"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { DeskPlace } from "../../actions/place.ts";
import {
  archiveListingAction,
  cancelListingAction,
  discardListingAction,
  withdrawFromReviewAction,
} from "../../actions/status.ts";

type StatusStepsProps = {
  place: DeskPlace;
  listingId: string;
  may: { withdraw: boolean; cancel: boolean; archive: boolean; discard: boolean };
};

/** The steps that end something; each asks before it is taken, without script as well. */
export function StatusSteps({ place, listingId, may }: StatusStepsProps) {
  const t = useTranslations("editor.panel");
  const tNotice = useTranslations("editor.notice");
  const notices = { "not-now": { text: tNotice("notNow") } };
  return (
    <div className="grid justify-items-start gap-3 border-t border-rule pt-5 empty:hidden">
      {may.withdraw ? (
        <ButtonForm
          action={withdrawFromReviewAction.bind(null, place, listingId)}
          label={t("withdraw")}
          tone="secondary"
          size="small"
          notices={notices}
        />
      ) : null}
      {may.cancel ? (
        <Disclosure label={t("cancel")} tone="danger">
          <p className="text-sm text-ink-soft">{t("cancelIntro")}</p>
          <ReasonForm
            action={cancelListingAction.bind(null, place, listingId)}
            name="reason"
            fieldLabel={t("cancelReason")}
            button={t("cancelButton")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      ) : null}
      {may.archive ? (
        <Disclosure label={t("archive")}>
          <p className="text-sm text-ink-soft">{t("archiveIntro")}</p>
          <ButtonForm
            action={archiveListingAction.bind(null, place, listingId)}
            label={t("archiveButton")}
            tone="danger"
            size="small"
            notices={{ ...notices, "people-registered": { text: tNotice("peopleRegistered") } }}
          />
        </Disclosure>
      ) : null}
      {may.discard ? (
        <Disclosure label={t("discard")} tone="danger">
          <p className="text-sm text-ink-soft">{t("discardIntro")}</p>
          <ButtonForm
            action={discardListingAction.bind(null, place, listingId)}
            label={t("discardButton")}
            tone="danger"
            size="small"
            notices={notices}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
