import { entityTag, namesTag } from "./entity-tag.ts";

/**
 * Answers a request with a text made for everybody: a strong tag of its bytes, 304 when the asker has them already.
 * `maxAge` is in seconds.
 */
export function textFile(
  request: Request,
  text: string,
  { contentType, fileName, maxAge }: { contentType: string; fileName?: string; maxAge: number },
): Response {
  const tag = entityTag(text);
  const headers = new Headers({
    ETag: tag,
    "Cache-Control": `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}`,
  });
  if (namesTag(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", contentType);
  headers.set("X-Content-Type-Options", "nosniff");
  if (fileName) headers.set("Content-Disposition", `attachment; filename="${fileName}"`);
  return new Response(text, { headers });
}
