import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import {
  restoreInstitutionAction,
  revokeVerificationAction,
  suspendInstitutionAction,
  verifyInstitutionAction,
} from "../actions/office.ts";
import type { OfficeInstitution } from "../queries/office.ts";

type JudgementFormsProps = { locale: Locale; institution: OfficeInstitution; reasons: ReasonOffers };

/** What the office can do with an institution, each with its reason. */
export async function JudgementForms({ locale, institution, reasons }: JudgementFormsProps) {
  const t = await getTranslations({ locale, namespace: "office.institution" });
  const { id, status, verification } = institution;
  const notices = {
    "own-institution": { text: t("own") },
    "already-suspended": { text: t("refusedSuspended") },
    "not-suspended": { text: t("refusedNotSuspended") },
    merged: { text: t("refusedMerged") },
    "not-verified": { text: t("refusedNotVerified") },
  };
  // The keys close a form again once what it does is done.
  const state = `${status}-${verification?.expiresAt.getTime() ?? "none"}`;
  return (
    <div className="grid gap-3 border-t border-rule pt-5">
      <ReasonForm
        key={`verify-${state}`}
        behind={{ label: verification ? t("renew") : t("verify") }}
        action={verifyInstitutionAction.bind(null, locale, id)}
        name="evidence"
        fieldLabel={t("checked")}
        description={t("checkedHint")}
        button={t("verifyNow")}
        notices={notices}
      />
      {verification ? (
        <ReasonForm
          key={`revoke-${state}`}
          behind={{ label: t("revoke"), tone: "danger" }}
          action={revokeVerificationAction.bind(null, locale, id)}
          name="reason"
          fieldLabel={t("reason")}
          description={t("revokeHint")}
          button={t("revokeNow")}
          tone="danger"
          offer={offerFor(reasons, "withdraw_verification", institution.readerLanguage)}
          notices={notices}
        />
      ) : null}
      {status === "suspended" ? (
        <ReasonForm
          key={`restore-${state}`}
          behind={{ label: t("restore") }}
          action={restoreInstitutionAction.bind(null, locale, id)}
          name="reason"
          fieldLabel={t("reason")}
          button={t("restoreNow")}
          offer={offerFor(reasons, "restore", institution.readerLanguage)}
          notices={notices}
        />
      ) : (
        <ReasonForm
          key={`suspend-${state}`}
          behind={{ label: t("suspend"), tone: "danger" }}
          action={suspendInstitutionAction.bind(null, locale, id)}
          name="reason"
          fieldLabel={t("reason")}
          description={t("suspendHint")}
          button={t("suspendNow")}
          tone="danger"
          offer={offerFor(reasons, "suspend", institution.readerLanguage)}
          notices={notices}
        />
      )}
    </div>
  );
}
