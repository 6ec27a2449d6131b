/** A logo fits into squares of these sides, in pixels: one for lists, one for pages and machines. */
export const LOGO_SIZES = [96, 256] as const;
export type LogoSize = (typeof LOGO_SIZES)[number];
export const [SMALL_LOGO, LARGE_LOGO] = LOGO_SIZES;

/** Where a logo is read. The key is a digest of what is seen, so that the address never shows anything else. */
export function logoPath(key: string, size: LogoSize): string {
  return `/logos/${key}-${size}.webp`;
}

/** Key and size that a name under `/logos/` says; null for every other text. */
export function readLogoName(name: string): { key: string; size: LogoSize } | null {
  const [, key = "", side = ""] = /^([a-f0-9]{40})-(\d{2,3})\.webp$/.exec(name) ?? [];
  const size = LOGO_SIZES.find((one) => String(one) === side);
  return key && size ? { key, size } : null;
}
