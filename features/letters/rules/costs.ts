import type { LetterCosts } from "@/prisma/generated/enums.ts";

/** Who may bear the costs of the stay. */
export const COSTS = ["guest", "host", "shared"] as const satisfies LetterCosts[];
