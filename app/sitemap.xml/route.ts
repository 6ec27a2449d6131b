import { listPublishedSitemapParts } from "@/features/search/queries/published-sitemap.ts";
import { sitemapIndex } from "@/lib/http/sitemap.ts";

// Read when asked: a build has no database and does not know its address.
export const dynamic = "force-dynamic";

/** The index of the sitemap: the pages that are always there, then every listing, institution and person in parts. */
export async function GET(): Promise<Response> {
  const parts = await listPublishedSitemapParts();
  const index = sitemapIndex([
    { path: "/sitemap/pages.xml" },
    ...parts.map(({ noun, first, changedAt }) => ({ path: `/sitemap/${noun}-${first}.xml`, changedAt })),
  ]);
  return new Response(index, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
