/** The values of the database's `Route` and `ListingKind`; written out because components know no database. */
export type CoverRoute = "belt_north" | "belt_central" | "belt_south" | "road_west" | "road_south";
export type CoverKind = "exhibition" | "lecture" | "programme" | "project" | "opportunity" | "brief";

export interface Palette {
  /** Darkest to lightest: the shadow a title stands on, the cloth, a raised thread, a light thread. */
  deep: string;
  cloth: string;
  thread: string;
  light: string;
  /** The one thread that is not of the route's colour. */
  glint: string;
}

const PORCELAIN = "#f6f1e3";
const GOLD = "#e7c071";

/** Covers are bound like books, in cloth deep enough for porcelain-coloured type in either theme. */
export const PALETTES: Record<CoverRoute, Palette> = {
  belt_north: { deep: "#10301f", cloth: "#215039", thread: "#3d7c5b", light: "#a8d2b4", glint: GOLD },
  belt_central: { deep: "#54330a", cloth: "#94600f", thread: "#c78a24", light: "#f5d898", glint: PORCELAIN },
  belt_south: { deep: "#4b1122", cloth: "#85283f", thread: "#b54d63", light: "#f1bcc1", glint: GOLD },
  road_west: { deep: "#1d1655", cloth: "#382e86", thread: "#685cc6", light: "#c8c2f7", glint: PORCELAIN },
  road_south: { deep: "#0b413f", cloth: "#1c6a65", thread: "#4d9f96", light: "#bfe6de", glint: PORCELAIN },
};

/** Ink, for what belongs to no route: the colours of routes mean something. */
export const INK: Palette = { deep: "#0f151e", cloth: "#1f2a39", thread: "#3a495e", light: "#a9b7c9", glint: GOLD };

export function isSeaRoute(route: CoverRoute): boolean {
  return route === "road_west" || route === "road_south";
}
