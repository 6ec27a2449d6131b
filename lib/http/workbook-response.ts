import { streamOf } from "./stream-of.ts";

/** A workbook that is sent while it is made, as a file to keep; for nobody's cache. */
export function workbookResponse(name: string, parts: AsyncGenerator<Uint8Array>): Response {
  return new Response(streamOf(parts), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}.xlsx"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
