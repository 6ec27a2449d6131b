import { direction } from "../i18n/locales.ts";
import type { Paper, Words } from "./paper.ts";
import { qrSvg } from "./qr-svg.ts";

/** Letters that run from right to left: a name begins on that side whatever language the page is in. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A paper as its .typ file reads it: words with the direction in which they run, codes as SVG. `clean` makes a text of what
 * the faces can draw.
 */
export function typstPaper(paper: Paper, clean: (text: string) => string): unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    if (isWords(value)) {
      const rtl = value.lang === "" ? RIGHT_TO_LEFT.test(firstLetter(value.text)) : direction(value.lang) === "rtl";
      return { text: clean(value.text), lang: value.lang.split("-")[0] || "en", dir: rtl ? "rtl" : "ltr" };
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === "qr" ? qrSvg(String(inner)) : walk(inner)]),
    );
  };
  return { ...(walk(paper) as object), lang: paper.locale.split("-")[0], dir: direction(paper.locale) };
}

function isWords(value: object): value is Words {
  return "text" in value && "lang" in value;
}

const firstLetter = (text: string) => text.match(/\p{L}/u)?.[0] ?? "";
