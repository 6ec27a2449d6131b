import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import { indexInstitutionNames } from "@/features/search/commands/index-names.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { freeAmong, slugify } from "@/lib/slug.ts";
import type { InstitutionKind } from "@/prisma/generated/enums.ts";
import { latinNameOf } from "../rules/names.ts";
import { type Evidence, grantVerification } from "./verification.ts";

export type Founding = {
  /** Who becomes the first owner. */
  ownerId: string;
  kind: InstitutionKind;
  /** Names per language; one of them is in the source language. */
  names: readonly { language: string; name: string }[];
  sourceLanguage: string;
  countryCode: string;
  city: string;
  website: string;
  registerEntryId?: string;
  verification: Evidence;
};

/**
 * Creates an institution with its first owner and first verification, inside the transaction of the claim or the
 * approval that admits it. The viewer is whoever admits; answers the id and the new address part.
 */
export async function foundInstitution(
  viewer: Viewer,
  tx: Transaction,
  founding: Founding,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = await freeSlug(tx, latinNameOf(founding.names, founding.sourceLanguage), id);
  const owner = await tx.user.findUniqueOrThrow({ where: { id: founding.ownerId }, select: { isSample: true } });
  const membershipId = newId();
  const { ownerId, names, verification, ...profile } = founding;
  await tx.institution.create({
    data: {
      id,
      slug,
      ...profile,
      isSample: owner.isSample,
      names: { create: names.map(({ language, name }) => ({ language, name })) },
      memberships: { create: { id: membershipId, userId: ownerId, role: "owner" } },
    },
    select: { id: true },
  });
  await indexInstitutionNames(viewer, tx, id);
  await placeCities(tx, [founding]);
  const about = { institutionId: id, isSample: owner.isSample };
  await recordAudit(viewer, tx, { action: "institution.found", subjectId: id, ...about });
  await recordAudit(viewer, tx, {
    action: "membership.create",
    subjectId: membershipId,
    ...about,
    details: { userId: ownerId, role: "owner" },
  });
  await grantVerification(viewer, tx, { id, isSample: owner.isSample }, verification);
  return { id, slug };
}

/** Admissions are rare, so one lock for all of them is the simplest way to a number nobody else takes. */
async function freeSlug(tx: Transaction, name: string, id: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('institution.slug'))`;
  const base = slugify(name, `institution-${id.slice(-6)}`);
  const rows = await tx.institution.findMany({
    where: { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] },
    select: { slug: true },
  });
  return freeAmong(
    base,
    rows.map((row) => row.slug),
  );
}
