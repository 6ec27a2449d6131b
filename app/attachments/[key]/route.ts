import {
  type AttachmentFile,
  findPublishedAttachment,
  getDeskAttachment,
} from "@/features/attachments/queries/attachment.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { namesTag } from "@/lib/http/entity-tag.ts";
import { savedAs } from "@/lib/storage/file-name.ts";

const HEADERS = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

/**
 * `/attachments/<key>`: a listing's document, saved and never shown inside the portal. Whether the listing is public is asked each time:
 * a copy on the way is kept, but not used before it was asked again. Only where it is not public does it matter who asks.
 */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params;
  try {
    const published = await findPublishedAttachment(key);
    if (!published)
      return await answer(await getDeskAttachment(await getViewer(), key), { "Cache-Control": "private, no-store" });
    const headers = { "Cache-Control": "public, no-cache", ETag: `"${key}"` };
    if (namesTag(request.headers.get("if-none-match"), headers.ETag))
      return new Response(null, { status: 304, headers });
    return await answer(published, headers);
  } catch (error) {
    if (error instanceof NotFound)
      return new Response(null, { status: 404, headers: { ...HEADERS, "Cache-Control": "no-store" } });
    throw error;
  }
}

async function answer(
  { contentType, fileName, read }: AttachmentFile,
  headers: Record<string, string>,
): Promise<Response> {
  return new Response(await read(), {
    headers: { ...HEADERS, ...headers, "Content-Type": contentType, "Content-Disposition": savedAs(fileName) },
  });
}
