import { getPublishedPhoto } from "@/features/people/queries/photo.ts";
import { NotFound } from "@/lib/errors.ts";

const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

/**
 * `/photos/<key>-480.webp`: a photo of somebody while their consent holds. Whoever keeps a copy asks each time whether it still may be
 * shown, so that it is gone everywhere at once.
 */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params;
  try {
    const bytes = await getPublishedPhoto(name);
    const headers = { ...HEADERS, "Cache-Control": "public, no-cache", ETag: `"${name}"` };
    if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
    return new Response(bytes, { headers: { ...headers, "Content-Type": "image/webp" } });
  } catch (error) {
    if (error instanceof NotFound)
      return new Response(null, { status: 404, headers: { ...HEADERS, "Cache-Control": "no-store" } });
    throw error;
  }
}
