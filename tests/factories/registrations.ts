import { randomBytes } from "node:crypto";
import { HOLDING_STATUSES, holdsPlaces, isActive, placesFor } from "@/features/registrations/rules/places.ts";
import { seatKey } from "@/features/registrations/rules/seat-key.ts";
import { ticketCode } from "@/features/registrations/rules/submission.ts";
import type { DelegationInput, IndividualInput } from "@/features/registrations/schema.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { addDays, dateColumn } from "@/lib/time/day.ts";
import type {
  ListingStatus,
  RegistrationKind,
  RegistrationMode,
  RegistrationStatus,
} from "@/prisma/generated/enums.ts";
import { createInstitution, createStaff } from "./institutions.ts";

const HOUR = 3_600_000;

type PoolChoices = {
  places?: number;
  mode?: RegistrationMode;
  status?: ListingStatus;
  opensAt?: Date;
  closesAt?: Date;
  endsAt?: Date;
  onlineUrl?: string;
  title?: string;
};

export type ListingWithPool = {
  id: string;
  code: string;
  institutionId: string;
  poolId: string;
  sessionId: string;
  /** The registrar of the listing's institution. */
  desk: Member;
};

/** A lecture in a week that takes registrations, of an institution of its own. */
export async function createListingWithPool(choices: PoolChoices = {}): Promise<ListingWithPool> {
  const institution = await createInstitution();
  const desk = await createStaff(institution, "registrar");
  const id = newId();
  const poolId = newId();
  const sessionId = newId();
  const code = `LEC-2026-${(Number.parseInt(id.slice(-6), 16) % 999_999).toString().padStart(6, "0")}`;
  const endsAt = choices.endsAt ?? new Date(Date.now() + 7 * 24 * HOUR);
  const startsAt = new Date(endsAt.getTime() - 2 * HOUR);
  await database().listing.create({
    data: {
      id,
      code,
      slug: "ships-of-the-south-china-sea",
      kind: "lecture",
      status: choices.status ?? "published",
      institutionId: institution.id,
      route: "road_west",
      countryCode: "CN",
      city: "Guangzhou",
      sourceLanguage: "en",
      languages: ["en"],
      startsAt,
      endsAt,
      publishedAt: new Date(),
      cancelledAt: choices.status === "cancelled" ? new Date() : null,
      lecture: { create: { format: "lecture" } },
      translations: {
        create: { language: "en", title: choices.title ?? "Ships of the South China Sea", sourceHash: "0".repeat(64) },
      },
      sessions: {
        create: {
          id: sessionId,
          position: 0,
          localStart: wallTime(startsAt),
          localEnd: wallTime(endsAt),
          timeZone: "Asia/Shanghai",
          startsAt,
          endsAt,
          onlineUrl: choices.onlineUrl ?? "",
        },
      },
      terms: {
        create: {
          mode: choices.mode ?? "at_once",
          opensAt: choices.opensAt ?? null,
          closesAt: choices.closesAt ?? null,
          timeZone: "Asia/Shanghai",
          externalUrl: choices.mode === "external" ? "https://tickets.example/ships" : "",
        },
      },
      pools: { create: { id: poolId, capacity: choices.places ?? 10 } },
    },
    select: { id: true },
  });
  return { id, code, institutionId: institution.id, poolId, sessionId, desk };
}

/** Makes the listing a programme with intakes to apply for until the end of these days (YYYY-MM-DD) in Guangzhou. */
export async function makeProgramme(listing: { id: string }, deadlines: string[]): Promise<void> {
  await database().lecture.delete({ where: { listingId: listing.id }, select: { listingId: true } });
  await database().listing.update({
    where: { id: listing.id },
    data: {
      kind: "programme",
      endsAt: null,
      programme: {
        create: {
          degreeType: "joint",
          level: "master",
          intakes: {
            create: deadlines.map((deadline, position) => ({
              position,
              startsOn: dateColumn(addDays(deadline, 90)),
              deadlineOn: dateColumn(deadline),
              timeZone: "Asia/Shanghai",
              places: 20,
            })),
          },
        },
      },
    },
    select: { id: true },
  });
}

/** Guangzhou is eight hours ahead of UTC all year. */
function wallTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * HOUR).toISOString().slice(0, 16);
}

