import { createHash } from "node:crypto";
import type { Locale } from "../i18n/locales.ts";

/** Raise it whenever pictures are drawn differently: their addresses are cached for a year. */
const EDITION = 1;

/** Words in a language of their own. */
export type Said = { text: string; lang: string };

/**
 * What lies under the words. `cover` names the drawing (route, kind, code), `picture` the key of an uploaded picture that
 * takes its place and `focus` what of it must be seen, in fractions from its left and upper edge; `deep` is the colour of the shadow that the words stand on.
 */
export type Ground = { cover: string; deep: string; picture?: string; focus?: { x: number; y: number } };

/** All that a social picture shows. Whoever shows the same has the same picture and the same address. */
export type SocialCard = {
  locale: Locale;
  portal: string;
  kind: Said;
  title: Said;
  /** Its sign as a path on a field of 16 by 16, and its name. */
  route: { glyph: string; name: Said } | null;
  /** "Cancelled", as a seal. */
  seal: Said | null;
  facts: { label: Said | null; value: Said }[];
  host: Said | null;
  glint: string;
  ground: Ground;
};

export const said = (text: string, lang: string): Said => ({ text, lang });

/** What a social picture shows in one line, for those who do not see it. */
export function cardAlt({ kind, title, seal, facts, host }: SocialCard): string {
  const told = facts.map(({ label, value }) => [label?.text, value.text].filter(Boolean).join(" "));
  return [seal?.text, kind.text, title.text, ...told, host?.text].filter(Boolean).join(" · ");
}

/** 64 bits over everything that the picture shows: another title, date or seal has another address. */
export function cardHash(card: SocialCard): string {
  return createHash("sha256")
    .update(JSON.stringify([EDITION, card]))
    .digest("hex")
    .slice(0, 16);
}

/** The path of a subject's picture: `/social/LEC-2026-0042.ar.0123456789abcdef.png`. */
export function cardPath(subject: string, card: SocialCard): string {
  return `/social/${subject}.${card.locale}.${cardHash(card)}.png`;
}

const NAME = /^([A-Za-z0-9-]{1,140})\.([A-Za-z-]{2,8})\.([0-9a-f]{16})\.png$/;

/** The parts of a picture's name in an address; null when it cannot be one. */
export function readCardName(name: string): { subject: string; locale: string; hash: string } | null {
  const [, subject, locale, hash] = NAME.exec(name) ?? [];
  return subject && locale && hash ? { subject, locale, hash } : null;
}
