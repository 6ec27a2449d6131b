import type { Prisma } from "@/prisma/generated/client.ts";

/** Who took part: was let in, at whichever door, has not been taken back since, and still has a place. */
export const TOOK_PART = {
  name: { not: "" },
  registration: { status: "confirmed" },
  checkIns: { some: { undoneAt: null, isRepeat: false } },
} as const satisfies Prisma.AttendeeWhereInput;
