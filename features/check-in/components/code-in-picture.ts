import decode from "qr/decode.js";

/** Before it looks again, a slow phone may think so long about a hard picture. */
const TIME_LIMIT_MS = 100;

/** Pixels of a picture, each as red, green, blue and opacity. */
export type Pixels = { width: number; height: number; data: Uint8Array | Uint8ClampedArray };

/** What the QR code in a picture says; null where there is none to be read. Loaded only where the browser reads none itself. */
export function codeInPicture(picture: Pixels): string | null {
  try {
    return decode(picture, { timeLimit: TIME_LIMIT_MS });
  } catch {
    return null; // the package throws what it found wrong with each picture
  }
}
