import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { STAMPED_TEXT } from "../queries/translation-fields.ts";
import { type TextFields, textFields, textOfFields } from "../rules/translation-fields.ts";
import { indexListing } from "./index-listing.ts";
import type { LockedListing } from "./locked-listing.ts";

/** What its editors see of a translation: what waits for the office, else what readers see. */
export type CurrentTranslation = {
  fields: TextFields;
  madeFrom: Prisma.JsonValue;
  sourceHash: string;
  updatedAt: Date;
  /** What waits for the office, if something does. */
  proposalId: string | null;
  /** What readers see; null when they see nothing in this language. */
  published: { title: string } | null;
};

export type WrittenTranslation = {
  language: string;
  fields: TextFields;
  madeFrom: Record<string, string>;
  sourceHash: string;
};

/** A translation of a locked listing as its editors see it in this transaction; null when there is none. */
export async function readCurrent(
  _viewer: Viewer,
  tx: Transaction,
  { id: listingId, kind }: LockedListing,
  language: string,
): Promise<CurrentTranslation | null> {
  const key = { listingId, language };
  const published = await tx.translation.findUnique({ where: { listingId_language: key }, select: STAMPED_TEXT });
  const proposal = await tx.translationRevision.findFirst({
    where: { ...key, state: "proposed" },
    select: { id: true, fields: true, madeFrom: true, sourceHash: true, createdAt: true },
  });
  if (proposal) {
    const { id: proposalId, fields, createdAt: updatedAt, ...stamp } = proposal;
    return { ...stamp, fields: fields as TextFields, updatedAt, proposalId, published };
  }
  return published && { ...published, fields: textFields(kind, published), proposalId: null, published };
}

/**
 * Writes a translation so that readers see it, and keeps it as a revision: by the viewer, or in place of the proposal that the office
 * lets through. What waited gives way. Answers when it was saved.
 */
export async function applyTranslation(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  { language, fields, madeFrom, sourceHash }: WrittenTranslation,
): Promise<Date> {
  const { id: listingId, kind } = listing;
  const key = { listingId, language };
  const { parts, ...text } = textOfFields(kind, fields);
  await keepFirst(tx, listing, language);
  const written = { ...text, madeFrom, sourceHash, origin: "translator", updatedById: viewer.userId } as const;
  const saved = await tx.translation.upsert({
    where: { listingId_language: key },
    create: { ...key, ...written },
    update: written,
    select: { updatedAt: true },
  });
  await tx.translationPart.deleteMany({ where: key });
  await tx.translationPart.createMany({
    data: parts.filter((part) => part.text !== "").map((part) => ({ ...key, ...part })),
  });
  await withdrawTranslations(viewer, tx, listingId, language);
  await keep(viewer, tx, listing, "applied", { language, fields, madeFrom, sourceHash });
  await indexListing(viewer, tx, listingId);
  return saved.updatedAt;
}

/** Sets a translation beside a public listing for the office to read, in place of one that waits already. Answers when it was saved. */
export async function proposeTranslation(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  written: WrittenTranslation,
): Promise<Date> {
  await keepFirst(tx, listing, written.language);
  await withdrawTranslations(viewer, tx, listing.id, written.language);
  return keep(viewer, tx, listing, "proposed", written);
}

/** Takes back the translations of a listing that wait for the office, or the one into a language. Answers whether there was one. */
export async function withdrawTranslations(
  _viewer: Viewer,
  tx: Transaction,
  listingId: string,
  language?: string,
): Promise<boolean> {
  const { count } = await tx.translationRevision.updateMany({
    where: { listingId, language, state: "proposed" },
    data: { state: "withdrawn" },
  });
  return count > 0;
}

/** Translations from before there was a history have one from their next change on: what they were before is kept with it. */
async function keepFirst(tx: Transaction, { id: listingId, kind }: LockedListing, language: string): Promise<void> {
  const key = { listingId, language };
  const before = await tx.translation.findUnique({
    where: { listingId_language: key },
    select: { ...STAMPED_TEXT, updatedById: true },
  });
  if (!before || (await tx.translationRevision.findFirst({ where: key, select: { id: true } }))) return;
  await tx.translationRevision.create({
    data: {
      id: newId(),
      ...key,
      state: "applied",
      number: 1,
      fields: textFields(kind, before),
      madeFrom: before.madeFrom ?? {},
      sourceHash: before.sourceHash,
      createdById: before.updatedById,
      createdAt: before.updatedAt,
    },
    select: { id: true },
  });
}

async function keep(
  viewer: Viewer,
  tx: Transaction,
  { id: listingId, now }: LockedListing,
  state: "applied" | "proposed",
  { language, fields, madeFrom, sourceHash }: WrittenTranslation,
): Promise<Date> {
  const last = await tx.translationRevision.findFirst({
    where: { listingId, language },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const { createdAt } = await tx.translationRevision.create({
    data: {
      id: newId(),
      listingId,
      language,
      state,
      number: (last?.number ?? 0) + 1,
      fields,
      madeFrom,
      sourceHash,
      createdById: viewer.userId,
      createdAt: now,
    },
    select: { createdAt: true },
  });
  return createdAt;
}
