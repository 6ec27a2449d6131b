import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { type Outcome, refused, succeeded } from "../outcome.ts";

/** Widths in which a picture is kept; a narrower one is kept as it is under each name. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;

/** About 8,000 by 6,000: more than any screen, less than would fill the memory. */
const MOST_PIXELS = 50_000_000;
const KNOWN_TYPES = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

export type PictureRefusal = "too-large" | "unknown-type" | "too-many-pixels" | "unreadable";
export type Picture = {
  /** Of the widest form. */
  width: number;
  height: number;
  forms: { width: number; bytes: Uint8Array }[];
};

/**
 * Makes an uploaded picture safe to serve: known by its first bytes and not by its name, drawn anew as WebP in each
 * width, with nothing of the original file kept but what is seen (no place, no camera, no hidden content).
 */
export async function drawPicture(uploaded: Uint8Array): Promise<Outcome<PictureRefusal, Picture>> {
  if (uploaded.length > MOST_PICTURE_BYTES) return refused("too-large");
  const type = await fileTypeFromBuffer(uploaded);
  if (!type || !KNOWN_TYPES.has(type.mime)) return refused("unknown-type");
  const options = { limitInputPixels: false, failOn: "error", sequentialRead: true } as const;
  try {
    const { width, height } = await sharp(uploaded, options).metadata();
    if (width * height > MOST_PIXELS) return refused("too-many-pixels");
    const forms = [];
    let widest = { width: 0, height: 0 };
    for (const wanted of PICTURE_WIDTHS) {
      const { data, info } = await sharp(uploaded, { ...options, limitInputPixels: MOST_PIXELS })
        .autoOrient()
        .resize({ width: wanted, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
      forms.push({ width: wanted, bytes: new Uint8Array(data) });
      widest = { width: info.width, height: info.height };
    }
    return succeeded({ ...widest, forms });
  } catch {
    return refused("unreadable");
  }
}
