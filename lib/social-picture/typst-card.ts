import { direction } from "../i18n/locales.ts";
import { cutText } from "../text/cut.ts";
import type { Said, SocialCard } from "./card.ts";

/** Shorter and shorter beginnings of a title, for one that does not fit in the smallest type. */
const CUTS = [220, 150, 120, 95, 75, 60, 48, 38, 30];

/** A card as card.typ reads it. `clean` makes a text of what the faces can draw. */
export function typstCard(card: SocialCard, clean: (text: string) => string) {
  const directed = ({ text, lang }: Said) => ({
    text: clean(text),
    lang: lang.split("-")[0] ?? "en",
    direction: direction(lang),
  });
  const { text: title, ...titled } = directed(card.title);
  return {
    ...directed({ text: "", lang: card.locale }),
    portal: card.portal,
    kind: directed(card.kind),
    title: { ...titled, cuts: CUTS.map((length) => cutText(title, length)) },
    route: card.route && { glyph: card.route.glyph, name: directed(card.route.name) },
    seal: card.seal && directed(card.seal),
    facts: card.facts.map(({ label, value }) => ({ label: label && directed(label), value: directed(value) })),
    host: card.host && directed(card.host),
    glint: card.glint,
  };
}
