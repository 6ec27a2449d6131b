import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import { resumeDigestsAction } from "../actions/own.ts";

/** Why no news is mailed at present, and the ways out of it. */
export async function DigestPause({ locale, email, since }: { locale: Locale; email: string; since: Date }) {
  const t = await getTranslations({ locale, namespace: "savedSearches.paused" });
  const date = `${formatDateTimeInZone(locale, since, "UTC", "medium")} UTC`;
  return (
    <Notice tone="alarm" title={t("title", { email: isolate(email) })}>
      <p>{t("text", { date })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <form action={resumeDigestsAction.bind(null, locale)}>
          <SubmitButton size="small">{t("resume")}</SubmitButton>
        </form>
        <LinkButton tone="secondary" size="small" href={`/${locale}/account/data`}>
          {t("change")}
        </LinkButton>
      </div>
    </Notice>
  );
}
