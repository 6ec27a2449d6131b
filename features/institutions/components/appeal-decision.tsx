import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { refuseAppealAction, upholdAppealAction } from "../actions/appeal.ts";
import type { OfficeJudgement } from "../queries/judgements.ts";

type AppealDecisionProps = { locale: Locale; judgement: OfficeJudgement; reasons: ReasonOffers };

/** Somebody of the office who has not judged upholds the appeal or refuses it, each with a reason. */
export async function AppealDecision({ locale, judgement, reasons }: AppealDecisionProps) {
  const t = await getTranslations({ locale, namespace: "office.appeals" });
  const { id, kind } = judgement;
  const notices = {
    "already-decided": { text: t("refusedDecided") },
    "own-institution": { text: t("barred.own-institution") },
    "own-judgement": { text: t("barred.own-judgement") },
  };
  return (
    <section className="grid gap-5" aria-labelledby="decision">
      <div className="grid gap-1">
        <h2 id="decision" className="text-2xl">
          {t("decision")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("decisionHint")}</p>
      </div>
      <div className="grid gap-3">
        <ReasonForm
          behind={{ label: t("uphold") }}
          action={upholdAppealAction.bind(null, locale, id)}
          name="reason"
          fieldLabel={t("reason")}
          description={t(`upholdHint.${kind}`)}
          button={t("upholdNow")}
          offer={offerFor(reasons, "uphold_appeal", judgement.readerLanguage)}
          notices={notices}
        />
        <ReasonForm
          behind={{ label: t("refuse"), tone: "danger" }}
          action={refuseAppealAction.bind(null, locale, id)}
          name="reason"
          fieldLabel={t("reason")}
          description={t("refuseHint")}
          button={t("refuseNow")}
          tone="danger"
          offer={offerFor(reasons, "refuse_appeal", judgement.readerLanguage)}
          notices={notices}
        />
      </div>
    </section>
  );
}
