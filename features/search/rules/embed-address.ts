import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales.ts";
import {
  type AddressParameters,
  BROWSE_PARAMETERS,
  type BrowseFilters,
  questionQuery,
  readBrowse,
  SHOWING,
} from "../schema.ts";

export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];
export const EMBED_DENSITIES = ["full", "compact"] as const;
export type EmbedDensity = (typeof EMBED_DENSITIES)[number];

/** How the list of an institution looks on a site of its own, and what it shows. */
export type EmbedOptions = {
  locale: Locale;
  theme: EmbedTheme;
  /** #rrggbb, or the portal's own. */
  accent?: string;
  density: EmbedDensity;
  count: number;
  /** Never without the institution. */
  filters: BrowseFilters;
};

export const MOST_EMBEDDED = 20;
const USUAL_COUNT = 6;
const LOOKS = ["locale", "theme", "accent", "density", "count"] as const;

/** Parameters that only a page has, or that the path says. */
const NO_PART: readonly string[] = [...SHOWING, "institution"];
const FILTERS = BROWSE_PARAMETERS.filter((name) => !NO_PART.includes(name));

/** Every parameter of an embedded list's address, in the order in which it is written. */
export const EMBED_PARAMETERS: readonly string[] = [...LOOKS, ...FILTERS];

/**
 * Reads the address of an embedded list of `institution` (a slug). Unknown and empty parameters do not count; those whose
 * value means nothing are named in `refused`, and then there are no options.
 */
export function readEmbedAddress(
  institution: string,
  address: URLSearchParams,
): { options: EmbedOptions; refused: [] } | { options: null; refused: string[] } {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? ""]));
  const { filters, ignored } = readBrowse({ ...asked, institution });
  const looks = LOOKS.map((name) => ({ name, ...readLook(name, address.get(name) ?? "") }));
  const refused = [...looks.filter(({ value }) => value === undefined).map(({ name }) => name), ...ignored];
  if (refused.length > 0) return { options: null, refused };
  const read = Object.fromEntries(looks.map(({ name, value }) => [name, value ?? undefined]));
  return { options: { ...read, filters } as EmbedOptions, refused: [] };
}

/** The same for a form, which shows what can be shown: what means nothing is named and left out. */
export function readEmbedUnless(
  institution: string,
  parameters: AddressParameters,
): { options: EmbedOptions; refused: string[] } {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (typeof value === "string") address.set(name, value);
  const { options, refused } = readEmbedAddress(institution, address);
  if (options) return { options, refused };
  for (const name of refused) address.delete(name);
  const again = readEmbedAddress(institution, address);
  if (!again.options) throw new Error(`There is no list of ${institution}.`);
  return { options: again.options, refused };
}

/** One value of the looks: null when it is left to the portal, undefined when it means nothing. */
function readLook(name: (typeof LOOKS)[number], text: string): { value: string | number | null | undefined } {
  switch (name) {
    case "locale":
      return { value: text === "" ? DEFAULT_LOCALE : isLocale(text) ? text : undefined };
    case "theme":
      return { value: text === "" ? "auto" : EMBED_THEMES.find((theme) => theme === text) };
    case "density":
      return { value: text === "" ? "full" : EMBED_DENSITIES.find((density) => density === text) };
    case "accent": {
      const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
      return { value: text === "" ? null : hex && `#${hex.toLowerCase()}` };
    }
    case "count": {
      const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
      return { value: text === "" ? USUAL_COUNT : count >= 1 && count <= MOST_EMBEDDED ? count : undefined };
    }
  }
}

/** The canonical path of an embedded list; what is the usual way is not written, the language always is. */
export function embedPath(options: EmbedOptions, form: "page" | "fragment" = "page"): string {
  const { locale, theme, accent, density, count, filters } = options;
  const { institution = "", ...others } = filters;
  const query = new URLSearchParams({ locale });
  if (theme !== "auto") query.set("theme", theme);
  if (accent) query.set("accent", accent.slice(1));
  if (density !== "full") query.set("density", density);
  if (count !== USUAL_COUNT) query.set("count", String(count));
  for (const [name, value] of new URLSearchParams(questionQuery(others))) query.set(name, value);
  return `/embed/${institution}${form === "fragment" ? "/fragment" : ""}?${query}`;
}
