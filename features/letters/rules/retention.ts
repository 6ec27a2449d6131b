import type { LetterStatus } from "@/prisma/generated/enums.ts";

/**
 * Days for which what the passport says is kept: after the end of the listing or the person's departure, whichever is later, or after a
 * letter was refused or revoked. So many unless the institution says another number for the listing (docs/decisions/030-letters.md).
 */
export const LETTER_RETENTION_DAYS = 30;

/**
 * For how many days the data of a letter is kept: as the listing says now, but never longer than its person was told before they gave it.
 * `terms` null: the listing takes no registrations any more.
 */
export function retentionDays(letter: { keptDays: number }, terms: { letterDays: number } | null): number {
  return Math.min(letter.keptDays, listingRetentionDays(terms));
}

/** For how many days a listing keeps the data of letters that are asked for now. */
export function listingRetentionDays(terms: { letterDays: number } | null): number {
  return terms?.letterDays ?? LETTER_RETENTION_DAYS;
}

/** Of these nothing is needed any more: emptied when the job next comes by. */
export const EMPTIED_AT_ONCE = ["withdrawn", "replaced"] as const satisfies LetterStatus[];