type RegistrationChoices = {
  status?: RegistrationStatus;
  people?: number;
  kind?: RegistrationKind;
  email?: string;
  name?: string;
  institutionId?: string;
  userId?: string;
  leastPeople?: number;
};

/** A registration as it stands after its first step; the pool's count is kept right. */
export async function createRegistration(
  listing: Pick<ListingWithPool, "id" | "poolId"> & { code?: string },
  choices: RegistrationChoices = {},
): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = choices.email ?? `guest-${id.slice(-12)}@mail.example`;
  const name = choices.name ?? "Guest";
  const people = choices.people ?? 1;
  const status = choices.status ?? "confirmed";
  await database().registration.create({
    data: {
      id,
      listingId: listing.id,
      poolId: listing.poolId,
      kind: choices.kind ?? "individual",
      status,
      people,
      contactName: name,
      contactEmail: email,
      locale: "en",
      institutionId: choices.institutionId ?? null,
      userId: choices.userId ?? null,
      submissionKey: newId(),
      offerExpiresAt: status === "offered" ? new Date(Date.now() + 48 * HOUR) : null,
      leastPeople: choices.leastPeople,
      attendees: {
        create: Array.from({ length: people }, (_, position) => ({
          id: newId(),
          position,
          name: position === 0 ? name : `${name} ${position + 1}`,
          email: position === 0 ? email : "",
          seatKey: position === 0 && isActive(status) ? seatKey(listing.code ?? listing.id, null, email) : null,
          ticketCode: ticketCode(randomBytes(12)),
        })),
      },
    },
    select: { id: true },
  });
  if (holdsPlaces(status)) {
    await database().pool.update({ where: { id: listing.poolId }, data: { taken: { increment: people } } });
  }
  return { id, email };
}

/** What the form of one person sends. */
export function individualInput(changes: Partial<IndividualInput> & { people?: number } = {}): IndividualInput {
  const { people = 1, ...rest } = changes;
  const formKey = crypto.randomUUID();
  return {
    formKey,
    name: "Zarina Rakhimova",
    email: `zarina-${formKey.slice(0, 13)}@mail.example`,
    companions: Array.from({ length: people - 1 }, (_, index) => `Companion ${index + 1}`),
    note: "",
    sessions: [],
    countryCode: null,
    abroad: changes.countryCode != null,
    role: null,
    invitation: null,
    leastPeople: null,
    ...rest,
  };
}

/** What the form of a delegation sends: every second person with an address. */
export function delegationInput(people: number, changes: Partial<DelegationInput> = {}): DelegationInput {
  return {
    formKey: crypto.randomUUID(),
    places: people,
    people: Array.from({ length: people }, (_, index) => ({
      name: `Delegate ${index + 1}`,
      email: index % 2 === 0 ? `delegate-${index + 1}@mail.example` : "",
    })),
    leastPeople: null,
    role: null,
    sessions: [],
    note: "",
    ...changes,
  };
}

/** What must hold after every transaction: the count is right, never over, and nobody waits who would fit. */
export async function poolState(poolId: string): Promise<{
  capacity: number;
  taken: number;
  confirmedPeople: number;
  waiting: number[];
  holds: boolean;
}> {
  const pool = await database().pool.findUniqueOrThrow({
    where: { id: poolId },
    select: {
      capacity: true,
      taken: true,
      registrations: {
        where: { status: { in: [...HOLDING_STATUSES] } },
        select: { status: true, people: true },
      },
    },
  });
  const queue = await database().registration.findMany({
    where: { status: "waitlisted", OR: [{ poolId }, { otherPoolIds: { has: poolId } }] },
    orderBy: { queueNumber: "asc" },
    select: { people: true, leastPeople: true },
  });
  const sum = (rows: readonly { people: number }[]) => rows.reduce((total, { people }) => total + people, 0);
  const holding = sum(pool.registrations);
  const free = pool.capacity - pool.taken;
  return {
    capacity: pool.capacity,
    taken: pool.taken,
    confirmedPeople: sum(pool.registrations.filter(({ status }) => status === "confirmed")),
    waiting: queue.map(({ people }) => people),
    holds: holding === pool.taken && free >= 0 && queue.every((group) => placesFor(group, free) === 0),
  };
}
