import {
  DegreeType,
  ExhibitionType,
  LectureFormat,
  ListingKind,
  OpportunityDirection,
} from "@/prisma/generated/enums.ts";

/** What a kind is divided into: an exhibition's type, a lecture's format, a programme's degree, an opportunity's direction. */
export type SubKind = ExhibitionType | LectureFormat | DegreeType | OpportunityDirection;

/** The sub-kinds of each kind, in the order in which they are offered; projects and briefs have none. */
export const SUB_KINDS: Record<ListingKind, readonly SubKind[]> = {
  exhibition: Object.values(ExhibitionType),
  lecture: Object.values(LectureFormat),
  programme: Object.values(DegreeType),
  project: [],
  opportunity: Object.values(OpportunityDirection),
  brief: [],
};

/** Every sub-kind of any kind. */
export const SUB_KIND_NAMES: readonly SubKind[] = Object.values(ListingKind).flatMap((kind) => SUB_KINDS[kind]);

/** Says whether a sub-kind belongs to a kind. No kind has none. */
export function isSubKindOf(kind: ListingKind | undefined, sub: SubKind | undefined): boolean {
  return kind !== undefined && sub !== undefined && SUB_KINDS[kind].includes(sub);
}
