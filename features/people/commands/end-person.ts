import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { changeBehindListings } from "@/features/listings/commands/follow-records.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { PersonMerge } from "../schema.ts";
import { lockPersons } from "./person-lock.ts";
import { removePhotoFiles, takePhotoOff } from "./photo.ts";

/**
 * Removes a person whom no listing of any state names, with their photo. Refusals: `in-use`, `stale-revision`. NotFound for strangers and
 * for a person of another institution, Forbidden for those who do not write its listings and while it is suspended.
 */
export async function removePerson(
  viewer: Viewer,
  institutionId: string,
  id: string,
  revision: number,
): Promise<Outcome<"in-use" | "stale-revision">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"in-use" | "stale-revision", string | null>> => {
    const locked = await lockPersons(viewer, tx, institutionId, [id]);
    if (locked.persons[0]?.revision !== revision) return refused("stale-revision");
    if (locked.listings.length > 0) return refused("in-use");
    const key = await takePhotoOff(viewer, tx, locked, id);
    await tx.person.delete({ where: { id }, select: { id: true } });
    const { isSample } = locked.institution;
    await recordAudit(viewer, tx, { action: "person.remove", subjectId: id, institutionId, isSample });
    return succeeded(key);
  });
  if (!outcome.ok) return outcome;
  await removePhotoFiles(viewer, outcome.value);
  return done;
}

/**
 * Makes one person of two of an institution: whatever names the first names the other from then on, and the first one's public address
 * leads to the other's. What the other says stays as it is; the first one's photo goes, because consent was given for that page.
 *
 * Refusals: `same` (a person into themselves), `stale-revision` (either was saved since it was read), `beyond-units`. NotFound and
 * Forbidden as in `removePerson`.
 */
export async function mergePersons(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { revision, into: [intoId, intoRevision] }: PersonMerge,
): Promise<Outcome<"same" | "stale-revision" | "beyond-units">> {
  if (id === intoId) return refused("same");
  const outcome = await transaction(async (tx): Promise<Outcome<"stale-revision" | "beyond-units", string | null>> => {
    const locked = await lockPersons(viewer, tx, institutionId, [id, intoId]);
    const [from, into] = locked.persons;
    if (from?.revision !== revision || into?.revision !== intoRevision) return refused("stale-revision");
    if (locked.isBeyond) return refused("beyond-units");
    const naming = await tx.listingPerson.findMany({
      where: { personId: id },
      select: { listingId: true },
      distinct: ["listingId"],
      orderBy: { listingId: "asc" },
    });
    const listingIds = naming.map(({ listingId }) => listingId);
    const key = await takePhotoOff(viewer, tx, locked, id);
    await changeBehindListings(viewer, tx, listingIds, async () => {
      // One who is named twice, as both, is named once.
      await tx.$executeRaw`
        UPDATE listing_person n SET person_id = ${intoId}::uuid WHERE n.person_id = ${id}::uuid AND NOT EXISTS (
          SELECT FROM listing_person o
          WHERE o.listing_id = n.listing_id AND o.role = n.role AND o.person_id = ${intoId}::uuid)`;
      await tx.listingPerson.deleteMany({ where: { personId: id } });
      await tx.personFormerAddress.updateMany({ where: { personId: id }, data: { personId: intoId } });
      await tx.personFormerAddress.create({ data: { id, personId: intoId }, select: { id: true } });
    });
    await tx.person.delete({ where: { id }, select: { id: true } });
    await tx.person.update({ where: { id: intoId }, data: { revision: { increment: 1 } }, select: { id: true } });
    await recordAudit(viewer, tx, {
      action: "person.merge",
      subjectId: id,
      institutionId,
      details: { into: intoId, listings: listingIds.length },
      isSample: locked.institution.isSample,
    });
    return succeeded(key);
  });
  if (!outcome.ok) return outcome;
  await removePhotoFiles(viewer, outcome.value);
  return done;
}
