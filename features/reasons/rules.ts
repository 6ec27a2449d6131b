import { DEFAULT_LOCALE, type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import type { ReasonUse } from "@/prisma/generated/enums.ts";

/** What a reason can be given for, in the order of the office's queues. */
export const REASON_USES = [
  "ask_applicant",
  "refuse_application",
  "refuse_evidence",
  "request_changes",
  "refuse_listing",
  "suspend",
  "withdraw_verification",
  "restore",
  "uphold_appeal",
  "refuse_appeal",
  "settle_report",
] as const satisfies readonly ReasonUse[];

/** Reasons to choose from, by title in the reader's language, for each decision. */
export type ReasonOffers = Partial<Record<ReasonUse, { id: string; title: string }[]>>;

/** The text for a reader: in their language, else in English, else in the first there is. */
export function textFor<Text extends { language: string }>(texts: readonly Text[], language: string): Text | undefined {
  return (
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language === DEFAULT_LOCALE) ??
    texts[0]
  );
}

/** What stands in the field after a reason was put in: nothing that was typed is lost. */
export function putIn(typed: string, text: string): string {
  return typed.trim() === "" ? text : `${typed.trimEnd()}\n\n${text}`;
}

/** What a decision's form offers: the reasons for it, and the language of whoever will read it. */
export function offerFor(offers: ReasonOffers, use: ReasonUse, reader: string): { language: Locale; reasons: Offered } {
  const reasons = offers[use] ?? [];
  return { language: nearestLocale(reader), reasons: reasons.map(({ id, title }) => ({ value: id, label: title })) };
}

type Offered = { value: string; label: string }[];
