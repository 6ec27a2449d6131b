import { isMember, type Viewer } from "@/lib/auth/viewer.ts";

/** Whoever is signed in with an address has shown that it is theirs; anybody else must first, by a link that is mailed there. */
export function mayWriteAs(viewer: Viewer, email: string): boolean {
  return isMember(viewer) && viewer.email === email;
}
