import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";
import { mayReadReports, maySettleReport } from "./policy.ts";
import type { ReportInput } from "./schema.ts";

/**
 * Tells the office of a problem with the public listing of that code; anybody may. Nothing is kept of who sent it but the
 * address they gave. The same form with the same words is one report, however often it is sent. NotFound where there is
 * no public listing.
 */
export async function reportProblem(_viewer: Viewer, code: string, locale: string, input: ReportInput): Promise<void> {
  const listing = await database().listing.findFirst({
    where: { code, ...PUBLISHED },
    select: { id: true },
  });
  if (!listing) throw new NotFound();
  const { formKey, reason, text, email } = input;
  const submissionKey = digest(`${formKey}\n${code}\n${reason}\n${text}`);
  await database().problemReport.createMany({
    data: { id: newId(), listingId: listing.id, reason, text, email, locale, submissionKey },
    skipDuplicates: true,
  });
}

/**
 * The office settles a report: `note` says what came of it. The audit log keeps who and when, not what was written.
 *
 * Refusals: `own-institution` (nobody settles reports about their own), `already-settled`. NotFound for everybody but the office.
 */
export async function settleReport(
  viewer: Viewer,
  id: string,
  note: string,
): Promise<Outcome<"own-institution" | "already-settled">> {
  if (!mayReadReports(viewer) || !isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const report = await tx.problemReport.findUnique({
      where: { id },
      select: { reason: true, listing: { select: { code: true, institutionId: true, isSample: true } } },
    });
    if (!report) throw new NotFound();
    const { code, institutionId, isSample } = report.listing;
    if (!maySettleReport(viewer, institutionId)) return refused("own-institution");
    // Two of the office may settle at once: the row itself says who was first.
    const { count } = await tx.problemReport.updateMany({
      where: { id, settledAt: null },
      data: { settledAt: new Date(), settledById: viewer.userId, outcomeNote: note },
    });
    if (count === 0) return refused("already-settled");
    const details = { listing: code, reason: report.reason };
    await recordAudit(viewer, tx, { action: "report.settle", subjectId: id, institutionId, details, isSample });
    return done;
  });
}
