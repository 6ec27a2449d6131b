import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { ApplicationStatus, InstitutionKind } from "@/prisma/generated/enums.ts";
import { mayDecideApplication } from "../policy.ts";
import { canMoveApplication } from "../rules/application.ts";
import { foundInstitution } from "./founding.ts";

/**
 * `already-decided`: a colleague was first. `stale-revision`: the applicant changed it after it was read.
 * `own-application`: nobody decides about their own.
 */
export type DecisionRefusal = "already-decided" | "stale-revision" | "own-application";

/** The office admits the institution: it exists from now on, checked by the office, with the applicant as owner. */
export function approveApplication(viewer: Viewer, id: string, revision: number): Promise<Outcome<DecisionRefusal>> {
  return decide(viewer, { id, revision, to: "approved", note: "" });
}

/** The office asks the applicant, who answers by changing the application. */
export function askApplicant(
  viewer: Viewer,
  id: string,
  revision: number,
  question: string,
): Promise<Outcome<DecisionRefusal>> {
  return decide(viewer, { id, revision, to: "question", note: question });
}

/** The office refuses for a reason that the applicant reads. */
export function refuseApplication(
  viewer: Viewer,
  id: string,
  revision: number,
  reason: string,
): Promise<Outcome<DecisionRefusal>> {
  return decide(viewer, { id, revision, to: "refused", note: reason });
}

type Decision = { id: string; revision: number; to: "approved" | "question" | "refused"; note: string };

const ACTIONS = {
  approved: "application.approve",
  question: "application.ask",
  refused: "application.refuse",
} as const;

const MAILS = {
  approved: "application-approved",
  question: "application-question",
  refused: "application-refused",
} as const;

/** The only place where the office changes an application's status: status, institution, audit, mail in one transaction. */
async function decide(viewer: Viewer, decision: Decision): Promise<Outcome<DecisionRefusal>> {
  if (!viewer.isOffice || !isMember(viewer) || !isId(decision.id)) throw new NotFound();
  return transaction(async (tx) => {
    const application = await readLocked(tx, decision.id);
    if (!application) throw new NotFound();
    if (!mayDecideApplication(viewer, application)) return refused("own-application");
    if (!canMoveApplication(application.status, decision.to)) return refused("already-decided");
    if (application.revision !== decision.revision) return refused("stale-revision");
    const institutionId = decision.to === "approved" ? await admit(viewer, tx, application) : null;
    await tx.application.update({
      where: { id: application.id },
      data: {
        status: decision.to,
        decisionNote: decision.note,
        decidedById: viewer.userId,
        decidedAt: new Date(),
        institutionId,
        revision: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: ACTIONS[decision.to],
      subjectId: application.id,
      institutionId,
      isSample: application.isSample,
    });
    await queueMail(tx, {
      template: MAILS[decision.to],
      recipient: application.applicant.email,
      locale: application.applicant.locale,
      parameters: { applicationId: application.id },
      dedupeKey: `application:${application.id}:${decision.to}:${application.revision}`,
    });
    return done;
  });
}

type ReadApplication = {
  id: string;
  applicantId: string;
  kind: InstitutionKind;
  status: ApplicationStatus;
  sourceLanguage: string;
  countryCode: string;
  city: string;
  website: string;
  revision: number;
  isSample: boolean;
  names: { language: string; name: string }[];
  applicant: { email: string; locale: string };
};

/** The row lock makes a second member of the office wait and then see the decision of the first. */
async function readLocked(tx: Transaction, id: string): Promise<ReadApplication | null> {
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.application.findUnique({
    where: { id },
    select: {
      id: true,
      applicantId: true,
      kind: true,
      status: true,
      sourceLanguage: true,
      countryCode: true,
      city: true,
      website: true,
      revision: true,
      isSample: true,
      names: { select: { language: true, name: true } },
      applicant: { select: { email: true, locale: true } },
    },
  });
}

async function admit(viewer: Viewer, tx: Transaction, application: ReadApplication): Promise<string> {
  const { applicantId, kind, names, sourceLanguage, countryCode, city, website } = application;
  const founded = await foundInstitution(viewer, tx, {
    ownerId: applicantId,
    kind,
    names,
    sourceLanguage,
    countryCode,
    city,
    website,
    verification: { method: "office_check", evidence: `application ${application.id}`, reviewerId: viewer.userId },
  });
  return founded.id;
}
