import { deskPath } from "@/features/institutions/rules/desk-path.ts";

/** A door as its page's address names it. */
export type DoorAddress = {
  locale: string;
  slug: string;
  institutionId: string;
  listingId: string;
  sessionId: string | null;
  /** Its name, which stands beside every check-in. */
  door: string;
  search: string;
};

/** Where the page of a listing's doors stands. */
export function doorPath(address: Pick<DoorAddress, "locale" | "slug" | "listingId">): string {
  return deskPath(address, `/listings/${address.listingId}/door`);
}

/** The page of one door, with what was searched. A phone that loads it again stands at the same door. */
export function doorHref(address: DoorAddress): string {
  const query = new URLSearchParams();
  if (address.sessionId !== null) query.set("session", address.sessionId);
  query.set("door", address.door);
  if (address.search !== "") query.set("q", address.search);
  return `${doorPath(address)}?${query}`;
}
