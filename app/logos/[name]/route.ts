import { getPublishedLogo } from "@/features/institutions/queries/logo.ts";
import { NotFound } from "@/lib/errors.ts";

const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

/**
 * `/logos/<key>-96.webp`: an institution's logo while the institution is public. What an address shows never changes, but it may go:
 * so a week and not for good.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  try {
    const bytes = await getPublishedLogo((await params).name);
    return new Response(bytes, {
      headers: { ...HEADERS, "Content-Type": "image/webp", "Cache-Control": "public, max-age=604800, immutable" },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers: HEADERS });
    throw error;
  }
}
