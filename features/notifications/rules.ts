/**
 * At most so many mails that are written together are due each minute, evenly: a code to sign in with never waits behind thousands.
 */
export const A_MINUTE = 200;

/** Seconds to wait after the n-th failed attempt; after the last one the office is shown the mail as failed. */
const DELAYS = [60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600, 24 * 3600];

/** Seconds until the next attempt after `attempts` failures, or nothing when it is time to give up (about two days). */
export function nextAttemptDelay(attempts: number): number | null {
  return DELAYS[attempts - 1] ?? null;
}

/** Every mail the portal can send, by the name that a row of the outbox has (templates/registry.ts); each has words of its own. */
export const MAIL_NAMES = [
  "address-changed",
  "address-code",
  "appeal-refused",
  "appeal-upheld",
  "application-approved",
  "application-question",
  "application-refused",
  "case-given",
  "certificate-issued",
  "data-code",
  "data-erased",
  "delegate-declined",
  "delegate-link",
  "delegate-questions",
  "delegate-reminder",
  "delegate-replaced",
  "delegation-hold-ending",
  "evidence-accepted",
  "evidence-refused",
  "import-stopped",
  "inquiry",
  "inquiry-confirm",
  "inquiry-copy",
  "institution-merged",
  "institution-restored",
  "institution-suspended",
  "invitation",
  "letter-fell",
  "letter-step",
  "listing-cancelled",
  "listing-changed",
  "listing-postponed",
  "listing-reviewed",
  "listing-still-true",
  "mailing",
  "membership-removed",
  "membership-role",
  "office-invitation",
  "office-removed",
  "partnership-answered",
  "partnership-ended",
  "partnership-invited",
  "registration-confirmed",
  "registration-declined",
  "registration-expired",
  "registration-link",
  "registration-offered",
  "registration-pending",
  "registration-promoted",
  "registration-released",
  "registration-reminder",
  "registration-thanks",
  "registration-ticket",
  "registration-waitlisted",
  "registration-withdrawn",
  "saved-search-news",
  "sign-in-code",
  "translator-invited",
  "venue-reviewed",
  "verification-ending",
  "verification-lapsed",
  "verification-revoked",
  "vouch-asked",
] as const;

/** The key of the words that a mail is called by; `other` for one of a kind that the portal no longer writes. */
export function mailCalled(name: string): (typeof MAIL_NAMES)[number] | "other" {
  return MAIL_NAMES.find((known) => known === name) ?? "other";
}
