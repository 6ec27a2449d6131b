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

/** Reads on only when the browser has taken what came before. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
