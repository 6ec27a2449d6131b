import "server-only";
import { isTranslator } from "@/features/translators/queries/is-translator.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { differencesBetween } from "../rules/editor-state.ts";
import { stretches } from "../rules/revisions.ts";
import { canEdit } from "../rules/status.ts";
import { type ComparedField, type TextFields, textFields, textOfFields } from "../rules/translation-fields.ts";
import { getDeskHead } from "./desk-listing.ts";
import type { FieldDifference } from "./history.ts";
import { compareWithSource, type StampedText, type TranslatedListing } from "./translation-fields.ts";

/** A page of history holds this many; older ones follow on the next. */
const PAGE = 50;

type Published = StampedText & { updatedAt: Date };

export type TranslationWork = {
  /** What stands in the form: what waits for the office, else what readers see; undefined for one that is not begun. */
  translation: Published | undefined;
  compared: ComparedField[];
  /** Since when it waits for the office. */
  waitsSince: Date | null;
  /** Why the office sent the last version back; null when it did not. */
  sentBack: string | null;
};

/**
 * What whoever translates works on: a version that waits for the office rather than the one that readers see. Whether the viewer may see it
 * the caller has decided.
 */
export async function getTranslationWork(
  viewer: Viewer,
  listing: TranslatedListing,
  language: string,
  published: Published | undefined,
): Promise<TranslationWork> {
  const last = await database().translationRevision.findFirst({
    where: { listingId: listing.id, language, state: { not: "withdrawn" } },
    orderBy: { number: "desc" },
    select: { state: true, fields: true, madeFrom: true, sourceHash: true, createdAt: true, decisionNote: true },
  });
  const proposal = last?.state === "proposed" ? last : null;
  const translation = proposal
    ? {
        ...textOfFields(listing.kind, proposal.fields as TextFields),
        language,
        madeFrom: proposal.madeFrom,
        sourceHash: proposal.sourceHash,
        updatedAt: proposal.createdAt,
      }
    : published;
  return {
    translation,
    compared: await compareWithSource(viewer, listing, translation),
    waitsSince: proposal?.createdAt ?? null,
    sentBack: last?.state === "refused" ? last.decisionNote : null,
  };
}

/** A translation of a listing, and at which desk it is seen; null: by who was invited to translate it, and sees nothing else. */
type Which = { id: string; language: string };
type DeskId = string | null;

/** NotFound for strangers, when the listing is not worked on at that desk, and for who was not invited to that language. */
async function assertSeen(viewer: Viewer, institutionId: DeskId, { id, language }: Which) {
  if (institutionId !== null) {
    const { mayEdit: mayRestore, ...head } = await getDeskHead(viewer, institutionId, id);
    return { ...head, mayRestore };
  }
  if (!isId(id) || !(await isTranslator(viewer, database(), id, language))) throw new NotFound();
  const listing = await database().listing.findUniqueOrThrow({
    where: { id },
    select: {
      code: true,
      kind: true,
      status: true,
      sourceLanguage: true,
      institution: { select: { status: true } },
      translations: { select: { language: true, title: true } },
    },
  });
  const { kind, sourceLanguage, status, institution, translations } = listing;
  const title = translations.find((one) => one.language === sourceLanguage)?.title ?? listing.code;
  return { kind, title, sourceLanguage, mayRestore: institution.status === "active" && canEdit(status) };
}

/**
 * What a translation was, newest first, a page at a time; `before` is the number from which older ones follow. NotFound for strangers, and
 * when the listing is not worked on at that desk.
 */
export async function getTranslationHistory(
  viewer: Viewer,
  institutionId: DeskId,
  { id, language }: Which,
  before?: number,
) {
  const { title, sourceLanguage, mayRestore } = await assertSeen(viewer, institutionId, { id, language });
  const found = await database().translationRevision.findMany({
    where: { listingId: id, language, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      number: true,
      state: true,
      createdAt: true,
      decisionNote: true,
      createdBy: { select: { name: true } },
    },
  });
  const revisions = found.slice(0, PAGE).map((revision) => ({ ...revision, changeNote: "" }));
  return {
    title,
    titleLanguage: sourceLanguage,
    /** Of what is compared. */
    sourceLanguage: language,
    revisions,
    next: found.length > PAGE ? (revisions.at(-1)?.number ?? null) : null,
    mayRestore,
  };
}

/** Where two versions of a translation differ. NotFound for strangers and for a version of another translation. */
export async function compareTranslationRevisions(
  viewer: Viewer,
  institutionId: DeskId,
  { id, language }: Which,
  { from, to }: { from: string; to: string },
): Promise<FieldDifference[]> {
  await assertSeen(viewer, institutionId, { id, language });
  const [before, after] = await Promise.all([from, to].map((one) => fieldsOf(id, language, one)));
  return differences(before ?? {}, after ?? {}, language);
}

/** An earlier version of a translation, to be shown in its form. NotFound as for comparing. */
export async function getTranslationRevision(
  viewer: Viewer,
  institutionId: DeskId,
  { id, language }: Which,
  revisionId: string,
) {
  const { kind } = await assertSeen(viewer, institutionId, { id, language });
  return textOfFields(kind, await fieldsOf(id, language, revisionId));
}

export type ProposedTranslation = { id: string; language: string; sentAt: Date; differences: FieldDifference[] };

/** Translations of a listing that wait for the office, each beside what readers see. NotFound for whoever is not the office. */
export async function listProposedTranslations(viewer: Viewer, listingId: string): Promise<ProposedTranslation[]> {
  if (!viewer.isOffice || !isId(listingId)) throw new NotFound();
  const proposals = await database().translationRevision.findMany({
    where: { listingId, state: "proposed" },
    orderBy: { createdAt: "asc" },
    select: { id: true, language: true, fields: true, createdAt: true, listing: { select: { kind: true } } },
  });
  return Promise.all(
    proposals.map(async ({ id, language, fields, createdAt, listing }) => {
      const seen = await database().translation.findUnique({
        where: { listingId_language: { listingId, language } },
        select: {
          title: true,
          summary: true,
          body: true,
          pictureAlt: true,
          parts: { select: { part: true, text: true } },
        },
      });
      const before = seen ? textFields(listing.kind, seen) : {};
      return { id, language, sentAt: createdAt, differences: differences(before, fields as TextFields, language) };
    }),
  );
}

function differences(before: TextFields, after: TextFields, language: string): FieldDifference[] {
  return differencesBetween(before, after).map(({ field, mine, theirs }) => ({
    field,
    language,
    ...stretches(mine, theirs, language),
  }));
}

async function fieldsOf(listingId: string, language: string, id: string): Promise<TextFields> {
  const revision = isId(id)
    ? await database().translationRevision.findFirst({ where: { id, listingId, language }, select: { fields: true } })
    : null;
  if (!revision) throw new NotFound();
  return revision.fields as TextFields;
}
