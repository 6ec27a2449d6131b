/** Steps of a registration that its history tells in words of their own. */
const STEPS = [
  "register",
  "confirm",
  "waitlist",
  "decline",
  "withdraw",
  "promote",
  "offer",
  "accept",
  "release",
  "expire",
  "split",
  "part",
  "merge",
  "name",
  "replace",
  "give-address",
  "send-link",
  "agree",
  "end-consent",
  "withdraw-consent",
  "correct-name",
  "step-back",
  "take-over",
  "move-in-queue",
  "answer",
  "answer-for-all",
  "correct-answers",
  "view-answer",
  "note",
  "remove-note",
] as const;

/** Mails about a registration, or about a person in it, that its history tells in words of their own. */
const MAILS = [
  "registration-confirmed",
  "registration-promoted",
  "registration-offered",
  "registration-waitlisted",
  "registration-pending",
  "registration-declined",
  "registration-withdrawn",
  "registration-released",
  "registration-expired",
  "registration-ticket",
  "registration-link",
  "registration-reminder",
  "registration-thanks",
  "listing-changed",
  "listing-postponed",
  "listing-cancelled",
  "delegate-link",
  "delegate-questions",
  "delegate-reminder",
  "delegate-declined",
  "delegate-replaced",
  "delegation-hold-ending",
  "mailing",
] as const;

/** The key of a step's words; `other` for one that has none. */
export function stepWords(step: string): (typeof STEPS)[number] | "other" {
  return STEPS.find((known) => known === step) ?? "other";
}

/** The key of a mail's words; `other` for one that has none. */
export function mailWords(template: string): (typeof MAILS)[number] | "other" {
  return MAILS.find((known) => known === template) ?? "other";
}
