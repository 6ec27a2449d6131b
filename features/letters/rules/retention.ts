import type { LetterStatus } from "@/prisma/generated/enums.ts";

/**
 * Days for which what the passport says is kept: after the end of the listing or the person's departure, whichever is later, or after a
 * letter was refused or revoked. Told to the person before they give it (docs/decisions/030-letters.md).
 */
export const LETTER_RETENTION_DAYS = 30;

/** Of these nothing is needed any more: emptied when the job next comes by. */
export const EMPTIED_AT_ONCE = ["withdrawn", "replaced"] as const satisfies LetterStatus[];
