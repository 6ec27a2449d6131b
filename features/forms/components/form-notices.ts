import { useTranslations } from "next-intl";
import type { FormNotices } from "@/components/forms/form-notice.tsx";

/** Why a change to a form was refused, with the way on; `here` is the page as it is now. */
export function useFormNotices(here: string): FormNotices {
  const t = useTranslations("forms.refused");
  return {
    "changed-meanwhile": { text: t("changedMeanwhile"), wayOn: { href: here, label: t("openAnew") } },
    "not-editable": { text: t("notEditable") },
    "too-many": { text: t("tooMany") },
    gone: { text: t("gone"), wayOn: { href: here, label: t("openAnew") } },
    "others-depend": { text: t("othersDepend") },
    empty: { text: t("empty") },
    "broken-condition": { text: t("brokenCondition") },
    "needs-review": { text: t("needsReview") },
    "source-language": { text: t("gone") },
  };
}
