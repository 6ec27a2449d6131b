import { A_MINUTE } from "@/features/notifications/rules.ts";
import {
  deskFilter,
  filterEntries,
  type RegistrationFilter,
  type SearchParams,
} from "@/features/registrations/rules/desk-filter.ts";
import { LOCALES, type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";

/** As many of a table's rows can be ticked at once. */
export const MOST_CHOSEN = 50;

/** Mailings of one listing in a day. */
export const PER_LISTING = { points: 20, seconds: 86_400 };

/** To whom a mailing goes: registrations that were ticked, else all that a filter finds. */
export type Audience = { chosen: readonly string[]; filter: RegistrationFilter };

/** The audience that an address names. */
export function audienceOf(asked: SearchParams): Audience {
  const chosen = [...new Set([asked.chosen ?? []].flat())].filter(isId).slice(0, MOST_CHOSEN);
  return { chosen, filter: deskFilter(asked) };
}

/** The query part of an address that names an audience, without the question mark. */
export function audienceQuery({ chosen, filter }: Audience): string {
  const entries = chosen.length > 0 ? chosen.map((id) => ["chosen", id]) : filterEntries(filter);
  return new URLSearchParams(entries).toString();
}

export type MailingText = { language: string; subject: string; text: string };
export type MailingWords = { sourceLanguage: string; texts: readonly MailingText[] };

/** The words for a reader of a language (BCP 47): in the nearest language that they are written in, else the source's. */
export function wordsFor({ sourceLanguage, texts }: MailingWords, language: string): MailingText | undefined {
  const own = nearestLocale(language);
  return texts.find((text) => text.language === own) ?? texts.find((text) => text.language === sourceLanguage);
}

export type Delivery = { sent: number; waiting: number; failed: number; returned: number };

/** How a mailing to so many stands: what neither waits nor failed nor came back was delivered, and may be forgotten since. */
export function deliveryOf(recipients: number, { waiting, failed, returned }: Omit<Delivery, "sent">): Delivery {
  return { sent: Math.max(0, recipients - waiting - failed - returned), waiting, failed, returned };
}

/** Minutes until the last mail of a mailing to so many is due. */
export function minutesFor(recipients: number): number {
  return Math.ceil(recipients / A_MINUTE);
}

/** Counts by language, the interface's languages in their order. */
export function byLanguage(
  counts: readonly { locale: string; count: number }[],
): { language: Locale; count: number }[] {
  return LOCALES.map((language) => ({
    language,
    count: counts.reduce((sum, one) => (nearestLocale(one.locale) === language ? sum + one.count : sum), 0),
  })).filter(({ count }) => count > 0);
}

/** What one of the recipients would read. */
export type MailingPreview = {
  /** Of the mail around the words, and of the words themselves; BCP 47. */
  locale: string;
  language: string;
  name: string;
  subject: string;
  intro: string;
  text: string;
};
