import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import { KINDS } from "../rules/kinds.ts";
import { canEdit } from "../rules/status.ts";
import type { TranslationForm } from "../schema.ts";
import { indexListing } from "./index-listing.ts";
import { lockListing } from "./locked-listing.ts";
import { reviewAgain } from "./save-listing.ts";

export type TranslationRefusal = "not-editable" | "source-language" | "changed-meanwhile" | "picture-alt";

/**
 * Saves a listing's text in one more language. It is stamped with the state of the source that the translator saw, so
 * that it shows as older at once when the source has moved on meanwhile. `seenAt` is when the translation that the form
 * was filled from was saved, null for a new one. Refusals: `source-language` (that text belongs to the listing's own
 * form), `changed-meanwhile` when another translator saved, `picture-alt` when there is a picture and no words for it,
 * `not-editable`. NotFound for strangers, Forbidden for whoever may neither edit nor
 * was invited to translate it into this language.
 */
export async function saveTranslation(
  viewer: Viewer,
  id: string,
  language: string,
  seenAt: Date | null,
  form: TranslationForm,
): Promise<Outcome<TranslationRefusal, { savedAt: Date }>> {
  return transaction(async (tx): Promise<Outcome<TranslationRefusal, { savedAt: Date }>> => {
    const listing = await lockListing(viewer, tx, id, language);
    const asTranslator = listing.translates && listing.institution.status === "active";
    if (!mayEdit(viewer, listing) && !asTranslator) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    if (language === listing.sourceLanguage) return refused("source-language");
    const key = { listingId: id, language };
    const before = await tx.translation.findUnique({ where: { listingId_language: key }, select: { updatedAt: true } });
    if ((before?.updatedAt.getTime() ?? null) !== (seenAt?.getTime() ?? null)) return refused("changed-meanwhile");
    if (listing.pictureId !== null && form.pictureAlt === "") return refused("picture-alt");
    const { title, summary, body, pictureAlt, sourceHash } = form;
    const written = {
      title,
      summary,
      body,
      pictureAlt,
      sourceHash,
      origin: "translator",
      updatedById: viewer.userId,
    } as const;
    const saved = await tx.translation.upsert({
      where: { listingId_language: key },
      create: { ...key, ...written },
      update: written,
      select: { updatedAt: true },
    });
    await tx.translationPart.deleteMany({ where: key });
    await tx.translationPart.createMany({
      data: KINDS[listing.kind].parts.flatMap((part) => {
        const text = form.parts[part] ?? "";
        return text === "" ? [] : [{ ...key, part, text }];
      }),
    });
    await indexListing(viewer, tx, id);
    await recordAudit(viewer, tx, {
      action: "translation.save",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language, ...(asTranslator ? { as: "translator" } : {}) },
      isSample: listing.isSample,
    });
    await reviewAgain(viewer, tx, listing);
    return succeeded({ savedAt: saved.updatedAt });
  });
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
    if (removed.count === 0) throw new NotFound();
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
