import { rows } from "../rows.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const items = (await rows(50)).map((row) => ({
    id: row.id,
    url: `/listing/${row.code}`,
    title: row.title,
    summary: row.summary,
    content_text: row.body,
    date_modified: row.starts_at,
    authors: [{ name: row.institution }],
  }));
  return Response.json({ version: "https://jsonfeed.org/version/1.1", title: "Lectures", items });
}
