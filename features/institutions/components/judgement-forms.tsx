import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import {
  restoreInstitutionAction,
  revokeVerificationAction,
  suspendInstitutionAction,
  verifyInstitutionAction,
} from "../actions/office.ts";
import type { OfficeInstitution } from "../queries/office.ts";

/** What the office can do with an institution, each with its reason. */
export async function JudgementForms({ locale, institution }: { locale: Locale; institution: OfficeInstitution }) {
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
      <Disclosure key={`verify-${state}`} label={verification ? t("renew") : t("verify")}>
        <ReasonForm
          action={verifyInstitutionAction.bind(null, locale, id)}
          name="evidence"
          fieldLabel={t("checked")}
          description={t("checkedHint")}
          button={t("verifyNow")}
          notices={notices}
        />
      </Disclosure>
      {verification ? (
        <Disclosure key={`revoke-${state}`} label={t("revoke")} tone="danger">
          <ReasonForm
            action={revokeVerificationAction.bind(null, locale, id)}
            name="reason"
            fieldLabel={t("reason")}
            description={t("revokeHint")}
            button={t("revokeNow")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      ) : null}
      {status === "suspended" ? (
        <Disclosure key={`restore-${state}`} label={t("restore")}>
          <ReasonForm
            action={restoreInstitutionAction.bind(null, locale, id)}
            name="reason"
            fieldLabel={t("reason")}
            button={t("restoreNow")}
            notices={notices}
          />
        </Disclosure>
      ) : (
        <Disclosure key={`suspend-${state}`} label={t("suspend")} tone="danger">
          <ReasonForm
            action={suspendInstitutionAction.bind(null, locale, id)}
            name="reason"
            fieldLabel={t("reason")}
            description={t("suspendHint")}
            button={t("suspendNow")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      )}
    </div>
  );
}
