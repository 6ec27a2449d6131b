import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "postcss";
import { LOCALE_NAMES, type Locale } from "@/lib/i18n/locales.ts";
import { remembering } from "@/lib/remember.ts";

/**
 * A style sheet of the build, as it stands inside a page: its text, or what of it belongs to one view alone, and the files of
 * letters that every page shows some of (Latin) or every one in Russian (Cyrillic).
 */
export type StyleSheet = { pieces: Piece[]; letters: { latin: string[]; cyrillic: string[] } };
type Piece = { text: string; view: string | null };

/** Layers of the style sheet for one view (app/globals.css); every class in them begins with the layer's name. */
const VIEWS = ["calendar", "map"];

/** Where the build's files stand on disk, and under which address they are sent. */
const ADDRESS = "/_next/static/";
const NAME = /^\/_next\/static\/[\w~-]+(?:\/[\w~.-]+)*\.css$/;

const read = new Map<string, StyleSheet | null>();

/**
 * The style sheet of the build behind an address, to be put into a page so that a first visit does not wait for one more
 * answer before it shows anything. Null for any other address; the page then asks for it as ever.
 */
export function styleSheetOf(address: string): StyleSheet | null {
  const known = read.get(address);
  if (known !== undefined) return known;
  const sheet = NAME.test(address) && !address.includes("..") ? readSheet(address) : null;
  // Only the build's own files are remembered, and there are few of them.
  if (sheet) read.set(address, sheet);
  return sheet;
}

/**
 * What stands in a page in place of a link to a style sheet: its text without the views that `page` has not, and that the
 * letters of the page's language and of its words are wanted, but later than everything else. The browser would ask for
 * them by itself, only more urgently than for what is seen first, though the reader sees their words in faces of the same
 * measures meanwhile.
 */
export function stylesInPage(address: string, locale: Locale, page: string): { markup: string; hash: string } | null {
  const sheet = styleSheetOf(address);
  if (!sheet) return null;
  const letters = [...sheet.letters.latin, ...(locale === "ru" || hasCyrillic(page) ? sheet.letters.cyrillic : [])];
  const wanted = letters.map(
    (file) => `<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin fetchpriority="low">`,
  );
  const views = VIEWS.filter((view) => page.includes(`${view}-`));
  const { text, hash } = textWith(address, views.join(" "));
  return { markup: `${wanted.join("")}<style>${text}</style>`, hash };
}

/** Every page names its languages, each in its own letters, in a menu that is closed; beyond that name it has words to show. */
function hasCyrillic(page: string): boolean {
  return [...page.matchAll(/[\u0400-\u04FF]{2,}/g)].some(([word]) => word !== LOCALE_NAMES.ru);
}

/** The text of a style sheet with these views alone. There are as many texts as there are sets of views. */
const textWith = remembering(50, (address: string, views: string) => {
  const shown = new Set<string | null>([null, ...views.split(" ")]);
  const pieces = styleSheetOf(address)?.pieces.filter(({ view }) => shown.has(view)) ?? [];
  const text = pieces.map((piece) => piece.text).join("");
  return { text, hash: createHash("sha256").update(text).digest("base64") };
});

function readSheet(address: string): StyleSheet | null {
  try {
    const file = join(process.env.NEXT_DIST_DIR || ".next", "static", address.slice(ADDRESS.length));
    const text = withWholeAddresses(readFileSync(file, "utf8"), address);
    // Inside a page such a piece of text would end the style.
    if (/<\/style/i.test(text)) return null;
    const letters = { latin: lettersIn(text, "latin"), cyrillic: lettersIn(text, "cyrillic") };
    return { pieces: piecesOf(text), letters };
  } catch {
    return null; // Built into another folder, or no file of the build: the page asks for it.
  }
}

function piecesOf(css: string): Piece[] {
  const { nodes } = parse(css);
  const pieces: Piece[] = [];
  for (const [index, node] of nodes.entries()) {
    const text = css.slice(node.source?.start?.offset, nodes[index + 1]?.source?.start?.offset);
    const view = node.type === "atrule" && node.name === "layer" && VIEWS.includes(node.params) ? node.params : null;
    const last = pieces.at(-1);
    if (last?.view === view) last.text += text;
    else pieces.push({ view, text });
  }
  return pieces;
}

/** Inside a page, an address is counted from the page and no longer from the style sheet. */
function withWholeAddresses(css: string, address: string): string {
  return css.replace(/url\((["']?)(?!data:|https?:|\/)([^)"']+)\1\)/g, (_whole, _quote, relative: string) => {
    return `url(${new URL(relative, `http://portal.invalid${address}`).pathname})`;
  });
}

/** The faces of app/fonts.css for upright text; several of them may share a file. */
function lettersIn(css: string, script: "latin" | "cyrillic"): string[] {
  const files = new RegExp(
    `url\\(([^)"']*/(?:literata-${script}-600|source-sans-3-${script}-wght)-normal\\.[^)"']+)\\)`,
    "g",
  );
  return [...new Set([...css.matchAll(files)].flatMap(([, file]) => file ?? []))];
}
