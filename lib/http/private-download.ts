import "server-only";
import { Forbidden, NotFound } from "../errors.ts";

/** What a private file is sent with: a download that nobody on the way keeps, and nothing that a browser would run or show. */
export function downloadHeaders(contentType: string, fileName: string): Record<string, string> {
  return {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${fileName}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  };
}

/**
 * A file that somebody handed in, PDF or picture, as a private download. `name` is without its ending. 404 where it is not for the
 * reader, who is told that there is nothing.
 */
export async function handedInResponse(
  name: string,
  read: () => Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }>,
): Promise<Response> {
  try {
    const { contentType, bytes } = await read();
    const ending = contentType === "application/pdf" ? "pdf" : "webp";
    return new Response(bytes, { headers: downloadHeaders(contentType, `${name}.${ending}`) });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}
