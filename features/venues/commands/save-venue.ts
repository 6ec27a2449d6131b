import "server-only";
import { lockForRecords } from "@/features/listings/commands/record-lock.ts";
import { type CityOffered, findCity, takePlace } from "@/features/places/commands/find-city.ts";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { onceEach, type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { changesPlace } from "../rules/change.ts";
import { mainName } from "../rules/venue-name.ts";
import { rowOf, type VenueSaid } from "../rules/venue-row.ts";
import type { VenueText } from "../schema.ts";
import { recordVenue } from "./record-venue.ts";
import { lockVenues } from "./venue-lock.ts";
import { proposeVenue, withdrawVenueProposal } from "./venue-proposal.ts";
import { writeVenue } from "./write-venue.ts";

/** The city is none that is known, or one of several of its name: `offered` are those that may be meant. */
export type CityRefusal = { ok: false; refusal: "unknown-city" | "which-city"; offered: CityOffered[] };

type Saved = { id: string };

/**
 * Gives an institution a venue. Refusals: `already-there` (another says the same), `which-city` and `unknown-city` with what the gazetteer
 * offers instead. NotFound for strangers, Forbidden for those who do not write its listings and while it is suspended.
 */
export async function addVenue(
  viewer: Viewer,
  institutionId: string,
  form: VenueText,
): Promise<Outcome<"already-there", Saved> | CityRefusal> {
  return onceEach("already-there", () =>
    transaction(async (tx) => {
      const institution = await lockForRecords(viewer, tx, institutionId);
      const placed = await placedIn(tx, form);
      if (!placed.ok) return placed;
      const id = newId();
      const { names, ...said } = rowOf(saidIn(form, placed.value), mainName(form.names, institution.sourceLanguage));
      await tx.venue.create({ data: { id, institutionId, ...said, names: { create: names } }, select: { id: true } });
      await recordVenue(viewer, tx, { institution, venues: [{ id, name: said.name }] }, "add");
      return succeeded({ id });
    }),
  );
}

/**
 * Saves what an institution says of a venue; the pages of all listings held there say it from then on, and everybody registered for
 * what is still to come is told of another place.
 *
 * Where readers would see another place of public listings of an institution that is not verified, nothing of it is done yet: it waits for
 * the office, in place of a change that waits already.
 *
 * Refusals: those of `addVenue`; `stale-revision` (a colleague saved since the form was opened), `beyond-units` (it is used for what the
 * viewer does not work on). NotFound for strangers and for a venue of another institution, Forbidden as in `addVenue`.
 */
export async function saveVenue(
  viewer: Viewer,
  institutionId: string,
  id: string,
  form: VenueText,
): Promise<
  Outcome<"already-there" | "stale-revision" | "beyond-units", Saved & { isProposed: boolean }> | CityRefusal
> {
  return onceEach("already-there", () =>
    transaction(async (tx) => {
      const locked = await lockVenues(viewer, tx, institutionId, [id]);
      const [venue] = locked.venues;
      if (venue?.revision !== form.revision) return refused("stale-revision");
      if (locked.isBeyond) return refused("beyond-units");
      const isSameCity = venue.city === form.city && venue.countryCode === form.countryCode && form.placeId === null;
      const placed = isSameCity ? succeeded(givenPlace(form)) : await placedIn(tx, form);
      if (!placed.ok) return placed;
      const name = mainName(form.names, locked.institution.sourceLanguage, venue.name);
      const said = saidIn(form, placed.value);
      const row = rowOf(said, name);
      if (locked.isForOffice(locked.listings) && changesPlace(venue, row)) {
        await proposeVenue(viewer, tx, locked, said);
        return succeeded({ id, isProposed: true });
      }
      await withdrawVenueProposal(viewer, tx, id);
      await writeVenue(viewer, tx, locked, row);
      const details = { name: row.name, revision: form.revision + 1, listings: locked.listings.length };
      await recordVenue(viewer, tx, locked, "save", details);
      return succeeded({ id, isProposed: false });
    }),
  );
}

type Placed = { city: string; latitude: number | null; longitude: number | null };

const givenPlace = ({ city, latitude, longitude }: VenueText): Placed => ({ city, latitude, longitude });

/** The city as the gazetteer has it. A place that it does not know is taken when somebody says where it lies. */
async function placedIn(tx: Transaction, form: VenueText): Promise<{ ok: true; value: Placed } | CityRefusal> {
  const given = givenPlace(form);
  if (form.placeId !== null) {
    const place = await takePlace(tx, form.countryCode, form.placeId);
    if (place) {
      const { latitude, longitude } = given.latitude === null ? place : given;
      return succeeded({ city: place.name, latitude, longitude });
    }
  }
  const found = await findCity(tx, form);
  if (found.is === "known" || given.latitude !== null) {
    await placeCities(tx, [form]);
    return succeeded(given);
  }
  return { ok: false, refusal: found.is === "several" ? "which-city" : "unknown-city", offered: found.offered };
}

function saidIn({ names, address, countryCode, timeZone, seats }: VenueText, placed: Placed): VenueSaid {
  return { names, address, countryCode, timeZone, seats, ...placed };
}
