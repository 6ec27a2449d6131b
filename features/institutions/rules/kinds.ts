import type { InstitutionKind } from "@/prisma/generated/enums.ts";

/** Kinds of institution, in the order in which they are offered. */
export const INSTITUTION_KINDS = [
  "university",
  "museum",
  "research_centre",
  "school",
  "company",
  "public_body",
] as const satisfies readonly InstitutionKind[];
