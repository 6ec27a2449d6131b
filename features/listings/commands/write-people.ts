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
      skipDuplicates: true, // two spellings of a name can be one ORCID iD
    });
  }
}

/** The person of this institution with that ORCID iD, else with that name, brought up to date; else a new one. */
async function knownPerson(tx: Transaction, institutionId: string, form: PersonForm): Promise<string> {
  const { name, nativeName, orcid, affiliation } = form;
  const known =
    (orcid ? await tx.person.findFirst({ where: { institutionId, orcid }, select: { id: true } }) : null) ??
    (await tx.person.findFirst({ where: { institutionId, name, nativeName, orcid: null }, select: { id: true } }));
  if (known) {
    await tx.person.update({
      where: { id: known.id },
      data: { name, nativeName, orcid, affiliation },
      select: { id: true },
    });
    return known.id;
  }
  const created = await tx.person.create({
    data: { id: newId(), institutionId, name, nativeName, orcid, affiliation },
    select: { id: true },
  });
  return created.id;
}

/** Replaces a listing's partners. A name that an institution on the portal bears leads to that institution. */
export async function writePartners(
  _viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  partners: readonly PartnerForm[],
): Promise<void> {
  const known = await tx.institutionName.findMany({
    where: { name: { in: partners.map(({ name }) => name) }, institution: { status: "active" } },
    select: { name: true, institutionId: true },
  });
  const byName = new Map(known.map(({ name, institutionId }) => [name, institutionId]));
  await tx.listingPartner.deleteMany({ where: { listingId: listing.id } });
  await tx.listingPartner.createMany({
    data: partners.map(({ role, name, countryCode }, position) => ({
      id: newId(),
      listingId: listing.id,
      role,
      name,
      countryCode,
      position,
      institutionId: byName.get(name) ?? null,
    })),
  });
}
