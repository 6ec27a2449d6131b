import "server-only";
import { formOf, LISTING_FORM } from "@/features/listings/rules/listing-form.ts";
import { canCancel, canEdit } from "@/features/listings/rules/status.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { maySeeImports } from "../policy.ts";
import { type Digests, digestsOf, type Imported } from "../rules/plan.ts";
import type { Run } from "./run.ts";

/** Of a public listing whose change waits for the office, its editors see the change; an import is one of them. */
const PROPOSED = {
  where: { state: "proposed" },
  select: { fields: true },
  take: 1,
} as const satisfies Prisma.Listing$revisionsArgs;

const FORM = { ...LISTING_FORM, revisions: PROPOSED } as const satisfies Prisma.ListingSelect;

const IMPORTED = {
  uid: true,
  given: true,
  kept: true,
  calledOffAt: true,
  listing: { select: { ...FORM, id: true, code: true, status: true, publishedAt: true, endsAt: true } },
} as const satisfies Prisma.ImportedListingSelect;

/** A listing that came from a source before, with what is needed to change it. */
export type KnownListing = Imported & { id: string; code: string; revision: number };

/**
 * The listings that earlier imports made of these rows of a source, by UID. `null`: there was one and it was thrown away. Nothing for
 * whoever does not see the source's imports.
 */
export async function listImported(
  viewer: Viewer,
  run: Pick<Run, "sourceId" | "source">,
  uids: readonly string[],
  db: Database,
): Promise<Map<string, KnownListing | null>> {
  if (!maySeeImports(viewer, run.source)) return new Map();
  const rows = await db.importedListing.findMany({
    where: { sourceId: run.sourceId, uid: { in: [...uids] } },
    select: IMPORTED,
  });
  const now = new Date();
  return new Map(rows.map((row) => [row.uid, knownListing(row, now)]));
}

function knownListing(
  { listing, given, kept, calledOffAt }: Prisma.ImportedListingGetPayload<{ select: typeof IMPORTED }>,
  now: Date,
): KnownListing | null {
  if (!listing) return null;
  const { id, code, kind, status, revision } = listing;
  const locked = canEdit(status) ? null : status === "in_review" ? "inReview" : "over";
  return {
    id,
    code,
    kind,
    revision,
    locked,
    calling: callingOf(listing, now),
    isAsked: calledOffAt !== null,
    fields: editedForm(listing),
    given: given as Digests,
    kept: kept as Digests,
  };
}

type Life = { status: ListingStatus; publishedAt: Date | null; endsAt: Date | null };

function callingOf({ status, publishedAt, endsAt }: Life, now: Date): KnownListing["calling"] {
  if (canCancel({ status, publishedAt })) return endsAt === null || endsAt > now ? "possible" : "done";
  return publishedAt === null ? "unseen" : "done";
}

function editedForm({ revisions, ...listing }: Prisma.ListingGetPayload<{ select: typeof FORM }>): Fields {
  return revisions[0] ? (revisions[0].fields as Fields) : formOf(listing);
}

/** The digests of a listing's form as its editors see it. The caller holds its lock. */
export async function readDigests(_viewer: Viewer, db: Database, listingId: string): Promise<Digests> {
  const listing = await db.listing.findUniqueOrThrow({ where: { id: listingId }, select: FORM });
  return digestsOf(editedForm(listing), listing.kind);
}
