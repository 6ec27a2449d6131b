import "server-only";
import { listWholeForms, type WholeForm } from "@/features/forms/queries/whole-forms.ts";
import {
  ASKING_FORMS,
  ASKING_REPLIES,
  type AskingForms,
  type AskingReplies,
  asksEach,
} from "@/features/forms/rules/asking.ts";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { DEADLINES, registrationEnd } from "../rules/admission.ts";
import { missingPurposes, type Party } from "../rules/consent.ts";
import { type DelegateState, delegateState, openForms } from "../rules/delegate.ts";
import { type Alike, mayChangePeople } from "../rules/delegation.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { isActive, MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { placesTooFewFor, queuePlaceOf } from "./queue-place.ts";

export type DelegationPerson = {
  id: string;
  /** Empty for a place that is held without a name. */
  name: string;
  email: string;
  /** Of a place without a name: who had it and does not come. */
  declinedName: string;
  state: DelegateState;
  /** Whether they answered everything that they are asked. What they answered is never told here. */
  hasAnswered: boolean;
  hasTicket: boolean;
};

/** One thing that happened to a delegation. */
export type DelegationEvent = {
  id: string;
  at: Date;
  /** Verb of the audit entry, without its subject. */
  action: string;
  /** Of this institution's people by name; of the organiser's only that it was theirs. */
  by: { side: "own"; name: string } | { side: "organiser" } | { side: "portal" } | { side: "person" };
  /** Why, of what this institution did itself; empty when no reason is asked. */
  reason: string;
};

export type DelegationPage = {
  id: string;
  status: RegistrationStatus;
  people: number;
  place: number | null;
  /** Of a delegation that waits and is more people than there are places: how many these are. */
  placesTooFew: number | null;
  offerExpiresAt: Date | null;
  holdExpiresAt: Date | null;
  /** Zone in which these moments are told. */
  timeZone: string;
  /** Who looks after it: its letters go there. */
  contactName: string;
  /** Whether that is whoever asks. */
  isContact: boolean;
  note: string;
  reason: string;
  isActive: boolean;
  /** Whether its people may still change. */
  mayChange: boolean;
  listing: ListingOutline;
  attendees: DelegationPerson[];
  /** The organiser's questions to the delegation as a whole, with what was answered. */
  forms: WholeForm[];
  /** Delegations that stand alike and may be made one with this. */
  alike: { id: string; people: number; names: string[] }[];
  history: DelegationEvent[];
};

/** More than anybody reads; keeps the page finite. */
const MOST_EVENTS = 100;

/**
 * One delegation of an institution: its people and how each stands, never what they answered; what may still be done;
 * what happened. Throws NotFound to strangers and for a delegation of another institution, Forbidden to members who
 * neither own nor register.
 */
export async function getDelegation(
  viewer: Viewer,
  institutionId: string,
  id: string,
  locale: Locale,
): Promise<DelegationPage> {
  if (roleIn(viewer, institutionId) === undefined || !isId(id)) throw new NotFound();
  if (!mayRegisterDelegation(viewer, institutionId)) throw new Forbidden();
  const row = await database().registration.findFirst({
    where: { id, institutionId, kind: "delegation" },
    select: {
      status: true,
      people: true,
      offerExpiresAt: true,
      holdExpiresAt: true,
      contactName: true,
      contactEmail: true,
      note: true,
      statusReason: true,
      sessionId: true,
      listingId: true,
      poolId: true,
      institution: { select: { countryCode: true } },
      listing: {
        select: {
          ...LISTING_OUTLINE,
          institution: { select: { ...LISTING_OUTLINE.institution.select, countryCode: true } },
          programme: DEADLINES,
          terms: { select: { timeZone: true } },
          forms: ASKING_FORMS,
        },
      },
      replies: ASKING_REPLIES,
      attendees: { orderBy: { position: "asc" }, select: PERSON },
    },
  });
  if (!row) throw new NotFound();
  const {
    listing,
    statusReason,
    sessionId,
    listingId,
    poolId,
    attendees,
    institution,
    replies,
    contactEmail,
    ...registration
  } = row;
  const changeable = {
    status: row.status,
    listingStatus: listing.status,
    listingEndsAt: registrationEnd(listing),
  };
  const mayChange = mayChangePeople(changeable, new Date());
  return {
    ...registration,
    id,
    place: await queuePlaceOf(database(), id),
    placesTooFew: await placesTooFewFor(database(), id),
    timeZone: listing.terms?.timeZone ?? "UTC",
    reason: statusReason,
    isContact: contactEmail === viewer.email,
    isActive: isActive(row.status),
    mayChange,
    listing: listingOutline(listing, locale, sessionId),
    attendees: attendees.map((person) => standing(person, { status: row.status, listing, institution, replies })),
    forms: await listWholeForms(viewer, id, locale),
    alike: mayChange
      ? await listAlike(id, row.people, { institutionId, listingId, sessionId, poolId, status: row.status })
      : [],
    history: await listEvents(institutionId, await withMerged(id)),
  };
}

