import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { onceEach, transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { changesPlace, liesElsewhere, placeOf, type VenuePlace } from "../rules/change.ts";
import { saidOf } from "../rules/venue-row.ts";
import type { VenueMerge } from "../schema.ts";
import { recordVenue } from "./record-venue.ts";
import { lockVenues } from "./venue-lock.ts";
import { proposeVenue, withdrawVenueProposal } from "./venue-proposal.ts";
import { writeVenue } from "./write-venue.ts";

/** The two lie in different places, and nobody has said yet which is right. */
export type PlaceRefusal = { ok: false; refusal: "which-place"; places: Record<"into" | "from", VenuePlace> };

type MergeRefusal = "same" | "stale-revision" | "beyond-units" | "already-there";

/**
 * Makes one venue of two of an institution: what is held at the first is held at the other from then on, with all that follows, and the
 * first is gone. What the other says stays as it is but for its place, with the time zone, when `place` names that of the first; whoever is
 * registered is told where a published listing's place is another by it.
 *
 * Where readers would see another place of public listings of an institution that is not verified, nothing of it is done yet: it waits for
 * the office as a change of the venue that stays, in place of one that waits already.
 *
 * Refusals: `same` (a venue into itself), `stale-revision` (either was saved since it was read), `beyond-units`, `which-place` with both,
 * `already-there` (a third says the same as it would). NotFound and Forbidden as in `saveVenue`.
 */
export async function mergeVenues(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { revision, into: [intoId, intoRevision], place }: VenueMerge,
): Promise<Outcome<MergeRefusal, { isProposed: boolean }> | PlaceRefusal> {
  if (id === intoId) return refused("same");
  return onceEach("already-there", () =>
    transaction(async (tx): Promise<Outcome<MergeRefusal, { isProposed: boolean }> | PlaceRefusal> => {
      const locked = await lockVenues(viewer, tx, institutionId, [id, intoId]);
      const { institution, listings } = locked;
      const [from, into] = locked.venues;
      if (!from || !into || from.revision !== revision || into.revision !== intoRevision)
        return refused("stale-revision");
      if (locked.isBeyond) return refused("beyond-units");
      if (place === null && liesElsewhere(from, into)) {
        return { ok: false, refusal: "which-place", places: { into: placeOf(into), from: placeOf(from) } };
      }
      const placed = place === "from" ? { ...placeOf(from), timeZone: from.timeZone } : {};
      const stays = { ...into, ...placed };
      const isMovedPastOffice = [from, into].some((before) => {
        const held = listings.filter(({ venueIds }) => venueIds.includes(before.id));
        return changesPlace(before, stays) && locked.isForOffice(held);
      });
      if (isMovedPastOffice) {
        const said = saidOf(stays, institution.sourceLanguage);
        await proposeVenue(viewer, tx, { institution, venues: [into], listings }, said, id);
        return succeeded({ isProposed: true });
      }
      await withdrawVenueProposal(viewer, tx, intoId, place === "from" ? undefined : id);
      const changed = place === "from" ? listings : listings.filter(({ venueIds }) => venueIds.includes(id));
      await writeVenue(viewer, tx, { venues: [into], listings: changed }, placed, id);
      await recordVenue(viewer, tx, locked, "merge", { into: intoId, listings: changed.length });
      return succeeded({ isProposed: false });
    }),
  );
}
