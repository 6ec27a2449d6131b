import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { MOMENTS } from "@/features/forms/rules/fields.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import { earliest, mayMerge, mergedLeast } from "../rules/delegation.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { answeredAlike, joinAnswers } from "./carry-answers.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { lockPoolsOf } from "./lock-pools.ts";
import { promoteWaitingOf } from "./promote-waiting.ts";
import { settlePeople } from "./settle-people.ts";
import { closeRanks, joinRanks } from "./split-registration.ts";

/**
 * `too-many`: together they are more than a delegation may be. `answers-differ`: they answered different versions of
 * the organiser's questions, or the same otherwise for the whole. The others as for PeopleRefusal.
 */
export type MergeRefusal = "over" | "changed" | "too-many" | "answers-differ";

/**
 * Makes one delegation of two that stand alike: the people of `otherId` come into `registrationId`, and the other is
 * gone. The later number in the queue counts, so that nobody is overtaken; the earlier end of an offer and of a hold
 * does. Refuses as MergeRefusal says; `changed` when they are not alike any more. Throws NotFound to strangers of the
 * institution and for a delegation that is gone, Forbidden to members who do not register.
 */
export async function mergeDelegations(
  viewer: Viewer,
  registrationId: string,
  otherId: string,
): Promise<Outcome<MergeRefusal>> {
  if (registrationId === otherId) return refused("changed");
  const outcome = await transaction(async (tx): Promise<Outcome<MergeRefusal, string[]>> => {
    const listing = await tx.registration.findUnique({ where: { id: registrationId }, select: { listingId: true } });
    if (!listing) throw new NotFound();
    // Pools before registrations, and all that either may have places of: then nobody else changes them.
    await lockPoolsOf(tx, listing.listingId);
    if (!(await areAlike(tx, registrationId, otherId))) return refused("changed");
    const [firstId, secondId] = [registrationId, otherId].sort() as [string, string];
    const first = await lockDelegation(tx, viewer, firstId);
    const second = await lockDelegation(tx, viewer, secondId);
    if (!first.mayChange || !second.mayChange) return refused("over");
    const people = first.people + second.people;
    if (people > MOST_DELEGATION_PEOPLE) return refused("too-many");
    if (!(await answeredAlike(tx, registrationId, otherId))) return refused("answers-differ");
    const { other } = await join(tx, registrationId, otherId, people);
    const files: string[] = [];
    for (const moment of MOMENTS) files.push(...(await settlePeople(tx, registrationId, moment, true)));
    await recordAudit(viewer, tx, {
      action: "registration.merge",
      subjectId: registrationId,
      institutionId: first.listing.institutionId,
      details: { merged: otherId, people: other },
      isSample: first.listing.isSample,
    });
    if (first.status === "waitlisted") await promoteWaitingOf(tx, registrationId, viewer);
    return succeeded(files);
  });
  if (!outcome.ok) return outcome;
  await removeSealedFiles(outcome.value);
  return done;
}

const COMPARED = {
  kind: true,
  institutionId: true,
  listingId: true,
  sessionId: true,
  status: true,
  poolId: true,
} as const;

async function areAlike(tx: Transaction, one: string, other: string): Promise<boolean> {
  const rows = await tx.registration.findMany({ where: { id: { in: [one, other] } }, select: COMPARED });
  const [first, second] = rows;
  return first !== undefined && second !== undefined && mayMerge(first, second);
}

async function join(tx: Transaction, id: string, otherId: string, people: number): Promise<{ other: number }> {
  const select = {
    people: true,
    leastPeople: true,
    queueNumber: true,
    offerExpiresAt: true,
    holdExpiresAt: true,
    note: true,
  } as const;
  const kept = await tx.registration.findUniqueOrThrow({ where: { id }, select });
  const other = await tx.registration.findUniqueOrThrow({ where: { id: otherId }, select });
  await joinRanks(tx, id, otherId);
  await closeRanks(tx, id);
  await joinAnswers(tx, id, otherId);
  await tx.registrationNote.updateMany({ where: { registrationId: otherId }, data: { registrationId: id } });
  const note = [kept.note, other.note].filter((text) => text !== "").join("\n\n");
  await tx.registration.delete({ where: { id: otherId }, select: { id: true } });
  await tx.registration.update({
    where: { id },
    data: {
      people,
      leastPeople: mergedLeast(kept, other),
      queueNumber: kept.queueNumber > other.queueNumber ? kept.queueNumber : other.queueNumber,
      offerExpiresAt: earliest(kept.offerExpiresAt, other.offerExpiresAt),
      holdExpiresAt: earliest(kept.holdExpiresAt, other.holdExpiresAt),
      note: [...note].slice(0, 2000).join(""),
    },
    select: { id: true },
  });
  return { other: other.people };
}
