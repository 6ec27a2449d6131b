import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { readRoom } from "@/features/institutions/queries/room.ts";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { personLabel } from "@/features/people/rules/person-name.ts";
import { venueLabel } from "@/features/venues/rules/venue-name.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import {
  mayCancel,
  mayEdit,
  mayPublish,
  maySeeAtDesk,
  maySeePreview,
  mayWorkAsCoHost,
  mayWriteFor,
} from "../policy.ts";
import { CO_HOSTING, CO_HOSTS, coHostsOf, editingCoHosts } from "../rules/co-hosts.ts";
import { missingFrom } from "../rules/completeness.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import { canCancel, canDiscard, canEdit, canMove, canPostpone } from "../rules/status.ts";
import { progressOf } from "../rules/translation-fields.ts";
import { lacksAlt } from "../rules/translations.ts";
import { readChecked } from "./completeness.ts";
import { isListingOver } from "./is-over.ts";
import { ATTACHMENTS, asPublishedPage, LISTING_PAGE, type ListingPageRow } from "./published-listing.ts";
import { compareWithSource, STAMPED_TEXT } from "./translation-fields.ts";

/** The change that waits for the office, if one does. */
const PROPOSED = {
  where: { state: "proposed" },
  take: 1,
  select: { id: true, fields: true, changeNote: true, createdAt: true },
} as const satisfies Prisma.Listing$revisionsArgs;

const HEAD = {
  id: true,
  code: true,
  kind: true,
  status: true,
  route: true,
  countryCode: true,
  institutionId: true,
  unitId: true,
  sourceLanguage: true,
  reviewNote: true,
  cancellationReason: true,
  cancelledAt: true,
  postponedAt: true,
  postponementReason: true,
  publishedAt: true,
  publishAt: true,
  publishZone: true,
  askedAt: true,
  hiddenAt: true,
  revision: true,
  updatedAt: true,
  picture: { select: { key: true, width: true, height: true } },
  focusX: true,
  focusY: true,
  attachments: ATTACHMENTS,
  partnerships: CO_HOSTS,
  revisions: PROPOSED,
  institution: {
    select: { status: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
  },
  translations: {
    select: STAMPED_TEXT,
    orderBy: { language: "asc" },
  },
} as const satisfies Prisma.ListingSelect;

/** A listing at an institution's desk: its own, or one of others that it may edit as a co-host. */
function atDesk(institutionId: string, id: string): Prisma.ListingWhereInput {
  const asCoHost = {
    institution: { status: "active" },
    partnerships: { some: { institutionId, ...CO_HOSTING } },
  } as const;
  return { id, OR: [{ institutionId }, asCoHost] };
}

/** Whether the viewer sees it at this very desk: somebody who works at both sees the host's right alone at the host's. */
function isSeenAt(viewer: Viewer, deskId: string, listing: Parameters<typeof maySeeAtDesk>[1]): boolean {
  if (listing.institutionId === deskId) return maySeeAtDesk(viewer, listing);
  return mayWorkAsCoHost(viewer, { coHosts: [deskId] });
}

/**
 * What tells a listing at a desk, and whether this viewer edits it there: for pages beside its editor. NotFound as getDeskListing.
 */
export async function getDeskHead(viewer: Viewer, institutionId: string, id: string) {
  const found = isId(id)
    ? await database().listing.findFirst({
        where: atDesk(institutionId, id),
        select: {
          code: true,
          kind: true,
          status: true,
          institutionId: true,
          unitId: true,
          sourceLanguage: true,
          partnerships: CO_HOSTS,
          institution: { select: { status: true } },
          translations: { select: { language: true, title: true } },
        },
      })
    : null;
  if (!found || !isSeenAt(viewer, institutionId, found)) throw new NotFound();
  const { kind, code, status, sourceLanguage, translations } = found;
  return {
    kind,
    sourceLanguage,
    title: translations.find(({ language }) => language === sourceLanguage)?.title ?? code,
    mayEdit: mayEdit(viewer, { ...found, coHosts: coHostsOf(found) }) && canEdit(status),
  };
}

/**
 * A listing as its editors see it, at its own desk or at that of a co-host who may edit it: what may be done with it, what is missing,
 * its languages. `now` decides about verification. NotFound for strangers, and when the listing is not to be worked on at that desk.
 */
export async function getDeskListing(viewer: Viewer, institutionId: string, id: string, now: Date) {
  const row = isId(id) ? await database().listing.findFirst({ where: atDesk(institutionId, id), select: HEAD }) : null;
  if (!row || !isSeenAt(viewer, institutionId, row)) throw new NotFound();
  const listing = { ...row, coHosts: coHostsOf(row) };
  const isHost = listing.institutionId === institutionId;
  const isSuspended = listing.institution.status === "suspended";
  // What is not the editing of it is the host's, at the host's own desk.
  const [mayEnd, mayShow] = [isHost && mayCancel(viewer, listing), isHost && mayPublish(viewer, listing)];
  const { institution, translations, revisions, ...head } = listing;
  const source = translations.find(({ language }) => language === listing.sourceLanguage);
  if (!source) throw new Error(`Listing ${listing.code} has no text in its own language.`);
  const isOver = await isListingOver(viewer, database(), id, now);
  const translated = { id, kind: listing.kind, hasPicture: listing.picture !== null, source };
  return {
    ...head,
    isOver,
    /** Since when a change waits for the office, which readers do not see yet. */
    changeSentAt: revisions[0]?.createdAt ?? null,
    source,
    translations: await Promise.all(
      translations
        .filter(({ language }) => language !== listing.sourceLanguage)
        .map(async (translation) => ({
          ...translation,
          ...progressOf(await compareWithSource(viewer, translated, translation)),
          lacksAlt: lacksAlt(translation, listing.picture !== null),
        })),
    ),
    missing: missingFrom(await readChecked(viewer, database(), id)),
    publishesAtOnce: allowedBy(institution.verifications, now).publishesAtOnce,
    /** Of the files of its institution, also for a co-host: what is added to it takes the host's room. */
    room: await readRoom(viewer, database(), listing.institutionId, now),
    may: {
      edit: mayEdit(viewer, listing) && canEdit(listing.status),
      publish: mayShow,
      withdraw: mayShow && (listing.status === "in_review" || listing.status === "scheduled"),
      schedule: mayShow && canMove(listing.status, "scheduled", "editor"),
      postpone: mayEnd && canPostpone(listing, isOver),
      resume: mayShow && listing.status === "postponed" && !isOver,
      cancel: mayEnd && canCancel(listing),
      archive: mayEnd && canMove(listing.status, "archived", "editor"),
      discard: mayEnd && canDiscard(listing),
      copy: isHost && mayWriteFor(viewer, institutionId) && !isSuspended,
    },
    isHost,
    isSuspended,
  };
}

export type DeskListing = Awaited<ReturnType<typeof getDeskListing>>;

/** The fields of a listing's form as they are saved, and what this viewer typed later and did not save. */
export async function getListingForm(viewer: Viewer, institutionId: string, id: string) {
  const listing = isId(id)
    ? await database().listing.findFirst({
        where: atDesk(institutionId, id),
        select: { ...LISTING_FORM, institutionId: true, revisions: PROPOSED },
      })
    : null;
  if (!listing || !isSeenAt(viewer, institutionId, listing)) throw new NotFound();
  const proposal = listing.revisions[0];
  const kept = isMember(viewer)
    ? await database().keptForm.findUnique({
        where: { listingId_userId: { listingId: id, userId: viewer.userId } },
        select: { baseRevision: true, fields: true, keptAt: true },
      })
    : null;
  return {
    revision: listing.revision,
    // What its editors see is what they last saved, also while readers see what was before.
    saved: proposal ? { ...(proposal.fields as Fields), changeNote: proposal.changeNote } : formOf(listing),
    kept: kept ? { ...kept, fields: kept.fields as Fields } : null,
  };
}

/** What a new listing of an institution begins with: the institution's own language and place. */
export async function getListingDefaults(viewer: Viewer, institutionId: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  return database().institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { sourceLanguage: true, countryCode: true, city: true },
  });
}

