import type { VerificationMethod } from "@/prisma/generated/enums.ts";

/** How long evidence counts before it must be renewed (product.md, section 5: the verification ladder). */
const VERIFICATION_MONTHS = 12;

export type VerificationSpan = {
  method: VerificationMethod;
  verifiedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
};

/**
 * The verification that counts at `now`: neither revoked nor expired; of several, the one that lasts longest.
 * An expiry instant is the first moment at which it no longer counts.
 */
export function currentVerification<Span extends VerificationSpan>(spans: readonly Span[], now: Date): Span | null {
  const valid = spans.filter((span) => span.revokedAt === null && span.expiresAt > now);
  return valid.reduce<Span | null>((best, span) => (best && best.expiresAt >= span.expiresAt ? best : span), null);
}

/** How an institution's identity stands with the portal; dates are instants. */
export type VerificationStanding<Span extends VerificationSpan> =
  | { name: "verified"; verification: Span }
  | { name: "lapsed" | "withdrawn"; at: Date }
  | { name: "never" };

/**
 * How verification stands at `now`, also for those that have none that counts: whether the last one ran out by itself or the
 * office withdrew it, and when; or that nobody ever looked.
 */
export function verificationStanding<Span extends VerificationSpan>(
  spans: readonly Span[],
  now: Date,
): VerificationStanding<Span> {
  const verification = currentVerification(spans, now);
  if (verification) return { name: "verified", verification };
  const ends = spans.map((span) =>
    span.revokedAt && span.revokedAt < span.expiresAt
      ? ({ name: "withdrawn", at: span.revokedAt } as const)
      : ({ name: "lapsed", at: span.expiresAt } as const),
  );
  const [last] = ends.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return last ?? { name: "never" };
}

/** By what an institution was recognised when it was verified. */
export type Identity = {
  sourceLanguage: string;
  website: string;
  names: readonly { language: string; name: string }[];
};

/**
 * Whether two states of an institution are recognisably the same: the same source language, the same name in it, and a
 * web address on the same host, with or without `www`.
 */
export function isSameIdentity(before: Identity, after: Identity): boolean {
  const officialName = ({ names, sourceLanguage }: Identity) =>
    names.find(({ language }) => language === sourceLanguage)?.name;
  return (
    before.sourceLanguage === after.sourceLanguage &&
    officialName(before) === officialName(after) &&
    siteOf(before.website) === siteOf(after.website)
  );
}

function siteOf(website: string): string {
  return URL.parse(website)?.host.replace(/^www\./, "") ?? website;
}

/** The instant a verification made at `now` lapses: twelve calendar months later in UTC, the month's last day at most. */
export function verificationExpiry(now: Date): Date {
  const expiry = new Date(now);
  const day = expiry.getUTCDate();
  expiry.setUTCDate(1);
  expiry.setUTCMonth(expiry.getUTCMonth() + VERIFICATION_MONTHS);
  const lastDay = new Date(Date.UTC(expiry.getUTCFullYear(), expiry.getUTCMonth() + 1, 0)).getUTCDate();
  expiry.setUTCDate(Math.min(day, lastDay));
  return expiry;
}
