import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import { PROFILE_ROLES } from "@/features/institutions/policy.ts";
import { latinNameOf } from "@/features/institutions/rules/names.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { freeAmong, slugify } from "@/lib/slug.ts";
import { UNITS_LIMIT } from "../rules/kinds.ts";
import type { UnitText } from "../schema.ts";

/**
 * Gives an institution a new unit, with an address part made of its name that stays when the name changes. `formKey` is made with the form:
 * the same form sent twice, as by a double click without script, makes one unit and is answered the same.
 *
 * Refusals: `too-many` (UNITS_LIMIT). NotFound for strangers and for a key that is another's, Forbidden for members who do not keep the profile.
 */
export async function addUnit(
  viewer: Viewer,
  institutionId: string,
  { names, kind, website }: UnitText,
  formKey: string = newId(),
): Promise<Outcome<"too-many", { slug: string }>> {
  if (!isId(formKey)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    const made = await tx.unit.findUnique({ where: { id: formKey }, select: MADE });
    if (made && made.institutionId !== institutionId) throw new NotFound();
    if (made && isCalled(made.names, names)) return succeeded({ slug: made.slug });
    const sisters = await tx.unit.findMany({ where: { institutionId }, select: { slug: true } });
    if (sisters.length >= UNITS_LIMIT) return refused("too-many");
    // Whoever goes back to a form that was sent and writes another name means another unit.
    const id = made ? newId() : formKey;
    const base = slugify(latinNameOf(names, institution.sourceLanguage), `unit-${id.slice(-6)}`);
    const slug = freeAmong(
      base,
      sisters.map((sister) => sister.slug),
    );
    const { isSample } = institution;
    await tx.unit.create({
      data: { id, institutionId, slug, kind, website, isSample, names: { create: names } },
      select: { id: true },
    });
    await record(viewer, tx, "unit.add", { id, institutionId, isSample, names });
    return succeeded({ slug });
  });
}

const MADE = { slug: true, institutionId: true, names: { select: { language: true, name: true } } } as const;

type Names = readonly { language: string; name: string }[];

function isCalled(names: Names, others: Names): boolean {
  const lines = (all: Names) => JSON.stringify(all.map(({ language, name }) => [language, name]).sort());
  return lines(names) === lines(others);
}

/**
 * Saves what a unit says of itself.
 *
 * Refusals: `stale-revision` (a colleague saved since the form was opened). NotFound for strangers and for a unit of another
 * institution, Forbidden for members who do not keep the profile.
 */
export async function saveUnit(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { names, kind, website, revision }: UnitText,
): Promise<Outcome<"stale-revision", { slug: string }>> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    const unit = await tx.unit.findFirst({ where: { id, institutionId }, select: { slug: true, revision: true } });
    if (!unit) throw new NotFound();
    if (unit.revision !== revision) return refused("stale-revision");
    await tx.unit.update({
      where: { id },
      data: { kind, website, revision: { increment: 1 }, names: { deleteMany: {}, create: names } },
      select: { id: true },
    });
    await record(viewer, tx, "unit.save", { id, institutionId, isSample: institution.isSample, names });
    return succeeded({ slug: unit.slug });
  });
}

/**
 * Removes a unit that nothing hangs on. What it posted keeps its institution only if somebody says so first: with listings of
 * any state, or people limited to it, the unit stays.
 *
 * Refusals: `has-listings`, `has-members` (people or open invitations limited to it). NotFound for strangers and for a unit of
 * another institution, Forbidden for members who do not keep the profile.
 */
export async function removeUnit(
  viewer: Viewer,
  institutionId: string,
  id: string,
): Promise<Outcome<"has-listings" | "has-members", null>> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    const unit = await tx.unit.findFirst({
      where: { id, institutionId },
      select: {
        names: { select: { language: true, name: true } },
        _count: { select: { listings: true, memberships: true } },
      },
    });
    if (!unit) throw new NotFound();
    if (unit._count.listings > 0) return refused("has-listings");
    const invited = await tx.invitationUnit.count({
      where: { unitId: id, invitation: { acceptedAt: null, revokedAt: null } },
    });
    if (unit._count.memberships > 0 || invited > 0) return refused("has-members");
    await tx.invitationUnit.deleteMany({ where: { unitId: id } });
    await tx.unit.delete({ where: { id }, select: { id: true } });
    const { isSample } = institution;
    await record(viewer, tx, "unit.remove", { id, institutionId, isSample, names: unit.names });
    return succeeded(null);
  });
}

type Recorded = {
  id: string;
  institutionId: string;
  isSample: boolean;
  names: Names;
};

function record(viewer: Viewer, tx: Transaction, action: `unit.${string}`, unit: Recorded): Promise<void> {
  return recordAudit(viewer, tx, {
    action,
    subjectId: unit.id,
    institutionId: unit.institutionId,
    details: { names: Object.fromEntries(unit.names.map(({ language, name }) => [language, name])) },
    isSample: unit.isSample,
  });
}
