import { coverSvg } from "@/components/cover/cover-svg.ts";
import { getPublishedRoute } from "@/features/listings/queries/published-listing.ts";
import { kindFromCode } from "@/features/listings/rules/kinds.ts";
import { routeFromSlug } from "@/features/listings/rules/routes.ts";
import { NotFound } from "@/lib/errors.ts";
import { noteValidUntil } from "@/lib/http/page-facts.ts";

/** A year: the address carries the edition of the drawing and the route, so that what it shows never changes. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * `/covers/LEC-2026-0042.svg?v=1-belt-north`: the drawn cover of a listing. Code and route say all that it shows, so
 * that drawing it asks nobody and tells nothing of drafts. One drawing serves day and lamp light.
 */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const code = /^(.+)\.svg$/.exec((await params).name)?.[1] ?? "";
  const kind = kindFromCode(code);
  const version = /^\d+-([a-z-]+)$/.exec(new URL(request.url).searchParams.get("v") ?? "");
  const named = version?.[1] ? routeFromSlug(version[1]) : undefined;
  noteValidUntil(null);
  try {
    if (!kind) throw new NotFound();
    const route = named ?? (await getPublishedRoute(code));
    return new Response(coverSvg({ route, kind, code }), {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Cache-Control": named ? IMMUTABLE : "public, max-age=3600",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
