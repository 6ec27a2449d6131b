import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";

export type { DeskPlace };

/** The address of the desk's listings, or of something below them. */
export function listingsPath(place: DeskPlace, below = ""): string {
  return deskPath(place, `/listings${below}`);
}
