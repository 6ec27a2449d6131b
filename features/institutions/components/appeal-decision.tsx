import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { refuseAppealAction, upholdAppealAction } from "../actions/appeal.ts";
import type { OfficeJudgement } from "../queries/judgements.ts";

/** Somebody of the office who has not judged upholds the appeal or refuses it, each with a reason. */
export async function AppealDecision({ locale, judgement }: { locale: Locale; judgement: OfficeJudgement }) {
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
        <Disclosure label={t("uphold")}>
          <ReasonForm
            action={upholdAppealAction.bind(null, locale, id)}
            name="reason"
            fieldLabel={t("reason")}
            description={t(`upholdHint.${kind}`)}
            button={t("upholdNow")}
            notices={notices}
          />
        </Disclosure>
        <Disclosure label={t("refuse")} tone="danger">
          <ReasonForm
            action={refuseAppealAction.bind(null, locale, id)}
            name="reason"
            fieldLabel={t("reason")}
            description={t("refuseHint")}
            button={t("refuseNow")}
            tone="danger"
            notices={notices}
          />
        </Disclosure>
      </div>
    </section>
  );
}
