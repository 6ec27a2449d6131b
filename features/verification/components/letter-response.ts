import { NotFound } from "@/lib/errors.ts";
import type { LetterFile } from "../queries/letter.ts";

/** A letter as an answer: a download and nothing that a browser would run or show inside the portal. 404 where it is not for the reader. */
export async function letterResponse(read: () => Promise<LetterFile>): Promise<Response> {
  try {
    const { contentType, bytes } = await read();
    const name = contentType === "application/pdf" ? "letter.pdf" : "letter.webp";
    return new Response(bytes, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
