"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { approveVenueChangeAction, sendVenueChangeBackAction } from "../actions.ts";

type VenueReviewFormsProps = {
  locale: Locale;
  id: string;
  reasons: ReasonOffers;
  /** The language of the institution, which reads the answer. */
  reader: string;
};

/** The office's two answers to a change of a venue; the one that sends it back must say why. */
export function VenueReviewForms({ locale, id, reasons, reader }: VenueReviewFormsProps) {
  const t = useTranslations("review");
  const notices = {
    "not-now": { text: t("notice.notNow") },
    suspended: { text: t("notice.suspended") },
    "already-there": { text: t("venue.alreadyThere") },
  };
  return (
    <div className="grid justify-items-start gap-4">
      <ButtonForm
        action={approveVenueChangeAction.bind(null, locale, id)}
        label={t("approveChange")}
        notices={notices}
      />
      <ReasonForm
        behind={{ label: t("changes") }}
        action={sendVenueChangeBackAction.bind(null, locale, id)}
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
