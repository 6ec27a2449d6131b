import { transliterate } from "transliteration";

const LONGEST = 80;

/**
 * A readable part of an address: Latin letters, digits and hyphens, at most 80 characters, cut between words where it
 * can be. Other scripts are transliterated; `fallback` (already a slug) stands in when nothing is left.
 */
export function slugify(text: string, fallback: string): string {
  const words = transliterate(text.normalize("NFKC").slice(0, 400))
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  return shorten(trimHyphens(words)) || fallback;
}

/** Whether a text can be the last part of an address that `slugify` and `freeAmong` have made. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,120}$/.test(text);
}

/** The slug itself when nobody has it, else with the first number from 2 on that is free among `others`. */
export function freeAmong(slug: string, others: readonly string[]): string {
  const taken = new Set(others);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const lastHyphen = cut.lastIndexOf("-");
  // A single very long word is cut hard; otherwise the last, broken word goes.
  return trimHyphens(lastHyphen > LONGEST / 2 ? cut.slice(0, lastHyphen) : cut.slice(0, LONGEST));
}

function trimHyphens(slug: string): string {
  return slug.replace(/^-+|-+$/g, "");
}
