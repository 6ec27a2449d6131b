import type { ApplicationStatus } from "@/prisma/generated/enums.ts";

/** Every legal move. A status that leads nowhere is final. */
const MOVES: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  pending: ["question", "approved", "refused"],
  question: ["pending", "approved", "refused"],
  approved: [],
  refused: [],
};

/** Says whether an application in status `from` may come to `to`. */
export function canMoveApplication(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return MOVES[from].includes(to);
}

/** How many applications one person may have open at once: enough for an office that handles several museums. */
export const OPEN_APPLICATIONS_LIMIT = 5;
