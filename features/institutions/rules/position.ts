import type { Position } from "@/lib/places/cities.ts";

/** A tenth of a metre: finer than anybody means, coarse enough to be read. */
const DIGITS = 6;

/**
 * Decimal degrees as people write them: with a point, a comma or the Arabic sign, in European or Arabic digits, with a hyphen or a
 * minus, with or without the sign of a degree. Null for everything else, and beyond `most` (90 or 180) on either side.
 */
export function readDegrees(text: string, most: 90 | 180): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[\u200E\u200F\u061C\s°]/g, "")
    .replace(/[,،٫]/g, ".")
    .replace(/[\u2212\u2010-\u2013]/g, "-");
  if (!/^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(plain)) return null;
  const degrees = Number(Number(plain).toFixed(DIGITS)) + 0; // never minus nought
  return Math.abs(degrees) <= most ? degrees : null;
}

/** Degrees as a form shows them and `readDegrees` reads them. */
export function writeDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(DIGITS)));
}

/** How far a position is from the equator and the first meridian, and on which side of each. */
export function sidesOf({ latitude, longitude }: Position): {
  north: boolean;
  east: boolean;
  latitude: number;
  longitude: number;
} {
  return {
    north: latitude >= 0,
    east: longitude >= 0,
    latitude: Math.abs(latitude),
    longitude: Math.abs(longitude),
  };
}

/** A position of two columns of which both are there or neither. */
export function bothOf(latitude: number | null, longitude: number | null): Position | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
