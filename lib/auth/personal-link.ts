import "server-only";
import { isId } from "../id.ts";
import { keyedDigest, sameDigest } from "../secret.ts";

/** What a personal link opens. A link for one purpose never opens another. */
export type LinkPurpose =
  | "registration"
  | "ticket"
  | "delegate"
  | "invitation"
  | "sign-in"
  | "saved-search"
  | "inquiry"
  | "office-invitation"
  | "translator"
  | "letter";

/**
 * The unguessable part of a personal link. It is derived, not stored: whoever reads the database cannot open it,
 * and mail can name it again at any time. Raising `version` makes older links worthless.
 */
export function personalToken(purpose: LinkPurpose, id: string, version = 1): string {
  return `${id}.${version}.${keyedDigest(`link:${purpose}`, `${id}.${version}`)}`;
}

/** Reads a personal link; nothing when it was not made here for this purpose. The version must still be compared. */
export function readPersonalToken(purpose: LinkPurpose, token: string): { id: string; version: number } | null {
  const [id = "", version = "", signature = ""] = token.split(".");
  if (!isId(id) || !/^[1-9]\d{0,8}$/.test(version)) return null;
  const genuine = sameDigest(signature, keyedDigest(`link:${purpose}`, `${id}.${version}`));
  return genuine ? { id, version: Number(version) } : null;
}
