import type { ListingKind, PersonRole, TextPart } from "@/prisma/generated/enums.ts";

/** What differs between the kinds. A new kind does not compile until it is finished here. */
type Kind = {
  /** First letters of a listing's code, such as LEC-2026-0042. */
  prefix: string;
  /** The last part of the kind's own page, /kinds/{path}. */
  path: string;
  /** Texts of its own, in every language, beside title, summary and body; in the order of reading. */
  parts: readonly TextPart[];
  /** Types of schema.org; an opportunity is an offer or a demand by its direction. */
  schemaTypes: readonly string[];
  /** As what people can be named on it; none: it names nobody. */
  personRoles: readonly PersonRole[];
  hasPartners: boolean;
  /** Whether people can register for it on the portal. */
  takesRegistrations: boolean;
};

export const KINDS: Record<ListingKind, Kind> = {
  exhibition: {
    prefix: "EXH",
    path: "exhibition",
    parts: [],
    schemaTypes: ["ExhibitionEvent"],
    personRoles: [],
    hasPartners: false,
    takesRegistrations: true,
  },
  lecture: {
    prefix: "LEC",
    path: "lecture",
    parts: [],
    schemaTypes: ["EducationEvent"],
    personRoles: ["speaker"],
    hasPartners: false,
    takesRegistrations: true,
  },
  programme: {
    prefix: "PRG",
    path: "programme",
    parts: [],
    schemaTypes: ["EducationalOccupationalProgram"],
    personRoles: [],
    hasPartners: true,
    takesRegistrations: true,
  },
  project: {
    prefix: "PRJ",
    path: "project",
    parts: ["aims"],
    schemaTypes: ["ResearchProject"],
    personRoles: ["lead", "researcher"],
    hasPartners: true,
    takesRegistrations: false,
  },
  opportunity: {
    prefix: "OPP",
    path: "opportunity",
    parts: [],
    schemaTypes: ["Offer", "Demand"],
    personRoles: [],
    hasPartners: false,
    takesRegistrations: false,
  },
  brief: {
    prefix: "BRF",
    path: "brief",
    parts: ["question", "findings", "recommendation"],
    schemaTypes: ["Report"],
    personRoles: ["author"],
    hasPartners: false,
    takesRegistrations: false,
  },
};

/** Every kind, in the order in which they are offered. */
export const KIND_NAMES = Object.keys(KINDS) as ListingKind[];

/** The kind that an address names, or nothing. */
export function kindFromPath(path: string): ListingKind | undefined {
  return KIND_NAMES.find((kind) => KINDS[kind].path === path);
}

const CODE = /^(EXH|LEC|PRG|PRJ|OPP|BRF)-(\d{4})-(\d{4,6})$/;

/** A listing's code: prefix of the kind, year of its making, number within both, of at least four digits. */
export function listingCode(kind: ListingKind, year: number, number: number): string {
  return `${KINDS[kind].prefix}-${year}-${String(number).padStart(4, "0")}`;
}

/** Says whether a text from an address can be a listing's code. */
export function isListingCode(text: string): boolean {
  return CODE.test(text);
}

/** The kind that a code names by its prefix, or nothing when it is no code. */
export function kindFromCode(code: string): ListingKind | undefined {
  const prefix = CODE.exec(code)?.[1];
  return KIND_NAMES.find((kind) => KINDS[kind].prefix === prefix);
}
