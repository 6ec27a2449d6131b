import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { moveImportSources } from "@/features/imports/commands/move-sources.ts";
import { moveInquiries } from "@/features/inquiries/commands.ts";
import { indexInstitution } from "@/features/listings/commands/index-listing.ts";
import { moveListings } from "@/features/listings/commands/move-to-institution.ts";
import { followMerging } from "@/features/saved-searches/commands.ts";
import { indexInstitutionNames } from "@/features/search/commands/index-names.ts";
import { moveUnits } from "@/features/units/commands/move-units.ts";
import { closeVerification } from "@/features/verification/commands/close-verification.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { isSlug } from "@/lib/slug.ts";
import type { InstitutionStatus } from "@/prisma/generated/enums.ts";
import { aliasesAfterMerging, isOneOfNames, type PairRefusal, pairRefusal } from "../rules/merging.ts";
import { lockForMerging } from "./institution-lock.ts";
import { endJudgements } from "./judgements.ts";
import { moveInvitations, moveMemberships } from "./move-people.ts";
import { tellOwners } from "./tell-owners.ts";

/**
 * `own-institution`: nobody merges one they belong to, be it the old one or the successor. `unknown-successor`: there is none at that
 * address. `stale-revision`: a profile was saved since the page was opened. `reason-missing`. `other-name`: what was typed to confirm is
 * not a name of the one that goes.
 */
export type MergeRefusal =
  | PairRefusal
  | "own-institution"
  | "unknown-successor"
  | "stale-revision"
  | "reason-missing"
  | "other-name";

export type Merging = {
  /** Last parts of the addresses of the one that goes and of its successor. */
  from: string;
  into: string;
  /** The states of both that the office has read. */
  revision: number;
  intoRevision: number;
  /** Owners of both read it. */
  reason: string;
  /** A name of the one that goes, typed to confirm. */
  confirmation: string;
};

/**
 * The office makes an institution part of its successor, for good: people, listings and all that belongs to them move, verifications end,
 * and the row stays as a pointer to which every old address still leads. Answers the successor's id.
 *
 * Refusals: MergeRefusal. NotFound for everybody but the office, and when there is no such institution.
 */
export async function mergeInstitution(
  viewer: Viewer,
  merging: Merging,
): Promise<Outcome<MergeRefusal, { id: string }>> {
  if (!viewer.isOffice) throw new NotFound();
  return transaction(async (tx) => {
    const fromId = await idOf(tx, merging.from);
    const intoId = await idOf(tx, merging.into);
    if (fromId === null) throw new NotFound();
    if (intoId === null) return refused("unknown-successor");
    const { isOwn } = await lockForMerging(viewer, tx, fromId, intoId);
    if (isOwn) return refused("own-institution");
    const [from, into] = [await readParty(tx, fromId), await readParty(tx, intoId)];
    const refusal = pairRefusal(from, into) ?? formRefusal(merging, from, into);
    if (refusal) return refused(refusal);
    await carryOut(viewer, tx, from, into, merging.reason);
    return succeeded({ id: intoId });
  });
}

function formRefusal(merging: Merging, from: Party, into: Party): MergeRefusal | null {
  if (from.revision !== merging.revision || into.revision !== merging.intoRevision) return "stale-revision";
  if (merging.reason.trim() === "") return "reason-missing";
  return isOneOfNames(merging.confirmation, from.names) ? null : "other-name";
}

/** Everything that merging changes; both are locked and may be merged. */
async function carryOut(viewer: Viewer, tx: Transaction, from: Party, into: Party, reason: string): Promise<void> {
  // Told first: afterwards the owners of both are owners of one. Whoever owns both gets one mail.
  const told = {
    template: "institution-merged" as const,
    parameters: { institutionId: from.id, successorId: into.id, reason },
    event: `institution-merged:${from.id}`,
  };
  await tellOwners(tx, from.id, told);
  await tellOwners(tx, into.id, told);
  const pair = { from, into, reason };
  // Invitations first: whoever is just accepting one holds it, and has become a member once it can be moved.
  const invitations = await moveInvitations(viewer, tx, pair);
  const units = await moveUnits(viewer, tx, from, into);
  const members = await moveMemberships(viewer, tx, pair);
  const work = await moveListings(viewer, tx, from.id, into.id);
  await moveInquiries(viewer, tx, from.id, into.id);
  await moveImportSources(viewer, tx, from, into.id);
  await closeVerification(viewer, tx, from, { reason, into: into.id });
  await endJudgements(viewer, tx, from.id, ["suspension", "withdrawal"]);
  await pointToSuccessor(tx, from, into);
  await followMerging(viewer, tx, from.slug, into.slug);
  await indexInstitutionNames(viewer, tx, into.id);
  await indexInstitution(viewer, tx, into.id);
  const moved = { members, invitations, units, ...work };
  const entry = { details: { from: from.id, into: into.id, reason, moved }, isSample: into.isSample };
  await recordAudit(viewer, tx, { action: "institution.merge", subjectId: from.id, institutionId: from.id, ...entry });
  await recordAudit(viewer, tx, {
    action: "institution.take-in",
    subjectId: into.id,
    institutionId: into.id,
    ...entry,
  });
}

/** The row becomes a pointer, and so do all that pointed to it: a chain is never longer than one step. */
async function pointToSuccessor(tx: Transaction, from: Party, into: Party): Promise<void> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  await tx.institution.update({
    where: { id: from.id },
    data: {
      status: "merged",
      successorId: into.id,
      mergedAt: clock?.now ?? new Date(),
      revision: { increment: 1 },
    },
    select: { id: true },
  });
  await inheritRegisterEntry(tx, from, into);
  await tx.institution.updateMany({ where: { successorId: from.id }, data: { successorId: into.id } });
  // Nobody looks for the row any more; its names lead to the successor, as other names of that.
  await tx.searchName.deleteMany({ where: { institutionId: from.id } });
  const aliases = aliasesAfterMerging(from, into);
  await tx.institution.update({
    where: { id: into.id },
    // A profile that is open in a tab would take the new names away again: it is stale from now on.
    data: {
      revision: { increment: 1 },
      aliases: { deleteMany: {}, create: aliases.map((alias, position) => ({ alias, position })) },
    },
    select: { id: true },
  });
}

/** Whoever claims the old name by the register comes to the successor: its entry goes over, unless the successor has one of its own. */
async function inheritRegisterEntry(tx: Transaction, from: Party, into: Party): Promise<void> {
  const { registerEntryId } = from;
  if (registerEntryId === null || into.registerEntryId !== null) return;
  await tx.institution.update({ where: { id: from.id }, data: { registerEntryId: null }, select: { id: true } });
  await tx.institution.update({ where: { id: into.id }, data: { registerEntryId }, select: { id: true } });
}

type Party = {
  id: string;
  slug: string;
  status: InstitutionStatus;
  revision: number;
  isSample: boolean;
  registerEntryId: string | null;
  names: { name: string }[];
  aliases: string[];
};

/** A statement of its own after the lock: it reads what whoever held the lock before has left. */
async function readParty(tx: Transaction, id: string): Promise<Party> {
  const { aliases, ...party } = await tx.institution.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      slug: true,
      status: true,
      revision: true,
      isSample: true,
      registerEntryId: true,
      names: { select: { name: true }, orderBy: { language: "asc" } },
      aliases: { select: { alias: true }, orderBy: { position: "asc" } },
    },
  });
  return { ...party, aliases: aliases.map(({ alias }) => alias) };
}

async function idOf(tx: Transaction, slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const found = await tx.institution.findUnique({ where: { slug }, select: { id: true } });
  return found?.id ?? null;
}
