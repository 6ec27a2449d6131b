import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { ROUTES, routeSlug } from "@/features/listings/rules/routes.ts";
import { listPublishedCountries } from "@/features/search/queries/published-countries.ts";
import { listPublishedSitemapPages, SITEMAP_NOUNS } from "@/features/search/queries/published-sitemap.ts";
import { SITEMAP_FOOT, SITEMAP_HEAD, type SitemapPage, sitemapEntries } from "@/lib/http/sitemap.ts";

type Batches = AsyncIterator<SitemapPage[]>;

// Read when asked: a build has no database and does not know its address.
export const dynamic = "force-dynamic";

/** `/sitemap/pages.xml`, `/sitemap/listings-{id}.xml`: one part, written as it is read, so that no part is ever held whole. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const batches = batchesOf((await params).name);
  const first = await batches?.next();
  if (!batches || !first || first.done) return new Response(null, { status: 404 });
  return new Response(streamed(first.value, batches), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}

function batchesOf(name: string): Batches | null {
  if (name === "pages.xml") return pages();
  const [, section, first = ""] = /^([a-z]+)-([0-9a-f-]{36})\.xml$/.exec(name) ?? [];
  const noun = SITEMAP_NOUNS.find((known) => known === section);
  return noun ? listPublishedSitemapPages(noun, first) : null;
}

async function* pages(): AsyncGenerator<SitemapPage[]> {
  const countries = await listPublishedCountries(new Date());
  yield [
    { path: "" },
    { path: "/browse" },
    { path: "/institutions" },
    { path: "/countries" },
    { path: "/privacy" },
    ...KIND_NAMES.map((kind) => ({ path: `/kinds/${KINDS[kind].path}` })),
    ...ROUTES.map((route) => ({ path: `/routes/${routeSlug(route)}` })),
    ...countries.map(({ code }) => ({ path: `/countries/${code.toLowerCase()}` })),
  ];
}

function streamed(first: SitemapPage[], rest: Batches): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (batch: SitemapPage[]) => encoder.encode(batch.map(sitemapEntries).join(""));
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(SITEMAP_HEAD));
      controller.enqueue(write(first));
    },
    async pull(controller) {
      const next = await rest.next();
      controller.enqueue(next.done ? encoder.encode(SITEMAP_FOOT) : write(next.value));
      if (next.done) controller.close();
    },
  });
}
