import { createHash } from "node:crypto";

/** A strong tag of bytes. `form` tells apart the same bytes packed in different ways, which are different answers. */
export function entityTag(bytes: string | Uint8Array, form = ""): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}${form}"`;
}

/** Says whether `If-None-Match` names a tag: in a list, weakened on the way, or by the star that stands for any. */
export function namesTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === tag) return true;
  return ifNoneMatch.split(",").some((each) => {
    const named = each.trim();
    return named === "*" || (named.startsWith("W/") ? named.slice(2) : named) === tag;
  });
}
