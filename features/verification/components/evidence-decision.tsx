import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { acceptEvidenceAction, refuseEvidenceAction } from "../actions/office.ts";
import type { OfficeEvidence } from "../queries/office-evidence.ts";

type EvidenceDecisionProps = { locale: Locale; evidence: OfficeEvidence; reasons: ReasonOffers };

/** The office finds evidence in order or refuses it, in the state in which it has read it. */
export async function EvidenceDecision({ locale, evidence, reasons }: EvidenceDecisionProps) {
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const { id, revision } = evidence;
  const hidden = { revision: String(revision) };
  const notices = {
    "already-decided": { text: t("refusedDecided") },
    "stale-revision": { text: t("refusedStale") },
    "own-institution": { text: t("own") },
    "own-refusal": { text: t("ownRefusal") },
    "not-vouched-for": { text: t("notVouchedFor") },
  };
  return (
    <section className="grid gap-5" aria-labelledby="decision">
      <div className="grid gap-1">
        <h2 id="decision" className="text-2xl">
          {t("decision")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("decisionHint")}</p>
      </div>
      <ReasonForm
        action={acceptEvidenceAction.bind(null, locale, id)}
        name="evidence"
        fieldLabel={t("checked")}
        description={t("checkedHint")}
        button={t("accept")}
        notices={notices}
        hidden={hidden}
      />
      <ReasonForm
        behind={{ label: t("refuse"), tone: "danger" }}
        action={refuseEvidenceAction.bind(null, locale, id)}
        name="reason"
        fieldLabel={t("reason")}
        description={t("reasonHint")}
        button={t("refuseNow")}
        tone="danger"
        offer={offerFor(reasons, "refuse_evidence", evidence.readerLanguage)}
        notices={notices}
        hidden={hidden}
      />
    </section>
  );
}
