import { allowedBy } from "@/features/institutions/rules/levels.ts";
import type { InstitutionStatus, VouchState } from "@/prisma/generated/enums.ts";

/** So many institutions must give their word (product.md, section 5: the verification ladder). */
export const VOUCHES_NEEDED = 2;
/** So many may be asked, so that one who does not answer holds nobody up. */
export const MOST_ASKED = 5;

type Voucher = { status: InstitutionStatus; verifications: Parameters<typeof allowedBy>[0] };

/** Whether the word of an institution counts at `now`. */
export function mayVouch({ status, verifications }: Voucher, now: Date): boolean {
  return status === "active" && allowedBy(verifications, now).vouches;
}

/** Whether enough have given their word for the office to look at it, whatever it counts by then. */
export function isSpokenFor(vouches: readonly { state: VouchState }[]): boolean {
  return vouches.filter(({ state }) => state === "given").length >= VOUCHES_NEEDED;
}

/** Whether enough institutions, which may vouch at this moment, have given their word. */
export function isVouchedFor(vouches: readonly { state: VouchState; mayVouch: boolean }[]): boolean {
  return isSpokenFor(vouches.filter((vouch) => vouch.mayVouch));
}
