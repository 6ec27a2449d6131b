import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import { earlierSource, readSaidThen, type TranslatedListing } from "../queries/translation-fields.ts";
import { KINDS } from "../rules/kinds.ts";
import { mustBeRead } from "../rules/revisions.ts";
import { canEdit, isPublicStatus } from "../rules/status.ts";
import { madeFromAfter, stampOf, type TextFields, textFields, translatedFields } from "../rules/translation-fields.ts";
import type { TranslationForm } from "../schema.ts";
import { indexListing } from "./index-listing.ts";
import { lockListing } from "./locked-listing.ts";
import { reviewAgain } from "./save-listing.ts";
import { readSource } from "./stamp-translations.ts";
import {
  applyTranslation,
  type CurrentTranslation,
  proposeTranslation,
  readCurrent,
  withdrawTranslations,
} from "./translation-revisions.ts";

export type TranslationRefusal = "not-editable" | "source-language" | "changed-meanwhile" | "picture-alt";

/**
 * Saves a listing's text in one more language. Each field that was written is stamped with the state of the source that the
 * translator saw, so that it shows as older at once when the source has moved on meanwhile; one that was left as it was keeps its
 * stamp. Of a public listing of an institution that is not verified, another title waits for the office (`waits`), and readers see what
 * was before. `seenAt` is when the translation that the form was filled from was saved, null for a new one. Refusals: `source-language`
 * (that text belongs to the listing's own form), `changed-meanwhile` when another translator saved, `picture-alt` when there is a picture
 * and no words for it, `not-editable`. NotFound for strangers, Forbidden for whoever may neither edit nor was invited to translate it into
 * this language.
 */
export async function saveTranslation(
  viewer: Viewer,
  id: string,
  language: string,
  seenAt: Date | null,
  form: TranslationForm,
): Promise<Outcome<TranslationRefusal, { savedAt: Date; waits: boolean }>> {
  return transaction(async (tx): Promise<Outcome<TranslationRefusal, { savedAt: Date; waits: boolean }>> => {
    const { listing, asTranslator } = await lockTranslated(viewer, tx, id, language);
    if (!canEdit(listing.status)) return refused("not-editable");
    if (language === listing.sourceLanguage) return refused("source-language");
    const current = await readCurrent(viewer, tx, listing, language);
    if (!isAsSeen(current, seenAt)) return refused("changed-meanwhile");
    if (listing.pictureId !== null && form.pictureAlt === "") return refused("picture-alt");
    const parts = KINDS[listing.kind].parts.map((part) => ({ part, text: form.parts[part] ?? "" }));
    const fields = textFields(listing.kind, { ...form, parts });
    const source = await readSource(viewer, tx, listing);
    const seen = await sourceAsSeen(viewer, tx, source, form.sourceHash);
    const before = current && {
      fields: current.fields,
      said: await readSaidThen(viewer, tx, source, current),
    };
    const stamp = stampOf(listing.kind, madeFromAfter(fields, seen, before), form.sourceHash);
    const waits =
      isPublicStatus(listing.status) &&
      !listing.publishesAtOnce &&
      mustBeRead({ title: current?.published?.title ?? "" }, { title: fields.title ?? "" });
    const savedAt = await (waits ? proposeTranslation : applyTranslation)(viewer, tx, listing, {
      language,
      fields,
      ...stamp,
    });
    await recordAudit(viewer, tx, {
      action: waits ? "translation.propose" : "translation.save",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language, ...(asTranslator ? { as: "translator" } : {}) },
      isSample: listing.isSample,
    });
    await reviewAgain(viewer, tx, listing);
    return succeeded({ savedAt, waits });
  });
}

export type ConfirmRefusal = "not-editable" | "changed-meanwhile";

/**
 * Says that one field of a translation is right still, though its source has changed: from then on it counts as made from the source
 * that was `seen` (its fingerprint). The words stay as they are, and nothing else that was typed is saved. Saying it twice does nothing
 * more. Refuses `changed-meanwhile` when the translation is no longer the one that was read, and `not-editable`. NotFound for strangers,
 * for a language without a translation and for a field that its kind has not; Forbidden as for saving.
 */
