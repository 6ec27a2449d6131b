import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { mayEdit } from "@/features/listings/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { brokenConditions, type TypedTranslation, translatedText } from "../rules/editing.ts";
import { type ChangeRefusal, changeDraft, type FormPlace } from "./change-draft.ts";
import { writeTexts } from "./edit-fields.ts";

/**
 * `empty`: it asks nothing. `broken-condition`: it is older than the rule about sensitive answers that a condition of it breaks. `needs-review`: of an institution that is not verified the office has read the listing,
 * and not this.
 */
export type ReleaseRefusal = ChangeRefusal | "empty" | "broken-condition" | "needs-review";

/**
 * Puts a form's draft into use: from now on it is asked, and never changes. Answers given before keep the version they were given to.
 * Refuses `empty`, `broken-condition`, `needs-review` once the listing of an institution that is not verified is public, and as changeDraft does.
 */
export function releaseForm(viewer: Viewer, place: FormPlace): Promise<Outcome<ReleaseRefusal>> {
  return changeDraft(viewer, place, "release", async (tx, { listing, formId, version }) => {
    if (version.fields.every(({ kind }) => kind === "heading")) return refused("empty");
    if (brokenConditions(version.fields).size > 0) return refused("broken-condition");
    if (!listing.publishesAtOnce && listing.publishedAt !== null) return refused("needs-review");
    await tx.formVersion.update({
      where: { id: version.id },
      data: { releasedAt: listing.now, releasedById: viewer.userId },
      select: { id: true },
    });
    await tx.form.update({ where: { id: formId }, data: { currentId: version.id }, select: { id: true } });
    return succeeded({ details: { version: version.number } });
  });
}

/**
 * Asks a form no more, or throws its draft away. What was answered stays. Also while the listing may not be changed otherwise: not to
 * ask takes nothing from anybody. Refuses `changed-meanwhile`; throws as changeDraft.
 */
export async function withdrawForm(
  viewer: Viewer,
  { listingId, moment, revision }: FormPlace,
  what: "use" | "draft",
): Promise<Outcome<"changed-meanwhile">> {
  return transaction(async (tx): Promise<Outcome<"changed-meanwhile">> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    const form = await tx.form.findUnique({
      where: { listingId_moment: { listingId, moment } },
      select: { id: true, revision: true },
    });
    if (form?.revision !== revision) return refused("changed-meanwhile");
    if (what === "draft") await tx.formVersion.deleteMany({ where: { formId: form.id, releasedAt: null } });
    await tx.form.update({
      where: { id: form.id },
      data: { revision: { increment: 1 }, ...(what === "use" ? { currentId: null } : {}) },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: what === "use" ? "form.withdraw" : "form.discard-draft",
      subjectId: form.id,
      institutionId: listing.institutionId,
      details: { code: listing.code, moment },
      isSample: listing.isSample,
    });
    return done;
  });
}

/**
 * Writes the words of a form's draft in one more language, field by field; a field without a label loses them. Each is stamped as
 * translatedText says. Refuses `source-language` and as changeDraft does; throws as it does.
 */
export function translateForm(
  viewer: Viewer,
  place: FormPlace,
  language: string,
  typed: ReadonlyMap<string, TypedTranslation>,
): Promise<Outcome<ChangeRefusal | "source-language">> {
  return changeDraft(viewer, place, "translate", async (tx, { version }) => {
    const { sourceLanguage, fields } = version;
    if (language === sourceLanguage) return refused("source-language");
    for (const field of fields) {
      const words = typed.get(field.key);
      if (!words) continue;
      const optionLabels = field.options.map((_, index) => words.optionLabels[index] ?? "");
      const text = translatedText(field, sourceLanguage, language, { ...words, optionLabels });
      const others = field.texts.filter((one) => one.language !== language);
      await writeTexts(tx, field.id, text ? [...others, text] : others);
    }
    return succeeded({ details: { language } });
  });
}
