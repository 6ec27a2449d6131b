/** So many institutions must give their word (product.md, section 5: the verification ladder). */
export const VOUCHES_NEEDED = 2;
/** So many may be asked, so that one who does not answer holds nobody up. */
export const MOST_ASKED = 5;

type Given = { state: "asked" | "given" | "declined"; mayVouch: boolean };

/** Whether enough institutions, which may vouch at this moment, have given their word. */
export function isVouchedFor(vouches: readonly Given[]): boolean {
  return vouches.filter(({ state, mayVouch }) => state === "given" && mayVouch).length >= VOUCHES_NEEDED;
}