export async function confirmTranslatedField(
  viewer: Viewer,
  id: string,
  language: string,
  { field, seenAt, seen }: { field: string; seenAt: Date | null; seen: string },
): Promise<Outcome<ConfirmRefusal>> {
  return transaction(async (tx): Promise<Outcome<ConfirmRefusal>> => {
    const { listing, asTranslator } = await lockTranslated(viewer, tx, id, language);
    if (!canEdit(listing.status)) return refused("not-editable");
    const before = await readCurrent(viewer, tx, listing, language);
    if (!before || language === listing.sourceLanguage || !translatedFields(listing.kind, true).includes(field))
      throw new NotFound();
    if (!isAsSeen(before, seenAt)) return refused("changed-meanwhile");
    const source = await readSource(viewer, tx, listing);
    const [said, then] = [await sourceAsSeen(viewer, tx, source, seen), await readSaidThen(viewer, tx, source, before)];
    const now = said?.[field];
    const madeFrom = now === undefined ? then : { ...then, [field]: now };
    await restamp(tx, { listingId: id, language }, before, stampOf(listing.kind, madeFrom, before.sourceHash));
    await recordAudit(viewer, tx, {
      action: "translation.confirm",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language, field, ...(asTranslator ? { as: "translator" } : {}) },
      isSample: listing.isSample,
    });
    return done;
  });
}

/** Locks a listing for somebody who may translate it into a language: its editors, and whoever was invited to. */
async function lockTranslated(viewer: Viewer, tx: Transaction, id: string, language: string) {
  const listing = await lockListing(viewer, tx, id, language);
  const asTranslator = listing.translates && listing.institution.status === "active";
  if (!mayEdit(viewer, listing) && !asTranslator) throw new Forbidden();
  return { listing, asTranslator };
}

/** Stamps anew what stands, or what waits, without a change of its words. */
async function restamp(
  tx: Transaction,
  key: { listingId: string; language: string },
  current: CurrentTranslation,
  stamp: { madeFrom: Record<string, string>; sourceHash: string },
): Promise<void> {
  if (current.proposalId) {
    await tx.translationRevision.update({ where: { id: current.proposalId }, data: stamp, select: { id: true } });
    return;
  }
  await tx.translation.update({
    where: { listingId_language: key },
    data: { ...stamp, updatedAt: current.updatedAt },
    select: { language: true },
  });
}

/** Whether a translation is the one from which a form was filled. */
function isAsSeen(translation: { updatedAt: Date } | null, seenAt: Date | null): boolean {
  return (translation?.updatedAt.getTime() ?? null) === (seenAt?.getTime() ?? null);
}

/** The source that was on a translator's screen: as it is, or as it was before it changed meanwhile; null when nobody knows. */
function sourceAsSeen(
  viewer: Viewer,
  tx: Transaction,
  { source, ...listing }: TranslatedListing,
  hash: string,
): Promise<TextFields | null> {
  if (source.sourceHash === hash) return Promise.resolve(textFields(listing.kind, source));
  return earlierSource(viewer, tx, listing, hash);
}

/** Takes a translation away; readers of that language see the source. Refuses `source-language` and `not-editable`. */
export async function removeTranslation(
  viewer: Viewer,
  id: string,
  language: string,
): Promise<Outcome<"not-editable" | "source-language">> {
  return transaction(async (tx): Promise<Outcome<"not-editable" | "source-language">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    if (language === listing.sourceLanguage) return refused("source-language");
    const removed = await tx.translation.deleteMany({ where: { listingId: id, language } });
    const withdrawn = await withdrawTranslations(viewer, tx, id, language);
    if (removed.count === 0 && !withdrawn) throw new NotFound();
    await indexListing(viewer, tx, id);
    await recordAudit(viewer, tx, {
      action: "translation.remove",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language },
      isSample: listing.isSample,
    });
    return succeeded(undefined);
  });
}
