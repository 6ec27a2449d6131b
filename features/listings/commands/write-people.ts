import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { KINDS } from "../rules/kinds.ts";
import type { ListingForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";

type PersonForm = Extract<ListingForm, { kind: "lecture" }>["persons"][number];
type PartnerForm = Extract<ListingForm, { kind: "programme" }>["partners"][number];

/** Replaces who is named on a listing, in the order given. Roles that its kind does not have are left out. */
export async function writePersons(
  _viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  persons: readonly PersonForm[],
): Promise<void> {
  const roles = KINDS[listing.kind].personRoles;
  await tx.listingPerson.deleteMany({ where: { listingId: listing.id } });
  for (const [position, person] of persons.entries()) {
    if (!roles.includes(person.role)) continue;
    const personId = await knownPerson(tx, listing.institutionId, person);
    await tx.listingPerson.createMany({
      data: [{ listingId: listing.id, personId, role: person.role, position }],
      skipDuplicates: true, // somebody may be named twice
    });
  }
}

/**
 * The person of this institution of whom exactly this is said, else a new one. A row is never changed: other listings,
 * public ones among them, show it as they were saved, and two people may bear one name.
 */
async function knownPerson(tx: Transaction, institutionId: string, form: PersonForm): Promise<string> {
  const { name, nativeName, orcid, affiliation } = form;
  const said = { institutionId, name, nativeName, orcid, affiliation };
  const known = await tx.person.findFirst({ where: said, orderBy: { id: "asc" }, select: { id: true } });
  if (known) return known.id;
  const created = await tx.person.create({ data: { id: newId(), ...said }, select: { id: true } });
  return created.id;
}

/**
 * Replaces a listing's partners. They are names, whoever bears them: that an institution takes part is for itself to
 * say, so no name leads to one.
 */
export async function writePartners(
  _viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  partners: readonly PartnerForm[],
): Promise<void> {
  await tx.listingPartner.deleteMany({ where: { listingId: listing.id } });
  await tx.listingPartner.createMany({
    data: partners.map(({ role, name, countryCode }, position) => ({
      id: newId(),
      listingId: listing.id,
      role,
      name,
      countryCode,
      position,
    })),
  });
}
