import type { useTranslations } from "next-intl";
import type { FormNotices } from "@/components/forms/form-notice.tsx";
import type { DelegationAddress } from "../actions/delegation-people.ts";

/** What a form about the people of a delegation is answered when a rule refuses it, and the way on. */
export function peopleNotices(
  t: ReturnType<typeof useTranslations<"delegation">>,
  { locale, slug, id }: DelegationAddress,
): FormNotices {
  const wayOn = { href: `/${locale}/desk/${slug}/delegations/${id}`, label: t("loadAnew") };
  return {
    over: { text: t("changeRefused.over"), wayOn },
    changed: { text: t("changeRefused.changed"), wayOn },
    "seat-taken": { text: t("changeRefused.seatTaken") },
    "let-in": { text: t("changeRefused.letIn") },
    nobody: { text: t("changeRefused.nobody") },
    everybody: { text: t("changeRefused.everybody") },
    "too-many": { text: t("changeRefused.tooMany") },
    "too-often": { text: t("changeRefused.tooOften") },
    "answers-differ": { text: t("changeRefused.answersDiffer") },
  };
}
