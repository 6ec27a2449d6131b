import { streamOf } from "./stream-of.ts";

/** A table that is sent while it is read, as a file to keep; for nobody's cache. */
export function csvResponse(name: string, parts: AsyncGenerator<string>): Response {
  return new Response(streamOf(parts), { headers: headersOf(name) });
}

/** A small table as a file to keep; for nobody's cache. */
export function csvFile(name: string, text: string): Response {
  return new Response(text, { headers: headersOf(name) });
}

function headersOf(name: string): HeadersInit {
  return {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
}