const PERSON = {
  id: true,
  name: true,
  email: true,
  declinedName: true,
  answeredAt: true,
  followedUpAt: true,
  askedMore: true,
  consents: { select: { purpose: true, institutionId: true, withdrawnAt: true } },
} as const satisfies Prisma.AttendeeSelect;

/** How one person of a delegation stands. Whoever can be asked has a ticket once they have agreed. */
function standing(
  { consents, answeredAt, followedUpAt, askedMore, ...person }: Prisma.AttendeeGetPayload<{ select: typeof PERSON }>,
  {
    status,
    listing,
    institution,
    replies,
  }: {
    status: RegistrationStatus;
    listing: { institution: Party & { id: string }; forms: AskingForms };
    institution: Party | null;
    replies: AskingReplies;
  },
): DelegationPerson {
  const asks = asksEach(listing.forms, replies);
  const missing = missingPurposes(consents, listing.institution, institution).length;
  const state = delegateState({ ...person, missing });
  return {
    ...person,
    state,
    hasAnswered:
      state === "agreed" &&
      asks.length > 0 &&
      openForms({ answeredAt, followedUpAt, askedMore }, asks, status).length === 0,
    hasTicket: status === "confirmed" && (state === "agreed" || state === "no-address"),
  };
}

/** More than one institution sends to one thing; keeps the page finite. */
const MOST_ALIKE = 20;

async function listAlike(
  id: string,
  people: number,
  alike: Pick<Alike, "listingId" | "sessionId" | "poolId" | "status"> & { institutionId: string },
): Promise<DelegationPage["alike"]> {
  const rows = await database().registration.findMany({
    where: { ...alike, kind: "delegation", id: { not: id }, people: { lte: MOST_DELEGATION_PEOPLE - people } },
    orderBy: { queueNumber: "asc" },
    take: MOST_ALIKE,
    select: {
      id: true,
      people: true,
      attendees: { where: { name: { not: "" } }, orderBy: { position: "asc" }, take: 3, select: { name: true } },
    },
  });
  return rows.map(({ attendees, ...row }) => ({ ...row, names: attendees.map(({ name }) => name) }));
}

/** A delegation with those that came into it, and into these before. */
async function withMerged(id: string): Promise<string[]> {
  const merges = await database().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE family (id) AS (
      SELECT ${id}::uuid
      UNION
      SELECT (entry.details ->> 'merged')::uuid FROM family
      JOIN audit_entry AS entry ON entry.subject_type = 'registration' AND entry.subject_id = family.id
        AND entry.action = 'registration.merge'
    )
    SELECT id FROM family`;
  return merges.map((merge) => merge.id);
}

async function listEvents(institutionId: string, ids: string[]): Promise<DelegationEvent[]> {
  const entries = await database().auditEntry.findMany({
    where: { subjectType: "registration", subjectId: { in: ids } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_EVENTS,
    select: { id: true, at: true, action: true, actorId: true, details: true },
  });
  const own = await database().membership.findMany({
    where: { institutionId, userId: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return entries.map(({ id: entryId, at, action, actorId, details }) => {
    const member = own.find(({ user }) => user.id === actorId)?.user;
    return {
      id: entryId,
      at,
      action: action.slice(action.indexOf(".") + 1),
      by: member
        ? { side: "own", name: member.name || member.email }
        : { side: actorId !== null ? "organiser" : isByPerson(details) ? "person" : "portal" },
      reason: member ? reasonOf(details) : "",
    };
  });
}

/** What a person did by their own link names them, and nobody as its actor. */
function isByPerson(details: unknown): boolean {
  return typeof details === "object" && details !== null && "attendee" in details;
}

function reasonOf(details: unknown): string {
  const reason = typeof details === "object" && details !== null && "reason" in details ? details.reason : "";
  return typeof reason === "string" ? reason : "";
}
