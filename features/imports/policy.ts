import { mayWriteFor } from "@/features/listings/policy.ts";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import type { InstitutionStatus } from "@/prisma/generated/enums.ts";

type Owned = { institutionId: string; unitId: string | null };

/** Who sees what an institution has imported: its members, those limited to units what came for these. */
export function maySeeImports(viewer: Viewer, { institutionId, unitId }: Owned): boolean {
  return reaches(viewer, institutionId, unitId);
}

/** Who takes listings in, and back: owners and editors, those limited to units for these, while the institution is active. */
export function mayImport(viewer: Viewer, source: Owned & { institution: { status: InstitutionStatus } }): boolean {
  return (
    mayWriteFor(viewer, source.institutionId) && maySeeImports(viewer, source) && source.institution.status === "active"
  );
}
