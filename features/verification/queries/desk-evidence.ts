import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { getRegisterFinding } from "@/features/institutions/queries/register.ts";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { verificationStanding } from "@/features/institutions/rules/verification.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { EvidenceVerdict, RegistryScheme, VerificationMethod, VouchState } from "@/prisma/generated/enums.ts";
import { mayShowEvidence } from "../policy.ts";
import { verdictAfter } from "../rules/evidence.ts";
import { isRenewable } from "../rules/lapse.ts";
import { schemesFor } from "../rules/registry.ts";
import { isSpokenFor } from "../rules/vouching.ts";

export type DeskEvidence = {
  id: string;
  method: VerificationMethod;
  verdict: EvidenceVerdict;
  /** The office looks at it only when two have vouched. */
  waitsForVouches: boolean;
  scheme: RegistryScheme | null;
  register: string;
  number: string;
  note: string;
  hasLetter: boolean;
  submittedAt: Date;
  decidedAt: Date | null;
  reason: string;
  appeal: string;
  appealedAt: Date | null;
  /** Whom it asked for their word, and what came of it. */
  vouches: { name: string; nameLanguage: string; state: VouchState }[];
  mayWithdraw: boolean;
  mayAppeal: boolean;
  /** An entry that was in order may be shown again when the year is nearly over. */
  mayShowAgain: boolean;
};

type Span = { method: VerificationMethod; verifiedAt: Date; expiresAt: Date; revokedAt: Date | null };

export type DeskVerification = {
  standing: ReturnType<typeof verificationStanding<Span>>;
  /** Newest first. */
  evidence: DeskEvidence[];
  mayShow: boolean;
  /** Its own word counts for others. */
  mayVouch: boolean;
  /** Registers in which the institution can stand. */
  schemes: RegistryScheme[];
  /** A number waits for the office: no second one until it is decided. */
  isNumberWaiting: boolean;
  isLetterWaiting: boolean;
  /** The domain by which this owner can renew at once; null when that is not open to them now. */
  renewalDomain: string | null;
};

const MOST_SHOWN = 50;

/** How an institution stands with the portal at `now` and what it has shown, for its own people. NotFound for strangers. */
export async function getDeskVerification(viewer: Viewer, institutionId: string, now: Date): Promise<DeskVerification> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const institution = await database().institution.findUnique({
    where: { id: institutionId },
    select: {
      countryCode: true,
      registerEntryId: true,
      verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
      evidence: {
        select: {
          id: true,
          method: true,
          verdict: true,
          scheme: true,
          register: true,
          number: true,
          note: true,
          letterId: true,
          submittedAt: true,
          decidedAt: true,
          reason: true,
          appeal: true,
          appealedAt: true,
          vouches: {
            select: {
              state: true,
              institution: {
                select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
              },
            },
            orderBy: { askedAt: "asc" },
          },
        },
        orderBy: { id: "desc" },
        take: MOST_SHOWN,
      },
    },
  });
  if (!institution) throw new NotFound();
  const mayShow = mayShowEvidence(viewer, institutionId);
  const waiting = institution.evidence.filter(({ verdict }) => verdict === "pending").map(({ method }) => method);
  const standing = verificationStanding(institution.verifications, now);
  const isNear = isRenewable(standing, now);
  const isNumberWaiting = waiting.includes("registry_number");
  const mayShowAgain = mayShow && !isNumberWaiting && (isNear || standing.name !== "verified");
  const [newestAccepted] = institution.evidence.filter(({ verdict }) => verdict === "accepted");
  return {
    standing,
    evidence: institution.evidence.map(({ letterId, ...evidence }) => ({
      ...evidence,
      hasLetter: letterId !== null,
      waitsForVouches:
        evidence.verdict === "pending" && evidence.method === "vouching" && !isSpokenFor(evidence.vouches),
      vouches: evidence.vouches.map(({ state, institution: voucher }) => ({
        state,
        ...nameIn(voucher, viewer.locale),
      })),
      mayWithdraw: mayShow && verdictAfter(evidence, "withdraw") !== null,
      mayAppeal: mayShow && verdictAfter(evidence, "appeal") !== null && !waiting.includes(evidence.method),
      mayShowAgain: mayShowAgain && evidence.scheme !== null && evidence.id === newestAccepted?.id,
    })),
    mayShow,
    mayVouch: allowedBy(institution.verifications, now).vouches,
    schemes: schemesFor(institution.countryCode),
    isNumberWaiting,
    isLetterWaiting: waiting.includes("stamped_letter"),
    renewalDomain: mayShow && isNear ? await domainOf(viewer, institution.registerEntryId) : null,
  };
}

/** The domain of this register's entry under which the viewer's own address stands. */
async function domainOf(viewer: Viewer, registerEntryId: string | null): Promise<string | null> {
  const finding = await getRegisterFinding(viewer);
  if (finding?.state !== "found" || !finding.entries.some(({ id }) => id === registerEntryId)) return null;
  return finding.domain;
}
