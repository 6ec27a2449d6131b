import "server-only";
import { nameIn } from "@/features/institutions/rules/names.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayEdit, maySeeAtDesk } from "../policy.ts";
import { differencesBetween } from "../rules/editor-state.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import { type Stretch, stretches } from "../rules/revisions.ts";
import { canEdit } from "../rules/status.ts";
import { type FieldWords, isWorded, wordedFields } from "../rules/worded-fields.ts";

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

/** A field in which two versions differ, each side in stretches that say what stands only there; `language` is that of both. */
export type FieldDifference = { field: string; language: string; before: Stretch[]; after: Stretch[] };

/** Who reads the differences: their language, and its words, for which the names of the institution's units are looked up. */
export type DifferenceReader = { locale: Locale; words: (units: ReadonlyMap<string, string>) => FieldWords };

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

/** Where two of a listing's versions differ, in the reader's words. NotFound for strangers and for a version of another listing. */
export async function compareRevisions(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { from, to }: { from: string; to: string },
  reader: DifferenceReader,
): Promise<FieldDifference[]> {
  const listing = await ownListing(viewer, institutionId, id);
  const [before, after] = await Promise.all([from, to].map((one) => fieldsOf(id, one)));
  return differences({ before: before ?? {}, after: after ?? {} }, listing, reader);
}

/** What the change that waits would alter of what readers see, in the words of whoever decides. NotFound for whoever is not the office. */
export async function compareProposal(
  viewer: Viewer,
  id: string,
  reader: DifferenceReader,
): Promise<FieldDifference[]> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const listing = await database().listing.findUnique({
    where: { id },
    select: {
      ...LISTING_FORM,
      institutionId: true,
      revisions: { where: { state: "proposed" }, select: { fields: true }, take: 1 },
    },
  });
  const proposal = listing?.revisions[0];
  if (!listing || !proposal) return [];
  return differences({ before: formOf(listing), after: proposal.fields as Fields }, listing, reader);
}

async function differences(
  { before, after }: { before: Fields; after: Fields },
  { institutionId, sourceLanguage }: { institutionId: string; sourceLanguage: string },
  { locale, words }: DifferenceReader,
): Promise<FieldDifference[]> {
  const told = words(
    await unitNames(
      institutionId,
      [before.unitId, after.unitId].flatMap((id) => (typeof id === "string" && isId(id) ? [id] : [])),
      locale,
    ),
  );
  return differencesBetween(wordedFields(before, told), wordedFields(after, told)).map(({ field, mine, theirs }) => {
    const language = isWorded(field) ? locale : sourceLanguage;
    return { field, language, ...stretches(mine, theirs, language) };
  });
}

async function unitNames(institutionId: string, ids: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const units = await database().unit.findMany({
    where: { institutionId, id: { in: [...ids] } },
    select: {
      id: true,
      slug: true,
      names: { select: { language: true, name: true } },
      institution: { select: { sourceLanguage: true } },
    },
  });
  return new Map(units.map(({ id, institution, ...unit }) => [id, nameIn({ ...unit, ...institution }, locale).name]));
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
