import { createHash } from "node:crypto";
import { isActive } from "@/features/registrations/rules/places.ts";
import { seatKey } from "@/features/registrations/rules/seat-key.ts";
import { ticketCode } from "@/features/registrations/rules/submission.ts";
import { newId } from "@/lib/id.ts";
import { slugify } from "@/lib/slug.ts";
import { endOfDay } from "@/lib/time/day.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { INSTITUTIONS } from "./content/institutions.ts";
import { REGISTRANTS } from "./content/registrants.ts";
import type { SampleDelegation, SampleListing } from "./content/shape.ts";
import { dayIn, daysBefore } from "./dates.ts";
import { type Known, nameOf } from "./institution-rows.ts";
import type { Rows } from "./rows.ts";

const HOUR_MS = 3_600_000;

type Registrant = (typeof REGISTRANTS)[number];
type Place = { id: string; code: string; startsAt: Date | null; timeZone: string };

export function registrantEmail({ name }: Registrant): string {
  return `${slugify(name, "somebody")}@reader.example`;
}

const DECLINED = "There were more applications than places. You would be welcome next time.";

/** How a listing takes registrations and who has registered, so that the pool is taken by exactly those confirmed. */
export function addRegistrations(rows: Rows, known: Known, sample: SampleListing, place: Place, now: Date): void {
  const { registration } = sample;
  if (!registration) return;
  const { id: listingId, timeZone } = place;
  if (registration.mode === "external") {
    rows.terms.push({ listingId, mode: "external", timeZone, externalUrl: registration.url });
    return;
  }
  const { mode, capacity, opens, closes, delegations = [] } = registration;
  const opensAt =
    opens === undefined ? null : new Date(endOfDay(dayIn(now, opens, timeZone), timeZone).getTime() - 15 * HOUR_MS + 1);
  const closesAt = closes === undefined ? null : endOfDay(dayIn(now, closes, timeZone), timeZone);
  rows.terms.push({ listingId, mode, opensAt, closesAt, timeZone });

  const poolId = newId();
  const groups = [...individuals(sample, rows.pools.length), ...delegations.map(delegationOf)];
  const order: RegistrationStatus[] = ["withdrawn", "declined", "confirmed", "pending", "waitlisted"];
  groups.sort((left, right) => order.indexOf(left.status) - order.indexOf(right.status));
  const taken = groups
    .filter(({ status }) => status === "confirmed")
    .reduce((sum, group) => sum + group.attendees.length, 0);
  rows.pools.push({ id: poolId, listingId, capacity, taken });

  const last = Math.min(now.getTime(), closesAt?.getTime() ?? Infinity, place.startsAt?.getTime() ?? Infinity);
  for (const [index, { status, contact, attendees, institution }] of groups.entries()) {
    const id = newId();
    const createdAt = new Date(last - (groups.length - index) * 2.7 * HOUR_MS);
    rows.registrations.push({
      id,
      listingId,
      poolId,
      kind: institution ? "delegation" : "individual",
      status,
      people: attendees.length,
      contactName: contact.name,
      contactEmail: contact.email,
      locale: contact.locale,
      institutionId: institution ? known.institutions[institution] : null,
      userId: contact.email === known.reader.email ? known.reader.id : null,
      submissionKey: createHash("sha256").update(`sample ${id}`).digest("hex"),
      statusReason: status === "declined" ? DECLINED : "",
      statusAt: createdAt,
      createdAt,
    });
    for (const [position, { name, email }] of attendees.entries()) {
      const random = createHash("sha256").update(`sample ${id} ${position}`).digest();
      rows.attendees.push({
        id: newId(),
        registrationId: id,
        position,
        name,
        email,
        ticketCode: ticketCode(random),
        seatKey: isActive(status) ? seatKey(place.code, null, email) : null,
      });
    }
  }
}

type Named = { name: string; email: string };
type Group = {
  status: RegistrationStatus;
  contact: Named & { locale: string };
  attendees: Named[];
  institution?: SampleDelegation["institution"];
};

/** Different people for each listing, by beginning elsewhere in the list; never the same twice for one. */
function individuals(sample: SampleListing, turn: number): Group[] {
  if (!sample.registration || sample.registration.mode === "external") return [];
  const { withdrawn = 0, declined = 0, confirmed = 0, pending = 0, waitlisted = 0 } = sample.registration;
  const statuses = (
    Object.entries({ withdrawn, declined, confirmed, pending, waitlisted }) as [RegistrationStatus, number][]
  ).flatMap(([status, count]) => Array.from({ length: count }, () => status));
  if (statuses.length > REGISTRANTS.length) throw new Error("More registrations for one sample than people.");
  return statuses.map((status, index) => {
    const registrant = pick(turn * 11 + index);
    const contact = { ...registrant, email: registrantEmail(registrant) };
    return { status, contact, attendees: [{ name: contact.name, email: contact.email }] };
  });
}

function delegationOf({ institution, people, status }: SampleDelegation): Group {
  const { domain, language } = INSTITUTIONS[institution];
  const offset = Object.keys(INSTITUTIONS).indexOf(institution) * 7;
  const attendees = Array.from({ length: people }, (_, index) => pick(offset + index + 3)).map(({ name }) => ({
    name,
    email: `${slugify(name, "somebody")}@${domain}`,
  }));
  const locale = ["en", "zh-CN", "ru", "ar", "fr"].includes(language) ? language : "en";
  const contact = { name: nameOf(institution, language), email: `registrar@${domain}`, locale };
  return { status, contact, attendees, institution };
}

function pick(index: number): Registrant {
  const registrant = REGISTRANTS[index % REGISTRANTS.length];
  if (!registrant) throw new RangeError("Nobody registers for the samples.");
  return registrant;
}

/** One letter that could not be delivered, so that the office has something to look at and send again. */
export function addFailedLetter(rows: Rows, listingId: string, recipient: string, now: Date): void {
  rows.outbox.push({
    dedupeKey: `sample:listing-reviewed:${listingId}`,
    recipient,
    locale: "en",
    template: "listing-reviewed",
    parameters: { listingId, decision: "changes-requested" },
    status: "failed",
    attempts: 5,
    nextAttemptAt: daysBefore(now, 1),
    lastError: "550 5.2.2 The recipient's mailbox is full",
    isSample: true,
    createdAt: daysBefore(now, 2),
  });
}

/** The last confirmation of all, which came back: its desk and the office have something to look at. */
export function addReturnedLetter(rows: Rows, now: Date): void {
  const registration = rows.registrations.findLast(
    ({ status, kind }) => status === "confirmed" && kind === "individual",
  );
  if (!registration?.id) return;
  const sentAt = daysBefore(now, 1);
  rows.outbox.push({
    dedupeKey: `sample:registration-confirmed:${registration.id}`,
    recipient: registration.contactEmail,
    locale: registration.locale,
    template: "registration-confirmed",
    parameters: { registrationId: registration.id },
    status: "sent",
    attempts: 1,
    nextAttemptAt: sentAt,
    sentAt,
    returnedAt: new Date(sentAt.getTime() + HOUR_MS),
    returnedStatus: "5.1.1",
    returnedLine: `550 5.1.1 <${registration.contactEmail}>: Recipient address rejected: User unknown`,
    isSample: true,
    createdAt: sentAt,
  });
}
