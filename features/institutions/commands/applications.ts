import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { canMoveApplication, OPEN_APPLICATIONS_LIMIT } from "../rules/application.ts";
import { websiteHost } from "../rules/names.ts";
import type { ApplicationText } from "../schema.ts";

const OPEN = ["pending", "question"] as const;

/**
 * Puts an institution outside the register before the office. Asking again for the same web address while the first
 * answer is awaited answers the first application, so that a double click makes one.
 *
 * Refusals: `too-many-open` (five are with the office already). NotFound for visitors.
 */
export async function submitApplication(
  viewer: Viewer,
  text: ApplicationText,
): Promise<Outcome<"too-many-open", { id: string }>> {
  if (!isMember(viewer)) throw new NotFound();
  const { userId } = viewer;
  return transaction(async (tx) => {
    const applicant = await lockApplicant(tx, viewer);
    const open = await tx.application.findMany({
      where: { applicantId: userId, status: { in: [...OPEN] } },
      select: { id: true, website: true },
    });
    const same = open.find((application) => websiteHost(application.website) === websiteHost(text.website));
    if (same) return succeeded({ id: same.id });
    if (open.length >= OPEN_APPLICATIONS_LIMIT) return refused("too-many-open");
    const id = newId();
    const { names, ...profile } = text;
    await tx.application.create({
      data: {
        id,
        applicantId: userId,
        ...profile,
        sourceLanguage: sourceLanguageOf(text),
        isSample: applicant.is_sample,
        names: { create: names.map(({ language, name }) => ({ language, name })) },
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "application.submit", subjectId: id, isSample: applicant.is_sample });
    return succeeded({ id });
  });
}

/**
 * Changes an application that is still open and puts it (back) into the office's queue; this is also how a question is
 * answered. `revision` is the one the form was opened with.
 *
 * Refusals: `stale-revision` (changed in another tab), `already-decided`. NotFound for everybody but the applicant.
 */
export async function resubmitApplication(
  viewer: Viewer,
  id: string,
  revision: number,
  text: ApplicationText,
): Promise<Outcome<"stale-revision" | "already-decided">> {
  if (!isMember(viewer) || !isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const application = await lockApplication(tx, id);
    if (!application || application.applicant_id !== viewer.userId) throw new NotFound();
    const { status } = application;
    if (status !== "pending" && !canMoveApplication(status, "pending")) return refused("already-decided");
    if (application.revision !== revision) return refused("stale-revision");
    const { names, ...profile } = text;
    await tx.application.update({
      where: { id },
      data: {
        ...profile,
        sourceLanguage: sourceLanguageOf(text),
        status: "pending",
        revision: { increment: 1 },
        names: { deleteMany: {}, create: names.map(({ language, name }) => ({ language, name })) },
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "application.resubmit",
      subjectId: id,
      details: { revision: revision + 1 },
      isSample: application.is_sample,
    });
    return done;
  });
}

type LockedApplication = {
  id: string;
  applicant_id: string;
  status: "pending" | "question" | "approved" | "refused";
  revision: number;
  is_sample: boolean;
};

/** Reads an application so that nobody else changes it before this transaction ends. */
async function lockApplication(tx: Transaction, id: string): Promise<LockedApplication | undefined> {
  const [application] = await tx.$queryRaw<LockedApplication[]>`
    SELECT id, applicant_id, status::text AS status, revision, is_sample
      FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return application;
}

/** Two clicks of one person wait for each other here, so that the second sees what the first made. */
async function lockApplicant(tx: Transaction, viewer: Member): Promise<{ is_sample: boolean }> {
  const [applicant] = await tx.$queryRaw<{ is_sample: boolean }[]>`
    SELECT is_sample FROM app_user WHERE id = ${viewer.userId}::uuid FOR NO KEY UPDATE`;
  if (!applicant) throw new NotFound();
  return applicant;
}

/** The first name's language is the institution's own. */
function sourceLanguageOf(text: ApplicationText): string {
  return text.names[0]?.language ?? "en";
}
