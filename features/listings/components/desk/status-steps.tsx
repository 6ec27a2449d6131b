"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { postponeListingAction, resumeListingAction } from "../../actions/life.ts";
import type { DeskPlace } from "../../actions/place.ts";
import {
  archiveListingAction,
  cancelListingAction,
  discardListingAction,
  withdrawListingAction,
} from "../../actions/status.ts";
import { ScheduleForm } from "./schedule-form.tsx";

type StatusStepsProps = {
  place: DeskPlace;
  listingId: string;
  revision: number;
  /** IANA zone of the listing's country. */
  zone: string;
  isScheduled: boolean;
  may: Record<"withdraw" | "schedule" | "postpone" | "resume" | "cancel" | "archive" | "discard", boolean>;
};

/** The steps of a listing's life; what cannot be undone asks before it is taken, without script as well. */
export function StatusSteps({ place, listingId, revision, zone, isScheduled, may }: StatusStepsProps) {
  const t = useTranslations("editor.panel");
  const tNotice = useTranslations("editor.notice");
  const notices = { "not-now": { text: tNotice("notNow") } };
  return (
    <div className="grid justify-items-start gap-3 border-t border-rule pt-5 empty:hidden">
      {may.withdraw ? (
        <ButtonForm
          action={withdrawListingAction.bind(null, place, listingId)}
          label={isScheduled ? t("unschedule") : t("withdraw")}
          tone="secondary"
          size="small"
          notices={notices}
        />
      ) : null}
      {may.schedule ? (
        <Disclosure label={t("schedule")}>
          <p className="text-sm text-ink-soft">{t("scheduleIntro")}</p>
          <ScheduleForm place={place} listingId={listingId} revision={revision} zone={zone} />
        </Disclosure>
      ) : null}
      {may.resume ? (
        <Disclosure label={t("resume")}>
          <p className="text-sm text-ink-soft">{t("resumeIntro")}</p>
          <ButtonForm
            action={resumeListingAction.bind(null, place, listingId)}
            label={t("resumeButton")}
            size="small"
            notices={{ ...notices, over: { text: tNotice("resumeOver") } }}
          />
        </Disclosure>
      ) : null}
      {may.postpone ? (
        <Disclosure label={t("postpone")}>
          <p className="text-sm text-ink-soft">{t("postponeIntro")}</p>
          <ReasonForm
            action={postponeListingAction.bind(null, place, listingId)}
            name="reason"
            fieldLabel={t("cancelReason")}
            button={t("postponeButton")}
            notices={notices}
          />
        </Disclosure>
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
