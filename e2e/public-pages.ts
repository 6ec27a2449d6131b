/** Codes of the sample data carry the year in which it was loaded. */
const YEAR = new Date().getUTCFullYear();

/** The code of the first sample listing of a kind: `LEC-2026-0001`. */
export const firstCode = (kind: "EXH" | "LEC" | "PRG" | "PRJ" | "OPP" | "BRF"): string => `${kind}-${YEAR}-0001`;

/** One address of each kind of public page, below the language; codes and slugs are the sample data's. */
export const PUBLIC_PAGES: Record<string, string> = {
  home: "",
  list: "/browse",
  "list with filters": "/browse?kind=lecture&open=1",
  "list with nothing found": "/browse?q=zzzzqqqq",
  "list with an absurd filter": "/browse?kind=nonsense",
  calendar: "/browse?view=calendar",
  map: "/browse?view=map",
  countries: "/countries",
  "country or region": "/countries/cn",
  "country or region with nothing": "/countries/is",
  kind: "/kinds/exhibition",
  route: "/routes/road-west",
  exhibition: `/listings/${firstCode("EXH")}`,
  lecture: `/listings/${firstCode("LEC")}`,
  programme: `/listings/${firstCode("PRG")}`,
  project: `/listings/${firstCode("PRJ")}`,
  opportunity: `/listings/${firstCode("OPP")}`,
  brief: `/listings/${firstCode("BRF")}`,
  institutions: "/institutions",
  privacy: "/privacy",
  institution: "/institutions/nanhai-silk-road-university",
  unit: "/institutions/nanhai-silk-road-university/units/centre-for-the-sea-roads",
  "what was sent is too large": "/too-large",
  "what could not be made": "/failure",
  "nothing there": "/nothing-there",
};
