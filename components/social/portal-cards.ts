import { coverSvg } from "@/components/cover/cover-svg.ts";
import { type CoverKind, type CoverRoute, INK, PALETTES } from "@/components/cover/palette.ts";
import { routeMark } from "@/components/cover/route-glyphs.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import { type SocialCard, said } from "@/lib/social-picture/card.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import { fiveRoutesSvg } from "./five-routes.ts";

/** A card, and how to draw its ground: only when it is painted, which is rare. */
export type DrawnCard = { card: SocialCard; drawGround: () => string };

const SHEET = { width: 1200, height: 630 };

/** What every card says: whose it is, on ink, and nothing else. */
export async function plainCard(
  locale: Locale,
  { kind, title, titleLanguage = locale, code }: { kind: string; title: string; titleLanguage?: string; code: string },
): Promise<SocialCard> {
  const t = await translator(locale, "layout");
  return {
    locale,
    portal: t("name"),
    kind: said(kind, locale),
    title: said(title, titleLanguage),
    route: null,
    seal: null,
    facts: [],
    host: null,
    glint: INK.glint,
    ground: { cover: code, deep: INK.deep },
  };
}

/** The home page: the five routes. */
export async function homeCard(locale: Locale): Promise<DrawnCard> {
  const t = await translator(locale, "home");
  const card = await plainCard(locale, { kind: t("routes"), title: t("title"), code: "home" });
  return { card, drawGround: fiveRoutesSvg };
}

/** The page of a kind: its motif, in no route's colour. */
export async function kindCard(kind: CoverKind, locale: Locale): Promise<DrawnCard> {
  const label = await translator(locale, "listings.kinds");
  const t = await translator(locale, "layout.navigation");
  const card = await plainCard(locale, { kind: t("browse"), title: label(kind), code: `kind-${kind}` });
  return { card, drawGround: () => inkCover(kind, `kind-${kind}`) };
}

/** The page of a route: its colour, its sign and how far it reaches. */
export async function routeCard(route: CoverRoute, locale: Locale): Promise<DrawnCard> {
  const label = await translator(locale, "listings.route");
  const reach = await translator(locale, "public.routeReach");
  const t = await translator(locale, "home");
  const code = `route-${route}`;
  const plain = await plainCard(locale, { kind: t("routes"), title: label(route), code });
  const { deep, glint } = PALETTES[route];
  const card: SocialCard = {
    ...plain,
    route: { glyph: routeMark(route), name: said("", locale) },
    facts: [{ label: null, value: said(reach(route), locale) }],
    glint,
    ground: { cover: code, deep },
  };
  return { card, drawGround: () => coverSvg({ route, kind: "opportunity", code, ...SHEET }) };
}

/** The page of a country or region, by its code. */
export async function countryCard(code: string, locale: Locale): Promise<DrawnCard> {
  const t = await translator(locale, "countryPage");
  const subject = `country-${code.toLowerCase()}`;
  const card = await plainCard(locale, { kind: t("all"), title: countryName(code, locale), code: subject });
  return { card, drawGround: () => inkCover("opportunity", subject) };
}

/** A person's page: the name, in its own script too, and where they work. */
export async function personCard(
  person: { id: string; name: string; nativeName: string; affiliations: readonly string[] },
  locale: Locale,
): Promise<DrawnCard> {
  const subject = `person-${person.id}`;
  const [first, second] = namesInOrder(person, locale);
  const plain = await plainCard(locale, { kind: second ?? "", title: first, code: subject });
  const facts = person.affiliations.slice(0, 2).map((value) => ({ label: null, value: said(value, "und") }));
  return { card: { ...plain, facts }, drawGround: () => inkCover("brief", subject) };
}

/** A cover in ink, for what belongs to no route. */
export function inkCover(kind: CoverKind, code: string): string {
  return coverSvg({ route: "belt_north", kind, code, palette: INK, ...SHEET });
}
