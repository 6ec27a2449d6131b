import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { DataPlace } from "../rules/place.ts";

/**
 * Whose data a place is about: the address of the viewer's account, or that of the registration behind a personal link. Throws NotFound for
 * nobody's account, for a link not made here or no longer good, for delegations, and for a registration that was erased.
 */
export async function getAddressOf(viewer: Viewer, { token }: DataPlace): Promise<string> {
  if (token === null) {
    if (!isMember(viewer)) throw new NotFound();
    return viewer.email;
  }
  const link = readPersonalToken("registration", token);
  const row =
    link &&
    (await database().registration.findUnique({
      where: { id: link.id },
      select: { kind: true, linkVersion: true, contactEmail: true },
    }));
  if (row?.kind !== "individual" || row.linkVersion !== link?.version || row.contactEmail === "") {
    throw new NotFound();
  }
  return row.contactEmail;
}