/** What is suggested while typing: the institution's venues, people and contacts, and names of institutions on the portal. */
export async function listSuggestions(viewer: Viewer, institutionId: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const [venues, persons, institutions, contacts] = await Promise.all([
    database().venue.findMany({
      where: { institutionId, archivedAt: null },
      select: { name: true, address: true, city: true, timeZone: true },
      orderBy: { name: "asc" },
      take: 300,
    }),
    database().person.findMany({
      where: { institutionId },
      select: { name: true, nativeName: true, affiliation: true, orcid: true },
      orderBy: { name: "asc" },
      take: 300,
    }),
    database().institutionName.findMany({
      where: { institution: { status: "active" }, NOT: { institutionId } },
      select: { name: true },
      orderBy: { name: "asc" },
      take: 500,
    }),
    // Prisma would read every listing and tell the addresses apart itself.
    database().$queryRaw<{ shownAs: string; email: string }[]>`
      SELECT DISTINCT ON (contact_email) contact_name AS "shownAs", contact_email AS email FROM listing
      WHERE institution_id = ${institutionId}::uuid AND contact_email IS NOT NULL
      ORDER BY contact_email, updated_at DESC LIMIT 100`,
  ]);
  const names = (rows: { name: string }[]) => [...new Set(rows.map(({ name }) => name))];
  const places = new Map(venues.map(({ city, ...venue }) => [venueLabel({ ...venue, city }), venue]));
  return {
    venues: [...places].map(([label, { name, address, timeZone }]) => ({ label, name, address, timeZone })),
    persons: [...new Map(persons.map((person) => [personLabel(person), person]))].map(([label, person]) => ({
      label,
      ...person,
      orcid: person.orcid ?? "",
    })),
    institutions: names(institutions),
    contacts,
  };
}

/** A listing as its public page would show it, whatever its status: for its institution and for the office. */
export async function getListingPreview(viewer: Viewer, id: string): Promise<ListingPageRow> {
  if (!isId(id)) throw new NotFound();
  const row = await database().listing.findUnique({ where: { id }, select: LISTING_PAGE });
  if (!row) throw new NotFound();
  const listing = asPublishedPage(row);
  const { institution, unit, status } = listing;
  const seen = { institutionId: institution.id, unitId: unit?.id ?? null, status, coHosts: editingCoHosts(listing) };
  if (!maySeePreview(viewer, seen)) throw new NotFound();
  return listing;
}
