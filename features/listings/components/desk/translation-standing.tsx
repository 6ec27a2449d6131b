import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { TranslationWork } from "../../queries/translation-work.ts";

type TranslationStandingProps = {
  locale: Locale;
  work: Pick<TranslationWork, "waitsSince" | "sentBack">;
  /** Takes back what waits, for those who may. */
  withdraw?: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Whether a translation waits for the office, or came back from it. */
export async function TranslationStanding({ locale, work, withdraw }: TranslationStandingProps) {
  const t = await getTranslations({ locale, namespace: "editor" });
  const { waitsSince, sentBack } = work;
  if (waitsSince) {
    return (
      <Notice title={t("panel.changeWaits")}>
        <p>{t("panel.changeWaitsHelp", { date: formatDateTimeInZone(locale, waitsSince, "UTC", "medium") })}</p>
        {withdraw ? (
          <ButtonForm
            action={withdraw}
            label={t("panel.withdrawChange")}
            tone="secondary"
            size="small"
            notices={{ "not-now": { text: t("panel.changeGone") } }}
          />
        ) : null}
      </Notice>
    );
  }
  if (sentBack === null) return null;
  return (
    <Notice tone="alarm" title={t("translation.sentBack")}>
      <p className="whitespace-pre-line" dir="auto">
        {sentBack}
      </p>
    </Notice>
  );
}
