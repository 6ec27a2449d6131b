import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { EvidenceVerdict, RegistryScheme, VerificationMethod } from "@/prisma/generated/enums.ts";

export type LockedEvidence = {
  id: string;
  institutionId: string;
  method: VerificationMethod;
  verdict: EvidenceVerdict;
  scheme: RegistryScheme | null;
  register: string;
  number: string;
  submittedById: string | null;
  appealedAt: Date | null;
  refusedById: string | null;
  revision: number;
  isSample: boolean;
};

/** Reads evidence; the caller holds the institution's lock, under which all that is done with it takes turns. */
export async function readEvidence(tx: Transaction, id: string): Promise<LockedEvidence> {
  const evidence = await tx.evidence.findUnique({
    where: { id },
    select: {
      id: true,
      institutionId: true,
      method: true,
      verdict: true,
      scheme: true,
      register: true,
      number: true,
      submittedById: true,
      appealedAt: true,
      refusedById: true,
      revision: true,
      isSample: true,
    },
  });
  if (!evidence) throw new NotFound();
  return evidence;
}

/** Whose evidence it is, so that the institution can be locked first. NotFound when there is none. */
export async function institutionOfEvidence(tx: Transaction, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const evidence = await tx.evidence.findUnique({ where: { id }, select: { institutionId: true } });
  if (!evidence) throw new NotFound();
  return evidence.institutionId;
}

/** Whether evidence of this kind waits for the office already. The caller holds the institution's lock. */
export async function isWaiting(tx: Transaction, institutionId: string, method: VerificationMethod): Promise<boolean> {
  const waiting = await tx.evidence.findFirst({
    where: { institutionId, method, verdict: "pending" },
    select: { id: true },
  });
  return waiting !== null;
}
