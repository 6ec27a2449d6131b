const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

/** How large a file is in a reader's language: `84 kB`, `1.2 MB`, `2 GB`. Western digits, as dates have them (lib/time/format.ts). */
export function fileSize(locale: string, bytes: number): string {
  const [unit, size] =
    bytes >= GIGABYTE
      ? (["gigabyte", bytes / GIGABYTE] as const)
      : bytes >= MEGABYTE
        ? (["megabyte", bytes / MEGABYTE] as const)
        : (["kilobyte", Math.max(1, Math.round(bytes / KILOBYTE))] as const);
  const format = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(`${locale}-u-nu-latn`, format).format(size);
}
