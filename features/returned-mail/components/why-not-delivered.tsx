import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { enhancedStatus } from "@/lib/mail/enhanced-status.ts";
import { returnReason } from "../rules.ts";

type Props = {
  locale: Locale;
  /** Enhanced status code of what came back; undefined for what our own server did not take, where it may stand in the line. */
  status?: string;
  /** What the server said, which may be empty. */
  line: string;
};

/** Why a mail was not delivered: in the reader's words as far as its code says, and below in those of the server. */
export async function WhyNotDelivered({ locale, status, line }: Props) {
  const t = await getTranslations({ locale, namespace: "returnedMail" });
  const reason = returnReason(status ?? enhancedStatus("", line));
  // What was not even taken is known not to have been delivered.
  const isWorthSaying = status !== undefined || reason !== "unknown";
  return (
    <span className="grid gap-0.5">
      {isWorthSaying ? <span>{t(`reason.${reason}`)}</span> : null}
      {line === "" ? null : (
        <bdi lang={languageOf(line)} dir="auto" className="as-around text-sm wrap-anywhere text-ink-soft">
          {line}
        </bdi>
      )}
    </span>
  );
}

/** Servers speak English, or add something of their own. */
function languageOf(line: string): "en" | undefined {
  return /^[\x20-\x7e]*$/.test(line) ? "en" : undefined;
}
