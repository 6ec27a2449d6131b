import { createHash } from "node:crypto";

/** A strong tag of bytes. */
export function entityTag(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
}

/** The same bytes packed in another way are another answer and need a tag of their own (RFC 9110, 8.8.3.3). */
export function tagOfForm(tag: string, form: string): string {
  return `${tag.slice(0, -1)}-${form}"`;
}

/** Whether a tag is a strong one: who has it has these bytes, not only such as mean the same. */
export function isStrongTag(tag: unknown): tag is string {
  return typeof tag === "string" && /^"[^"]+"$/.test(tag);
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
