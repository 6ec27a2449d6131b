import type { KindDates } from "@/features/listings/rules/span.ts";
import { newId } from "@/lib/id.ts";
import { addDays, dateColumn } from "@/lib/time/day.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { INSTITUTIONS } from "./content/institutions.ts";
import type {
  SampleExhibition,
  SampleLecture,
  SampleListing,
  SampleOpportunity,
  SamplePartner,
  SampleProgramme,
  SampleProject,
} from "./content/shape.ts";
import { dayIn, daysToWork, nextFirstOfMonth } from "./dates.ts";
import { type Known, nameOf } from "./institution-rows.ts";
import type { Rows } from "./rows.ts";

type Placed = { rows: Rows; known: Known; id: string; now: Date; timeZone: string };

/** Writes down what only a listing's own kind has, and answers the dates that follow from it. */
export function addDetails(placed: Placed, sample: SampleListing): KindDates {
  switch (sample.kind) {
    case "exhibition":
      return addExhibition(placed, sample);
    case "lecture":
      return addLecture(placed, sample);
    case "programme":
      return addProgramme(placed, sample);
    case "project":
      return addProject(placed, sample);
    case "opportunity":
      return addOpportunity(placed, sample);
    case "brief": {
      const releasedOn = sample.released === undefined ? null : dayIn(placed.now, sample.released, "UTC");
      const { version } = sample;
      placed.rows.briefs.push({
        listingId: placed.id,
        version,
        releasedOn: releasedOn === null ? null : dateColumn(releasedOn),
      });
      return { kind: "brief", releasedOn };
    }
  }
}

function addExhibition({ rows, known, id, now, timeZone }: Placed, sample: SampleExhibition): KindDates {
  const startsOn = dayIn(now, sample.from, timeZone);
  const endsOn = dayIn(now, sample.to, timeZone);
  rows.exhibitions.push({
    listingId: id,
    type: sample.type,
    startsOn: dateColumn(startsOn),
    endsOn: dateColumn(endsOn),
    timeZone,
    venueId: known.venues[sample.venue],
  });
  for (const { days, opens, closes } of sample.hours) {
    rows.openingHours.push(...days.map((weekday) => ({ listingId: id, weekday, opens, closes })));
  }
  for (const { from, to, reason } of sample.closures ?? []) {
    const run = { startsOn: dateColumn(dayIn(now, from, timeZone)), endsOn: dateColumn(dayIn(now, to, timeZone)) };
    rows.closures.push({ id: newId(), listingId: id, ...run, reason });
  }
  return { kind: "exhibition", startsOn, endsOn, timeZone };
}

function addLecture({ rows, known, id, now, timeZone }: Placed, sample: SampleLecture): KindDates {
  const { country, domain } = INSTITUTIONS[sample.institution];
  rows.lectures.push({ listingId: id, format: sample.format, recordingUrl: sample.recording ?? "" });
  const first = Math.min(...sample.sessions.map((session) => session.in));
  const shift = daysToWork(dayIn(now, first, timeZone), country);
  const sessions = sample.sessions.map((session, position) => {
    const day = dayIn(now, session.in + shift, timeZone);
    const localStart = `${day}T${session.at}`;
    const localEnd = `${day}T${session.until}`;
    return {
      id: newId(),
      listingId: id,
      position,
      localStart,
      localEnd,
      timeZone,
      startsAt: toInstant(localStart, timeZone),
      endsAt: toInstant(localEnd, timeZone),
      venueId: session.venue ? known.venues[session.venue] : null,
      room: session.room ?? "",
      onlineUrl: session.online ? `https://${domain}/rooms/${session.online}` : "",
    };
  });
  rows.sessions.push(...sessions);
  return { kind: "lecture", sessions };
}

function addProgramme({ rows, known, id, now, timeZone }: Placed, sample: SampleProgramme): KindDates {
  const { degreeType, level, credits = null } = sample;
  rows.programmes.push({ listingId: id, degreeType, level, credits });
  const intakes = sample.intakes.map(({ starts, deadline }) => ({
    startsOn: nextFirstOfMonth(dayIn(now, starts, timeZone)),
    deadlineOn: dayIn(now, deadline, timeZone),
    timeZone,
  }));
  for (const [position, { startsOn, deadlineOn }] of intakes.entries()) {
    rows.intakes.push({
      id: newId(),
      listingId: id,
      position,
      startsOn: dateColumn(startsOn),
      deadlineOn: dateColumn(deadlineOn),
      timeZone,
      places: sample.intakes[position]?.places ?? 0,
    });
  }
  addPartners({ rows, known, id, now }, sample, sample.partners, "partner");
  addPartners({ rows, known, id, now }, sample, sample.awardingBodies ?? [], "awarding_body");
  return { kind: "programme", intakes };
}

function addProject({ rows, known, id, now }: Placed, sample: SampleProject): KindDates {
  const startsOn = dayIn(now, sample.from, "UTC");
  const endsOn = sample.to === undefined ? null : dayIn(now, sample.to, "UTC");
  rows.projects.push({
    listingId: id,
    startsOn: dateColumn(startsOn),
    endsOn: endsOn === null ? null : dateColumn(endsOn),
    partnersSought: sample.sought ?? [],
  });
  for (const [position, { title, yearsAgo, doi }] of (sample.outputs ?? []).entries()) {
    // An output of this year may not have come out before the project began.
    const year = Math.max(now.getUTCFullYear() - yearsAgo, Number(startsOn.slice(0, 4)));
    rows.outputs.push({ id: newId(), listingId: id, position, title, year, doi });
  }
  addPartners({ rows, known, id, now }, sample, sample.partners ?? [], "partner");
  return { kind: "project", startsOn, endsOn };
}

function addOpportunity({ rows, id, now, timeZone }: Placed, sample: SampleOpportunity): KindDates {
  const { direction, sector, sought = [] } = sample;
  const validUntil = addDays(dayIn(now, 0, timeZone), sample.validFor);
  rows.opportunities.push({
    listingId: id,
    direction,
    sector,
    timeZone,
    partnersSought: sought,
    validUntil: dateColumn(validUntil),
  });
  return { kind: "opportunity", validUntil, timeZone };
}

/** Partners on the portal have confirmed; others are names, and so is the host where it awards the degree itself. */
function addPartners(
  { rows, known, id: listingId, now }: Pick<Placed, "rows" | "known" | "id" | "now">,
  { institution: host, language }: SampleListing,
  partners: readonly SamplePartner[],
  role: "partner" | "awarding_body",
): void {
  for (const [position, partner] of partners.entries()) {
    if (typeof partner === "string" && partner !== host) {
      const institutionId = known.institutions[partner];
      rows.partnerships.push({ id: newId(), listingId, role, institutionId, state: "confirmed", confirmedAt: now });
    } else {
      const own = { name: nameOf(host, language), countryCode: INSTITUTIONS[host].country };
      const named = typeof partner === "string" ? own : { name: partner.name, countryCode: partner.country };
      rows.partners.push({ id: newId(), listingId, role, position, ...named });
    }
  }
}
