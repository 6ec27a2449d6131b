import type { VerificationMethod } from "@/prisma/generated/enums.ts";

/** How far the portal knows who an institution is. `vouched`: by the word of others alone. */
export type Level = "unverified" | "vouched" | "verified";

export type Allowance = {
  /** Readers see the seal "verified". */
  bearsSeal: boolean;
  /** What it posts is public at once; otherwise the office reads it first. */
  publishesAtOnce: boolean;
  /** Its word counts for another institution. Not from the word of others alone, or two could carry one another for ever. */
  vouches: boolean;
};

/** Everything that depends on the level, in one place (product.md, section 5: the verification ladder). */
const ALLOWED: Record<Level, Allowance> = {
  unverified: { bearsSeal: false, publishesAtOnce: false, vouches: false },
  vouched: { bearsSeal: true, publishesAtOnce: true, vouches: false },
  verified: { bearsSeal: true, publishesAtOnce: true, vouches: true },
};

type Proof = { method: VerificationMethod; expiresAt: Date; revokedAt: Date | null };

/** The level at `now` by what counts then: neither revoked nor expired. An expiry instant is the first at which it no longer counts. */
export function levelOf(proofs: readonly Proof[], now: Date): Level {
  const counting = proofs.filter(({ expiresAt, revokedAt }) => revokedAt === null && expiresAt > now);
  if (counting.length === 0) return "unverified";
  return counting.every(({ method }) => method === "vouching") ? "vouched" : "verified";
}

/** What an institution with these verifications may do at `now`. */
export function allowedBy(proofs: readonly Proof[], now: Date): Allowance {
  return ALLOWED[levelOf(proofs, now)];
}
