import "server-only";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, onceEach, type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mainName } from "../rules/venue-name.ts";
import { rowOf, type VenueSaid } from "../rules/venue-row.ts";
import { recordVenue } from "./record-venue.ts";
import { lockVenuesForOffice } from "./venue-lock.ts";
import { writeVenue } from "./write-venue.ts";

/**
 * The office lets a change of a venue through: the pages of all listings held there say it from then on, and whoever is registered is told.
 * A venue that becomes part of it by this is gone.
 *
 * Refusals: `not-now` (decided, taken back, or another was sent since it was read), `suspended`, `already-there` (another venue has come to
 * say the same meanwhile). NotFound for whoever is not the office, Forbidden for a venue of one's own institution.
 */
export async function approveVenueChange(
  viewer: Viewer,
  id: string,
): Promise<Outcome<"not-now" | "suspended" | "already-there">> {
  return onceEach("already-there", () =>
    decide(viewer, id, async (tx, locked, proposal) => {
      if (locked.institution.status !== "active") return refused("suspended");
      const said = proposal.form as VenueSaid;
      const name = mainName(said.names, locked.institution.sourceLanguage, locked.venues[0]?.name);
      const [into, merged] = locked.venues;
      await writeVenue({ ...viewer, userId: proposal.createdById }, tx, locked, rowOf(said, name), merged?.id);
      if (merged) {
        const details = { into: into?.id, listings: locked.listings.length };
        await recordVenue(viewer, tx, { ...locked, venues: [merged] }, "merge", details);
      }
      return settle(viewer, tx, { locked, id }, { state: "applied", reason: "" });
    }),
  );
}

/** The office sends a change of a venue back with a reason, which the institution reads. Refuses `not-now`; else as `approveVenueChange`. */
export async function sendVenueChangeBack(viewer: Viewer, id: string, reason: string): Promise<Outcome<"not-now">> {
  return decide(viewer, id, async (tx, locked) => settle(viewer, tx, { locked, id }, { state: "refused", reason }));
}

type Locked = Awaited<ReturnType<typeof lockVenuesForOffice>>;
type Proposal = { form: unknown; createdById: string | null };

/** Decides under the lock of the venue: whoever changes it, sends another or takes it back comes before or after. */
async function decide<Refusal extends string>(
  viewer: Viewer,
  id: string,
  work: (tx: Transaction, locked: Locked, proposal: Proposal) => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal | "not-now">> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const found = await database().venueProposal.findUnique({
    where: { id },
    select: { mergedId: true, venue: { select: { id: true, institutionId: true } } },
  });
  if (!found) throw new NotFound();
  const { venue, mergedId } = found;
  return transaction(async (tx): Promise<Outcome<Refusal | "not-now">> => {
    const locked = await lockVenuesForOffice(viewer, tx, venue.institutionId, [
      venue.id,
      ...(mergedId === null ? [] : [mergedId]),
    ]);
    const proposal = await tx.venueProposal.findFirst({
      where: { id, state: "proposed" },
      select: { form: true, createdById: true },
    });
    return proposal ? work(tx, locked, proposal) : refused("not-now");
  });
}

type Decision = { state: "applied" | "refused"; reason: string };

async function settle(
  viewer: Viewer,
  tx: Transaction,
  { locked, id }: { locked: Locked; id: string },
  { state, reason }: Decision,
): Promise<{ ok: true; value: undefined }> {
  await tx.venueProposal.update({
    where: { id },
    data: { state, decidedAt: locked.now, decisionNote: reason },
    select: { id: true },
  });
  const verb = state === "applied" ? "approve" : "send-back";
  await recordVenue(viewer, tx, locked, verb, { proposal: id, listings: locked.listings.length });
  await tellOwners(tx, locked.institution.id, {
    template: "venue-reviewed",
    parameters: { proposalId: id },
    event: `venue-reviewed:${id}`,
    also: ["editor"],
  });
  return done;
}
