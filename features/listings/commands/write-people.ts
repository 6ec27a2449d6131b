import "server-only";
import { choosePerson, type KnownPerson } from "@/features/people/rules/choose-person.ts";
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
  const named = await tx.listingPerson.findMany({ where: { listingId: listing.id }, select: { personId: true } });
  const own = new Set(named.map(({ personId }) => personId));
  await tx.listingPerson.deleteMany({ where: { listingId: listing.id } });
  for (const [position, person] of persons.entries()) {
    if (!roles.includes(person.role)) continue;
    const personId = await knownPerson(tx, listing.institutionId, person, own);
    await tx.listingPerson.createMany({
      data: [{ listingId: listing.id, personId, role: person.role, position }],
      skipDuplicates: true, // somebody may be named twice
    });
  }
}

/**
 * The person of this institution who was typed or picked (`choosePerson`), else a new one. What a record says is changed on its own page
 * only: a form that says something else means somebody else. The record is held, so that whoever changes it meanwhile comes before or after.
 */
async function knownPerson(
  tx: Transaction,
  institutionId: string,
  form: PersonForm,
  own: ReadonlySet<string>,
): Promise<string> {
  const { name, nativeName, orcid, affiliation } = form;
  const people = await tx.$queryRaw<KnownPerson[]>`
    SELECT id, name, native_name AS "nativeName", orcid, affiliation FROM person
    WHERE institution_id = ${institutionId}::uuid AND starts_with(${name}, name) ORDER BY id`;
  const chosen = choosePerson({ name, nativeName, orcid, affiliation }, people, own);
  if (chosen) {
    const held = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM person WHERE id = ${chosen.id}::uuid FOR SHARE`;
    if (held.length > 0) return chosen.id;
  }
  const said = { institutionId, name, nativeName, orcid, affiliation };
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
