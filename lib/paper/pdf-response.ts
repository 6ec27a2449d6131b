import "server-only";
import { Forbidden, NotFound } from "../errors.ts";
import { downloadHeaders } from "../http/private-download.ts";
import type { Paper } from "./paper.ts";
import { PressBusy, press } from "./press.ts";

/**
 * A paper as an answer: a download that nobody on the way keeps. 404 where it is not for the reader, 503 while too much is
 * being printed.
 */
export async function pdfResponse(name: string, read: () => Promise<Paper>): Promise<Response> {
  try {
    return new Response(await press().print(await read()), {
      headers: downloadHeaders("application/pdf", `${name}.pdf`),
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    if (error instanceof PressBusy) return new Response(null, { status: 503, headers: { "Retry-After": "30" } });
    throw error;
  }
}
