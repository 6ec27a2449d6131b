import { coverSvg } from "@/components/cover/cover-svg.ts";
import { getPublishedCover } from "@/features/listings/queries/published-listing.ts";
import { NotFound } from "@/lib/errors.ts";

/** A year: the address carries the edition of the drawing (`?v=`), so that what it shows never changes. */
const IMMUTABLE = "public, max-age=31536000, immutable";

/** `/covers/LEC-2026-0042.svg?v=1`: the drawn cover of a listing. One drawing serves day and lamp light. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const code = /^([A-Z]{3}-\d{4}-\d{4,6})\.svg$/.exec((await params).name)?.[1];
  try {
    if (!code) throw new NotFound();
    const { route, kind } = await getPublishedCover(code);
    const hasEdition = new URL(request.url).searchParams.has("v");
    return new Response(coverSvg({ route, kind, code }), {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Cache-Control": hasEdition ? IMMUTABLE : "public, max-age=3600",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
