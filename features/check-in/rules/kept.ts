import { HOLDING_STATUSES } from "@/features/registrations/rules/places.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { isElsewhere, refusalOf, type Verdict } from "./verdict.ts";

/**
 * One person as the page of a door keeps them while it is open. Code and address are kept as digests: they can be
 * recognised, but no ticket be printed and no mail be written from a phone.
 */
export type KeptPerson = {
  id: string;
  name: string;
  /** Who registered them, where that is somebody else. */
  contactName: string;
  codeDigest: string;
  /** Empty without an address of their own. */
  emailDigest: string;
  status: RegistrationStatus;
  sessionId: string | null;
};

/** When and where a ticket was shown; `at` is an instant, ISO 8601. */
export type Shown = { at: string; door: string };

/** How somebody stands at one door: since when they are in, and when their ticket was shown again without a line. */
export type Standing = { id: string; first: Shown | null; again: Shown[] };

export type DoorCounts = { expected: number; inside: number; doors: { name: string; people: number }[] };

/** What the portal tells the page of a door each time that it asks. */
export type DoorNews = {
  /** By the portal's clock, ISO 8601. */
  now: string;
  /** Another one when the list of people is another. */
  stamp: string;
  counts: DoorCounts;
  /** All of them, where the page knew another stamp; their standings are all there then, too. */
  people: KeptPerson[] | null;
  standings: Standing[];
};

/** What the page of a door kept when it last had a line. */
export type KeptDoor = Omit<DoorNews, "people" | "standings"> & {
  people: KeptPerson[];
  standings: Record<string, Standing>;
};

/** What was decided without a line, or taken back again: kept until the portal has it. Names nobody. */
export type WaitingScan = { key: string; attendeeId: string; door: string; scannedAt: string; isUndone: boolean };

/** The newest: news without people tell only who stands otherwise than before. */
export function withNews(kept: KeptDoor | null, { people, standings, ...rest }: DoorNews): KeptDoor {
  const known = people === null ? kept?.standings : {};
  return {
    ...rest,
    people: people ?? kept?.people ?? [],
    standings: { ...known, ...Object.fromEntries(standings.map((standing) => [standing.id, standing])) },
  };
}

/** Somebody as the list at a door shows them. */
export type PersonAtDoor = Pick<KeptPerson, "id" | "name" | "contactName" | "status"> & {
  /** Their own session is another than this door's. */
  isElsewhere: boolean;
  first: Shown | null;
  again: Shown[];
};

/** Somebody whom a page keeps, as its list shows them. */
export function atDoor(person: KeptPerson, { first, again }: Standing, sessionId: string | null): PersonAtDoor {
  const { id, name, contactName, status } = person;
  return { id, name, contactName, status, isElsewhere: isElsewhere(person.sessionId, sessionId), first, again };
}

/** Who is expected at a door of a session (null: of the whole listing): all that it shows before anything is searched. */
export function isExpected(person: KeptPerson, sessionId: string | null): boolean {
  return (
    !isElsewhere(person.sessionId, sessionId) &&
    (HOLDING_STATUSES as readonly RegistrationStatus[]).includes(person.status)
  );
}

/** How somebody stands, with what this device decided and the portal does not know yet. */
export function standingOf(kept: KeptDoor, waiting: readonly WaitingScan[], id: string): Standing {
  const known = kept.standings[id] ?? { id, first: null, again: [] };
  const here = waitingOf(waiting, id);
  return here && known.first === null ? { ...known, first: { at: here.scannedAt, door: here.door } } : known;
}

/** What this device let somebody in by and has not sent yet. */
export function waitingOf(waiting: readonly WaitingScan[], attendeeId: string): WaitingScan | undefined {
  return waiting.find((scan) => scan.attendeeId === attendeeId && !scan.isUndone);
}

/** The counts with what waits: whoever was let in here without a line is inside, too. */
export function countsWith({ counts, standings }: KeptDoor, waiting: readonly WaitingScan[]): DoorCounts {
  const added = waiting.filter(({ attendeeId, isUndone }) => !isUndone && !standings[attendeeId]?.first);
  const doors = new Map(counts.doors.map(({ name, people }) => [name, people]));
  for (const { door } of added) doors.set(door, (doors.get(door) ?? 0) + 1);
  return {
    ...counts,
    inside: counts.inside + added.length,
    doors: [...doors].map(([name, people]) => ({ name, people })),
  };
}

/**
 * What a door without a line answers to somebody whom it looked up, or does not know: by the same rules as the portal
 * (refusalOf), and by what it knew last.
 */
export function verdictWithoutLine(
  person: KeptPerson | null,
  first: Shown | null,
  door: { listingId: string; sessionId: string | null },
): Verdict {
  const ticket = person && { listingId: door.listingId, sessionId: person.sessionId, status: person.status };
  return refusalOf(ticket, door) ?? (first ? "already-in" : "in");
}

// Not by the reader's own language: the portal and every phone must fold alike.
const folded = (text: string) => text.normalize("NFKC").toLowerCase().trim();

/** People by any part of their name or of the name of who registered them; by their whole address as digest. */
export function peopleFound(people: readonly KeptPerson[], typed: string, digest: string | null): KeptPerson[] {
  const wanted = folded(typed);
  if (wanted === "") return [...people];
  return people.filter(
    ({ name, contactName, codeDigest, emailDigest }) =>
      folded(name).includes(wanted) ||
      folded(contactName).includes(wanted) ||
      (digest !== null && (codeDigest === digest || emailDigest === digest)),
  );
}

/**
 * The text whose SHA-256 stands for a ticket's code or an address. Bound to the listing, so that the lists of two cannot be
 * compared.
 */
export function digested(listingId: string, secret: string): string {
  return `${listingId}\n${folded(secret)}`;
}
