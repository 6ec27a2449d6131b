import { reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import type { LetterActor } from "./rules/states.ts";

const REVIEWS: readonly MembershipRole[] = ["owner", "registrar"];
/** A letter binds the institution: it is issued by whoever may sign for it. */
const ISSUES: readonly MembershipRole[] = ["owner", "signatory"];

/** Whose a listing is: its institution and, where one posts it, the unit. */
type Hosted = { institutionId: string; unitId: string | null };

/**
 * As what somebody of the desk acts on a listing's letters: reviewing (owner, registrar), issuing (owner, signatory), those limited to units
 * about what these post. Nothing for everybody else: they see no letter.
 */
export function letterActors(viewer: Viewer, { institutionId, unitId }: Hosted): LetterActor[] {
  const role = roleIn(viewer, institutionId);
  if (role === undefined || !reaches(viewer, institutionId, unitId)) return [];
  return [
    ...(REVIEWS.includes(role) ? ["reviewer" as const] : []),
    ...(ISSUES.includes(role) ? ["issuer" as const] : []),
  ];
}
