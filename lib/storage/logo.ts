import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { type Outcome, refused, succeeded } from "../outcome.ts";
import type { PictureRefusal } from "./picture.ts";

export const MOST_LOGO_BYTES = 2 * 1024 * 1024;

const MOST_PIXELS = 25_000_000;
const KNOWN_TYPES = new Set(["image/png", "image/jpeg", "image/webp"]);

export type LogoRefusal = PictureRefusal | "svg";
export type DrawnLogo = {
  /** Of the largest form. */
  width: number;
  height: number;
  forms: { size: number; bytes: Uint8Array }[];
};

/**
 * Makes an uploaded logo safe to serve: PNG, JPEG or WebP by its first bytes and not by its name, drawn anew as WebP that fits into a
 * square of each size, what is transparent kept, nothing of the original file beside it. A small one is not blown up.
 *
 * Refusals: `too-large` (2 MB), `svg` (it can hold script, and what it looks like depends on who draws it), `unknown-type`,
 * `too-many-pixels` (25 million), `unreadable`.
 */
export async function drawLogo(
  uploaded: Uint8Array,
  sizes: readonly number[],
): Promise<Outcome<LogoRefusal, DrawnLogo>> {
  if (uploaded.length > MOST_LOGO_BYTES) return refused("too-large");
  const type = await fileTypeFromBuffer(uploaded);
  if (!type || !KNOWN_TYPES.has(type.mime)) return refused(isSvg(uploaded) ? "svg" : "unknown-type");
  const options = { limitInputPixels: false, failOn: "error" } as const;
  try {
    const { width, height } = await sharp(uploaded, options).metadata();
    if (width * height > MOST_PIXELS) return refused("too-many-pixels");
    const forms = [];
    let largest = { width: 0, height: 0 };
    for (const size of sizes) {
      const { data, info } = await sharp(uploaded, { ...options, limitInputPixels: MOST_PIXELS })
        .autoOrient()
        .resize({ width: size, height: size, fit: "inside", withoutEnlargement: true })
        .webp({ quality: 90, alphaQuality: 100, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      forms.push({ size, bytes: new Uint8Array(data) });
      largest = { width: info.width, height: info.height };
    }
    return succeeded({ ...largest, forms });
  } catch {
    return refused("unreadable");
  }
}

/** Told apart only so that the answer can say what to do about it. */
function isSvg(uploaded: Uint8Array): boolean {
  const start = new TextDecoder().decode(uploaded.subarray(0, 4096));
  return /^\s*</.test(start.replace(/^\uFEFF/, "")) && /<(?:\w+:)?svg[\s>/]/i.test(start);
}
