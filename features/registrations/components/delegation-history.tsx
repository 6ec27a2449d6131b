import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { DelegationEvent } from "../queries/delegation.ts";

/** What happened to a delegation, the newest first. */
export async function DelegationHistory({
  history,
  timeZone,
  locale,
}: {
  history: readonly DelegationEvent[];
  timeZone: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "delegation" });
  return (
    <ol className="grid border-t border-rule">
      {history.map(({ id, at, action, by, reason }) => (
        <li key={id} className="grid gap-0.5 border-b border-rule py-2.5">
          <p>{t.has(`did.${action}` as "did.register") ? t(`did.${action}` as "did.register") : t("did.other")}</p>
          <p className="text-sm text-ink-soft">
            <time dateTime={at.toISOString()}>{formatDateTimeInZone(locale, at, timeZone, "long")}</time>
            {DOT}
            {by.side === "own" ? <bdi>{by.name}</bdi> : t(`by.${by.side}`)}
          </p>
          {reason === "" ? null : (
            <p className="text-sm">
              {t("reason")} <bdi>{reason}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
