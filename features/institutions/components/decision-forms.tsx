import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { approveApplicationAction, askApplicantAction, refuseApplicationAction } from "../actions/office.ts";
import type { OfficeApplication } from "../queries/applications.ts";

type DecisionFormsProps = { locale: Locale; application: OfficeApplication; reasons: ReasonOffers };

/** The office admits, asks or refuses, on the state of the application that it has read. */
export async function DecisionForms({ locale, application, reasons }: DecisionFormsProps) {
  const t = await getTranslations({ locale, namespace: "office.application" });
  const { id, revision } = application;
  const hidden = { revision: String(revision) };
  const notices = {
    "already-decided": { text: t("refusedDecided") },
    "stale-revision": { text: t("refusedStale") },
    "own-application": { text: t("own") },
  };
  return (
    <section className="grid gap-5" aria-labelledby="decision">
      <div className="grid gap-1">
        <h2 id="decision" className="text-2xl">
          {t("decision")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("decisionHint")}</p>
      </div>
      <ButtonForm
        action={approveApplicationAction.bind(null, locale, id)}
        label={t("approve")}
        notices={notices}
        hidden={hidden}
      />
      <ReasonForm
        behind={{ label: t("ask") }}
        action={askApplicantAction.bind(null, locale, id)}
        name="reason"
        fieldLabel={t("question")}
        description={t("questionHint")}
        button={t("sendQuestion")}
        offer={offerFor(reasons, "ask_applicant", application.applicant.locale)}
        notices={notices}
        hidden={hidden}
      />
      <ReasonForm
        behind={{ label: t("refuse"), tone: "danger" }}
        action={refuseApplicationAction.bind(null, locale, id)}
        name="reason"
        fieldLabel={t("reason")}
        description={t("reasonHint")}
        button={t("sendRefusal")}
        tone="danger"
        offer={offerFor(reasons, "refuse_application", application.applicant.locale)}
        notices={notices}
        hidden={hidden}
      />
    </section>
  );
}
