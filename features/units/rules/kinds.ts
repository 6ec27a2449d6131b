import type { UnitKind } from "@/prisma/generated/enums.ts";

/** Kinds of unit, in the order in which they are offered. */
export const UNIT_KINDS = [
  "research_centre",
  "faculty",
  "school",
  "department",
  "museum",
  "library",
] as const satisfies readonly UnitKind[];

/** What schema.org calls each kind of unit; a museum and a library are places there, so they are named as organizations too. */
export const UNIT_TYPES = {
  research_centre: "ResearchOrganization",
  faculty: "EducationalOrganization",
  school: "EducationalOrganization",
  department: "EducationalOrganization",
  museum: ["Organization", "Museum"],
  library: ["Organization", "Library"],
} as const satisfies Record<UnitKind, string | readonly string[]>;

/** So many units an institution can have; a list of more is no list. */
export const UNITS_LIMIT = 100;
