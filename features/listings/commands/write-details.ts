import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { dateColumn } from "@/lib/time/day.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { type Span, spanOf } from "../rules/span.ts";
import type { ListingForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";
import { knownVenue, venuesKept, writeSessions } from "./write-sessions.ts";

type Form<Kind extends ListingForm["kind"]> = Extract<ListingForm, { kind: Kind }>;

/** Writes the fields of a listing's own kind and answers the span and deadline that follow from them. */
export async function writeDetails(tx: Transaction, listing: LockedListing, form: ListingForm): Promise<Span> {
  switch (form.kind) {
    case "exhibition":
      return writeExhibition(tx, listing, form);
    case "lecture":
      return writeLecture(tx, listing, form);
    case "programme":
      return writeProgramme(tx, listing, form);
    case "project":
      return writeProject(tx, listing, form);
    case "opportunity":
      return writeOpportunity(tx, listing, form);
    case "brief":
      return writeBrief(tx, listing, form);
  }
}

async function writeExhibition(tx: Transaction, listing: LockedListing, form: Form<"exhibition">): Promise<Span> {
  const kept = await venuesKept(tx, listing, form);
  const said = { name: form.venueName, address: form.venueAddress, kept };
  const venueId = await knownVenue(tx, listing.institutionId, form, said);
  const own = {
    type: form.type,
    startsOn: dateColumn(form.startsOn),
    endsOn: dateColumn(form.endsOn),
    timeZone: form.timeZone,
    venueId,
  };
  const hours = form.hours.flatMap(({ weekdays, opens, closes }) =>
    weekdays.map((weekday) => ({ weekday: Number(weekday), opens, closes })),
  );
  const closures = form.closures.map(({ startsOn, endsOn, reason }) => ({
    id: newId(),
    startsOn: dateColumn(startsOn),
    endsOn: dateColumn(endsOn),
    reason,
  }));
  await tx.exhibition.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own, hours: { create: hours }, closures: { create: closures } },
    update: { ...own, hours: { deleteMany: {}, create: hours }, closures: { deleteMany: {}, create: closures } },
    select: { listingId: true },
  });
  return spanOf(form, listing.now);
}

async function writeLecture(tx: Transaction, listing: LockedListing, form: Form<"lecture">): Promise<Span> {
  const own = { format: form.format, recordingUrl: form.recordingUrl };
  await tx.lecture.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own },
    update: own,
    select: { listingId: true },
  });
  await writeSessions(tx, listing, form);
  const sessions = form.sessions.map(({ localStart, localEnd, timeZone }) => ({
    startsAt: toInstant(localStart, timeZone),
    endsAt: toInstant(localEnd, timeZone),
  }));
  return spanOf({ kind: "lecture", sessions }, listing.now);
}

async function writeProgramme(tx: Transaction, listing: LockedListing, form: Form<"programme">): Promise<Span> {
  const own = { degreeType: form.degreeType, level: form.level, credits: form.credits };
  await tx.programme.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own },
    update: own,
    select: { listingId: true },
  });
  await writeIntakes(tx, listing.id, form.intakes);
  return spanOf(form, listing.now);
}

/** An intake keeps its id as long as there is one at its position: calendars know its deadline by that id. */
async function writeIntakes(tx: Transaction, listingId: string, intakes: Form<"programme">["intakes"]): Promise<void> {
  await tx.intake.deleteMany({ where: { listingId, position: { gte: intakes.length } } });
  for (const [position, { startsOn, deadlineOn, timeZone, places }] of intakes.entries()) {
    const written = { startsOn: dateColumn(startsOn), deadlineOn: dateColumn(deadlineOn), timeZone, places };
    await tx.intake.upsert({
      where: { listingId_position: { listingId, position } },
      create: { id: newId(), listingId, position, ...written },
      update: written,
      select: { id: true },
    });
  }
}

async function writeProject(tx: Transaction, listing: LockedListing, form: Form<"project">): Promise<Span> {
  const own = {
    startsOn: dateColumn(form.startsOn),
    endsOn: form.endsOn === null ? null : dateColumn(form.endsOn),
    partnersSought: form.partnersSought,
  };
  const outputs = form.outputs.map((output, position) => ({ id: newId(), position, ...output }));
  await tx.project.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own, outputs: { create: outputs } },
    update: { ...own, outputs: { deleteMany: {}, create: outputs } },
    select: { listingId: true },
  });
  return spanOf(form, listing.now);
}

async function writeOpportunity(tx: Transaction, listing: LockedListing, form: Form<"opportunity">): Promise<Span> {
  const { direction, sector, timeZone, partnersSought } = form;
  const own = { direction, sector, timeZone, partnersSought, validUntil: dateColumn(form.validUntil) };
  await tx.opportunity.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own },
    update: own,
    select: { listingId: true },
  });
  return spanOf(form, listing.now);
}

async function writeBrief(tx: Transaction, listing: LockedListing, form: Form<"brief">): Promise<Span> {
  const own = { version: form.version, releasedOn: form.releasedOn === null ? null : dateColumn(form.releasedOn) };
  await tx.brief.upsert({
    where: { listingId: listing.id },
    create: { listingId: listing.id, ...own },
    update: own,
    select: { listingId: true },
  });
  return spanOf(form, listing.now);
}
