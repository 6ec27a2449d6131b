import type { InstitutionKind } from "@/prisma/generated/enums.ts";

/**
 * What schema.org calls each kind of institution. A museum is a place there and no organization, so it is named as
 * both: it organizes exhibitions, too.
 */
export const INSTITUTION_TYPES = {
  university: "CollegeOrUniversity",
  museum: ["Organization", "Museum"],
  research_centre: "ResearchOrganization",
  school: "School",
  company: "Corporation",
  public_body: "GovernmentOrganization",
} as const satisfies Record<InstitutionKind, string | readonly string[]>;
