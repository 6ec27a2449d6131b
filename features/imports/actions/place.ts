import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";

export type { DeskPlace };

/** The address of the desk's imports, or of something below them. */
export function importPath(place: DeskPlace, below = ""): string {
  return deskPath(place, `/import${below}`);
}
