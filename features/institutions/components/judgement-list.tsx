import { getTranslations } from "next-intl/server";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { appealJudgementAction } from "../actions/appeal.ts";
import type { DeskPlace } from "../actions/desk.ts";
import type { DeskJudgement } from "../queries/judgements.ts";

type JudgementListProps = { place: DeskPlace; judgements: readonly DeskJudgement[] };

/** What the office has judged against an institution, newest first, what came of an appeal, and the form for one. */
export async function JudgementList({ place, judgements }: JudgementListProps) {
  return (
    <ul className="grid border-t border-rule">
      {judgements.map((judgement) => (
        <JudgementItem key={`${judgement.id}-${judgement.state}`} place={place} judgement={judgement} />
      ))}
    </ul>
  );
}

async function JudgementItem({ place, judgement }: { place: DeskPlace; judgement: DeskJudgement }) {
  const t = await getTranslations({ locale: place.locale, namespace: "judgements" });
  const date = (at: Date) => formatDateInZone(place.locale, at, "UTC", "medium");
  const { id, kind, state, judgedAt, reason, appeal, appealedAt, decision, decidedAt } = judgement;
  return (
    <li className="grid gap-3 border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p>{t(`kind.${kind}`)}</p>
        <Mark tone={state === "appealed" ? "open" : "soft"}>{t(`state.${state}`)}</Mark>
      </div>
      <p className="text-sm text-ink-soft">
        {t("judgedOn", { date: date(judgedAt) })}
        {appealedAt ? (
          <>
            {DOT}
            {t("appealedOn", { date: date(appealedAt) })}
          </>
        ) : null}
        {decidedAt ? (
          <>
            {DOT}
            {t("decidedOn", { date: date(decidedAt) })}
          </>
        ) : null}
      </p>
      <Quote label={t("reason")} words={reason} />
      <Quote label={t("appeal")} words={appeal} />
      <Quote label={t("decision")} words={decision} />
      {judgement.mayAppeal ? (
        <Disclosure label={t("appealTo")}>
          <ReasonForm
            action={appealJudgementAction.bind(null, place, id)}
            name="reason"
            fieldLabel={t("appealReason")}
            description={t("appealHint")}
            button={t("appealNow")}
            notices={{ "already-appealed": { text: t("refusedAppealed") } }}
          />
        </Disclosure>
      ) : null}
    </li>
  );
}

/** What holds against an institution now, at the head of its desk, and the way to what can be done about it. */
export async function JudgementNotices({ place, judgements }: JudgementListProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "judgements" });
  return judgements.map(({ id, kind, state, reason, mayAppeal }) => (
    <Notice key={id} tone="alarm" title={t(`kind.${kind}`)}>
      <p className="whitespace-pre-line" dir="auto">
        {reason}
      </p>
      <p>
        <a href={`/${place.locale}/desk/${place.slug}/verification#judgements`} className="underline">
          {mayAppeal ? t("seeAndAppeal") : t(`state.${state}`)}
        </a>
      </p>
    </Notice>
  ));
}

/** Words of a person, as they wrote them; nothing when there are none. */
function Quote({ label, words }: { label: string; words: string }) {
  if (words === "") return null;
  return (
    <div className="border-s-2 border-rule ps-3 text-sm">
      <p className="text-ink-soft">{label}</p>
      <p className="max-w-measure whitespace-pre-line" dir="auto">
        {words}
      </p>
    </div>
  );
}
