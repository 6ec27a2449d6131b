import type { BrowseFilters } from "../schema.ts";

/**
 * What a listing can be asked for, as the strings under which the search table keeps it (written by
 * features/listings/commands/index-entries.ts). A language is kept twice: as the tag it was given (`language:zh-CN`) and by
 * what is spoken (`speech:zh`), so that a question without a region finds every form of it.
 */
export type TermFilter =
  | "kind"
  | "sub"
  | "route"
  | "country"
  | "city"
  | "field"
  | "language"
  | "mode"
  | "institution"
  | "person"
  | "free";

const TERM_OF: Record<TermFilter, (filters: BrowseFilters) => string | undefined> = {
  kind: ({ kind }) => kind && `kind:${kind}`,
  sub: ({ kind, sub }) => kind && sub && `sub:${kind}.${sub}`,
  route: ({ route }) => route && `route:${route}`,
  country: ({ country }) => country && `country:${country}`,
  city: ({ city }) => city && `city:${city}`,
  field: ({ field }) => field && `field:${field}`,
  language: ({ language }) => language && `${language.includes("-") ? "language" : "speech"}:${language}`,
  mode: ({ mode }) => mode && `mode:${mode}`,
  institution: ({ institution }) => institution && `institution:${institution}`,
  person: ({ person }) => person && `person:${person}`,
  free: ({ free }) => free && "free:1",
};

/** The terms that a listing must bear to be in the answer. */
export function termsAsked(filters: BrowseFilters): string[] {
  return Object.values(TERM_OF)
    .map((termOf) => termOf(filters))
    .filter((term) => term !== undefined);
}
