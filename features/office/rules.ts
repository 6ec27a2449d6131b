import type { OfficeRole } from "@/prisma/generated/enums.ts";

/** Roles from the most to the least, as they are offered and listed. */
export const OFFICE_ROLES = ["lead", "reviewer"] as const satisfies readonly OfficeRole[];

type Held = { userId: string; role: OfficeRole };

/** Whether the office still has a lead when somebody gets `next` (null: leaves). Without one nobody could ever be invited again. */
export function keepsALead(staff: readonly Held[], userId: string, next: OfficeRole | null): boolean {
  return staff.some((one) => (one.userId === userId ? next === "lead" : one.role === "lead"));
}
