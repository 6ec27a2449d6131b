import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { TermForm } from "../schema.ts";

/** More would be a dictionary; the view of a translation reads them all. */
export const MOST_TERMS = 2000;

function assertWrites(viewer: Viewer, institutionId: string): void {
  if (!isId(institutionId) || !maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWriteFor(viewer, institutionId)) throw new Forbidden();
}

/**
 * Adds to an institution's glossary how a word is said in another language; said of it before, the new saying takes its place.
 * Refuses `too-many`. NotFound for strangers, Forbidden for members who are neither owner nor editor.
 */
export async function keepTerm(viewer: Viewer, institutionId: string, form: TermForm): Promise<Outcome<"too-many">> {
  assertWrites(viewer, institutionId);
  return transaction(async (tx): Promise<Outcome<"too-many">> => {
    const { sourceLanguage, language, term, translation } = form;
    const key = { institutionId, sourceLanguage, language, term };
    const known = await tx.glossaryTerm.count({ where: { institutionId } });
    if (known >= MOST_TERMS && (await tx.glossaryTerm.count({ where: key })) === 0) return refused("too-many");
    const written = { translation, createdById: viewer.userId };
    const kept = await tx.glossaryTerm.upsert({
      where: { institutionId_sourceLanguage_language_term: key },
      create: { id: newId(), ...key, ...written },
      update: written,
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "glossary.keep", subjectId: kept.id, institutionId });
    return done;
  });
}

/** Takes a word out of a glossary; harmless when it is gone. NotFound for strangers, Forbidden for members who do not write. */
export async function removeTerm(viewer: Viewer, institutionId: string, id: string): Promise<void> {
  assertWrites(viewer, institutionId);
  if (!isId(id)) throw new NotFound();
  await transaction(async (tx) => {
    const { count } = await tx.glossaryTerm.deleteMany({ where: { id, institutionId } });
    if (count > 0) await recordAudit(viewer, tx, { action: "glossary.remove", subjectId: id, institutionId });
  });
}
