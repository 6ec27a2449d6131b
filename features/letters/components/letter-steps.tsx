"use client";

import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import type { FormNotices } from "@/components/forms/form-notice.tsx";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import type { LetterStatus } from "@/prisma/generated/enums.ts";
import { type LetterDeskPlace, type ReasonedStep, reasonedStepAction, takeUpLetterAction } from "../actions/desk.ts";
import { canMove, type LetterActor } from "../rules/states.ts";
import { IssueForm, type IssueFormProps } from "./issue-form.tsx";

type StepsProps = {
  place: LetterDeskPlace;
  status: LetterStatus;
  revision: number;
  actors: readonly LetterActor[];
  mayReissue: boolean;
  /** What the form of issue begins with; null where they may not issue it. */
  issue: Pick<IssueFormProps, "values" | "languages"> | null;
};

/** Why a step was refused, with the way on. */
export function useLetterNotices(here: string): FormNotices {
  const t = useTranslations("letters.desk.refused");
  return {
    "changed-meanwhile": { text: t("changed-meanwhile"), wayOn: { href: here, label: t("openAnew") } },
    "not-confirmed": { text: t("not-confirmed") },
    over: { text: t("over") },
    online: { text: t("online") },
    deleted: { text: t("deleted") },
  };
}

/** What can be done with a letter as it stands, by whoever looks at it. */
export function LetterSteps({ place, status, revision, actors, mayReissue, issue }: StepsProps) {
  const t = useTranslations("letters.desk");
  const { locale, slug, listingId, letterId } = place;
  const notices = useLetterNotices(`/${locale}/desk/${slug}/listings/${listingId}/letters/${letterId}`);
  const hidden = { revision: String(revision) };
  const may = (move: Parameters<typeof canMove>[0]) => canMove(move, status, actors);
  const reasoned = (step: ReasonedStep, tone?: "danger") => (
    <ReasonForm
      action={reasonedStepAction.bind(null, place, step)}
      name="reason"
      fieldLabel={t("reason")}
      description={t(`reasonHelp.${step}`)}
      button={t(`step.${step}`)}
      tone={tone}
      notices={notices}
      hidden={hidden}
      behind={{ label: t(`step.${step}`), tone: tone ?? "secondary" }}
    />
  );
  return (
    <div className="grid gap-5">
      {may("take-up") ? (
        <div className="grid gap-2">
          <p className="max-w-measure text-sm text-ink-soft">{t("takeUpHelp")}</p>
          <ButtonForm
            action={takeUpLetterAction.bind(null, place)}
            label={t("step.take-up")}
            notices={notices}
            hidden={hidden}
          />
        </div>
      ) : null}
      {issue ? <IssueForm place={place} revision={revision} notices={notices} {...issue} /> : null}
      {status === "in_review" && !issue ? <p className="max-w-measure">{t("waitsForSignature")}</p> : null}
      {may("ask-changes") ? reasoned("ask-changes") : null}
      {mayReissue ? reasoned("reissue") : null}
      {may("revoke") ? reasoned("revoke", "danger") : null}
      {may("refuse") ? reasoned("refuse", "danger") : null}
    </div>
  );
}
