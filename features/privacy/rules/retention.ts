import { KEPT_DAYS } from "@/features/inquiries/rules.ts";

/** How long what is about people is kept, where nobody erases it before. The page Privacy tells these numbers. */
export const KEPT = {
  /** Months after the end of a listing for which its registrations keep names and addresses. */
  registrationMonths: 24,
  /** Days for which it is kept which mail was sent to whom. */
  mailDays: 90,
  /** Days after it was written for which an inquiry is kept. */
  inquiryDays: KEPT_DAYS,
} as const;

/** The moment before which a listing must have ended for its registrations to lose their names at `now`. */
export function registrationsKeptSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - KEPT.registrationMonths);
  return since;
}
