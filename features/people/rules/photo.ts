/** Widths in which a photo of somebody is kept. */
export const PHOTO_WIDTHS = [480, 960] as const;

/** Where a photo is shown: an address of its own, because it goes when consent is withdrawn. */
export function photoAddress(key: string, width: (typeof PHOTO_WIDTHS)[number]): string {
  return `/photos/${key}-${width}.webp`;
}

/** Key and width that a name under `/photos/` says; null for every other text. */
export function readPhotoName(name: string): { key: string; width: number } | null {
  const [, key, width] = /^([0-9a-f]{40})-(\d{3,4})\.webp$/.exec(name) ?? [];
  const known = PHOTO_WIDTHS.find((one) => String(one) === width);
  return key !== undefined && known !== undefined ? { key, width: known } : null;
}
