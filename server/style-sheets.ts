import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A style sheet of the build, as it stands inside a page: its text, and the hash by which the policy lets it in. */
export type StyleSheet = { text: string; hash: string };

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

function readSheet(address: string): StyleSheet | null {
  try {
    const file = join(process.env.NEXT_DIST_DIR || ".next", "static", address.slice(ADDRESS.length));
    const text = withWholeAddresses(readFileSync(file, "utf8"), address);
    // Inside a page such a piece of text would end the style.
    if (/<\/style/i.test(text)) return null;
    return { text, hash: createHash("sha256").update(text).digest("base64") };
  } catch {
    return null; // Built into another folder, or no file of the build: the page asks for it.
  }
}

/** Inside a page, an address is counted from the page and no longer from the style sheet. */
function withWholeAddresses(css: string, address: string): string {
  return css.replace(/url\((["']?)(?!data:|https?:|\/)([^)"']+)\1\)/g, (_whole, _quote, relative: string) => {
    return `url(${new URL(relative, `http://portal.invalid${address}`).pathname})`;
  });
}
