import encodeQR from "qr";

/** Modules of white that scanners need around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A text as a QR code with error correction M: one path for SVG in modules, and the side of the square it stands in,
 * the white around it counted in.
 */
export function qrPath(text: string): { path: string; side: number } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  let path = "";
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return { path, side: rows.length };
}
