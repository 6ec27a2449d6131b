import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { type Outcome, refused, succeeded } from "../outcome.ts";
import { drawPicture, MOST_PICTURE_BYTES, type PictureRefusal } from "./picture.ts";

export type Letter = { contentType: "application/pdf" | "image/webp"; bytes: Uint8Array };

/**
 * A letter as it may be kept, known by its first bytes and not by its name: a PDF as it is, to be served as a download only; a photo or
 * scan drawn anew. At most MOST_PICTURE_BYTES. Refusals: those of `drawPicture`.
 */
export async function readLetter(uploaded: Uint8Array): Promise<Outcome<PictureRefusal, Letter>> {
  if (uploaded.length > MOST_PICTURE_BYTES) return refused("too-large");
  const type = await fileTypeFromBuffer(uploaded);
  if (type?.mime === "application/pdf") return succeeded({ contentType: "application/pdf", bytes: uploaded });
  const drawn = await drawPicture(uploaded);
  if (!drawn.ok) return drawn;
  const widest = drawn.value.forms.at(-1);
  return widest ? succeeded({ contentType: "image/webp", bytes: widest.bytes }) : refused("unreadable");
}
