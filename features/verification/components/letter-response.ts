import type { LetterFile } from "../queries/letter.ts";

/** A letter as an answer: a download and nothing that a browser would run or show inside the portal. */
export function letterResponse({ contentType, bytes }: LetterFile): Response {
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
}
