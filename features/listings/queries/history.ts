import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayEdit, maySeeAtDesk } from "../policy.ts";
import { differencesBetween } from "../rules/editor-state.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import { type Stretch, stretches } from "../rules/revisions.ts";
import { canEdit } from "../rules/status.ts";

/** A page of history holds this many; older ones follow on the next. */
const PAGE = 50;

const REVISION = {
  id: true,
  number: true,
  state: true,
  changeNote: true,
  createdAt: true,
  decisionNote: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.ListingRevisionSelect;

/** A field in which two versions differ, each side in stretches that say what stands only there. */
export type FieldDifference = { field: string; before: Stretch[]; after: Stretch[] };

/**
 * What a listing was, newest first, a page at a time; `before` is the number from which older ones follow. NotFound for
 * strangers, and when the listing is not of that institution.
 */
export async function getListingHistory(viewer: Viewer, institutionId: string, id: string, before?: number) {
  const listing = await ownListing(viewer, institutionId, id);
  const found = await database().listingRevision.findMany({
    where: { listingId: id, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: [{ number: "desc" }, { createdAt: "desc" }],
    take: PAGE + 1,
    select: REVISION,
  });
  const revisions = found.slice(0, PAGE);
  return {
    title: listing.translations[0]?.title ?? listing.code,
    sourceLanguage: listing.sourceLanguage,
    revisions,
    next: found.length > PAGE ? (revisions.at(-1)?.number ?? null) : null,
    mayRestore: mayEdit(viewer, listing) && canEdit(listing.status),
  };
}

/** Where two of a listing's versions differ. NotFound for strangers and for a version of another listing. */
export async function compareRevisions(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<FieldDifference[]> {
  const listing = await ownListing(viewer, institutionId, id);
  const [before, after] = await Promise.all([from, to].map((one) => fieldsOf(id, one)));
  return differences(before ?? {}, after ?? {}, listing.sourceLanguage);
}

/** What the change that waits would alter of what readers see. NotFound for whoever is not the office. */
export async function compareProposal(viewer: Viewer, id: string): Promise<FieldDifference[]> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const listing = await database().listing.findUnique({
    where: { id },
    select: { ...LISTING_FORM, revisions: { where: { state: "proposed" }, select: { fields: true }, take: 1 } },
  });
  const proposal = listing?.revisions[0];
  if (!listing || !proposal) return [];
  return differences(formOf(listing), proposal.fields as Fields, listing.sourceLanguage);
}

function differences(before: Fields, after: Fields, language: string): FieldDifference[] {
  return differencesBetween(before, after).map(({ field, mine, theirs }) => ({
    field,
    ...stretches(mine, theirs, language),
  }));
}

async function fieldsOf(listingId: string, revisionId: string): Promise<Fields> {
  if (!isId(revisionId)) throw new NotFound();
  const revision = await database().listingRevision.findFirst({
    where: { id: revisionId, listingId },
    select: { fields: true },
  });
  if (!revision) throw new NotFound();
  return revision.fields as Fields;
}

async function ownListing(viewer: Viewer, institutionId: string, id: string) {
  const listing = isId(id)
    ? await database().listing.findFirst({
        where: { id, institutionId },
        select: {
          code: true,
          status: true,
          institutionId: true,
          unitId: true,
          sourceLanguage: true,
          institution: { select: { status: true } },
          translations: { select: { title: true, language: true } },
        },
      })
    : null;
  if (!listing || !maySeeAtDesk(viewer, listing)) throw new NotFound();
  const { translations } = listing;
  return { ...listing, translations: translations.filter(({ language }) => language === listing.sourceLanguage) };
}
