import { rows } from "../rows.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const entries = (await rows(50)).map(
    (
      row,
    ) => `<entry><id>urn:uuid:${row.id}</id><title>${row.title}</title><updated>${row.starts_at.toISOString()}</updated>
<author><name>${row.institution}</name></author><summary>${row.summary}</summary><content>${row.body}</content></entry>`,
  );
  const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lectures</title>${entries.join("\n")}</feed>`;
  return new Response(text, { headers: { "Content-Type": "application/atom+xml" } });
}
