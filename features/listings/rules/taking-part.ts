import type { InstitutionStatus, InvitedRole } from "@/prisma/generated/enums.ts";

type Part = { role: InvitedRole; institution: { status: InstitutionStatus } };

/** Who takes part in a listing in these roles, as they have confirmed; one that is suspended is not shown. Every role when none is named. */
export function takingPart<One extends Part>(
  { partnerships }: { partnerships: readonly One[] },
  ...roles: readonly InvitedRole[]
): One[] {
  return partnerships.filter(
    ({ role, institution }) => institution.status === "active" && (roles.length === 0 || roles.includes(role)),
  );
}
