import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind, TextPart } from "@/prisma/generated/enums.ts";
import {
  type ComparedField,
  compareFields,
  fieldsHash,
  saidThen,
  type TextFields,
  textFields,
  translatedFields,
} from "../rules/translation-fields.ts";

/** Revisions looked through, from the newest, for the state that a translation was made from. */
const MOST_REVISIONS = 200;

type Text = {
  title: string;
  summary: string;
  body: string;
  pictureAlt: string;
  parts: readonly { part: TextPart; text: string }[];
  sourceHash: string;
};

/** What is read of a translation, or of its source, to tell from which state of the source it was made. */
export const STAMPED_TEXT = {
  language: true,
  title: true,
  summary: true,
  body: true,
  pictureAlt: true,
  sourceHash: true,
  madeFrom: true,
  updatedAt: true,
  parts: { select: { part: true, text: true } },
} as const satisfies Prisma.TranslationSelect;

/** A translation, or its source, with what says from which state of the source it was made. */
export type StampedText = Text & { madeFrom: Prisma.JsonValue };

export type TranslatedListing = { id: string; kind: ListingKind; hasPicture: boolean; source: Text };

/** The source's text as it was when it had a fingerprint, out of the listing's revisions; null when none says so. */
export async function earlierSource(
  _viewer: Viewer,
  db: Database,
  listing: { id: string; kind: ListingKind },
  hash: string,
): Promise<TextFields | null> {
  const revisions = await db.listingRevision.findMany({
    where: { listingId: listing.id, state: "applied" },
    orderBy: { number: "desc" },
    take: MOST_REVISIONS,
    select: { fields: true },
  });
  for (const { fields } of revisions) {
    const said = textOfForm(listing.kind, fields as Fields);
    if (fieldsHash(listing.kind, said) === hash) return said;
  }
  return null;
}

/** What of a listing's whole form is text. */
function textOfForm(kind: ListingKind, form: Fields): TextFields {
  const said = (field: string) => (typeof form[field] === "string" ? form[field] : "");
  return Object.fromEntries(translatedFields(kind, true).map((field) => [field, said(field)]));
}

/** What the source said of each field when a translation was made, as far as that is known. */
export async function readSaidThen(
  viewer: Viewer,
  db: Database,
  { source, ...listing }: TranslatedListing,
  translation: { sourceHash: string; madeFrom: Prisma.JsonValue },
): Promise<TextFields> {
  const made = { sourceHash: translation.sourceHash, madeFrom: keptFields(translation.madeFrom) };
  const current = { sourceHash: source.sourceHash, fields: textFields(listing.kind, source) };
  const isKnown = Object.keys(made.madeFrom).length > 0 || made.sourceHash === source.sourceHash;
  return saidThen(made, current, isKnown ? null : await earlierSource(viewer, db, listing, translation.sourceHash));
}

function keptFields(json: Prisma.JsonValue): TextFields {
  return (json ?? {}) as Record<string, string>;
}

/** A translation beside its source, field by field: what is missing, what the source said then and says now. */
export async function compareWithSource(
  viewer: Viewer,
  listing: TranslatedListing,
  translation: StampedText | undefined,
): Promise<ComparedField[]> {
  const { kind, hasPicture, source } = listing;
  const fields = translatedFields(kind, hasPicture);
  const current = { sourceHash: source.sourceHash, fields: textFields(kind, source) };
  if (!translation) return compareFields(fields, current, null);
  const said = await readSaidThen(viewer, database(), listing, translation);
  return compareFields(fields, current, {
    sourceHash: translation.sourceHash,
    fields: textFields(kind, translation),
    said,
  });
}
