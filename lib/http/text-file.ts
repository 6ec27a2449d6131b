import { changedAt } from "./changed-at.ts";
import { entityTag, namesTag } from "./entity-tag.ts";

type TextFile = {
  /** The one address of this text, whatever way it was asked for: how its age is remembered. */
  address: string;
  contentType: string;
  /** Given, a browser saves it under this name instead of showing it. */
  fileName?: string;
  /** Seconds. */
  maxAge: number;
  now: Date;
};

/**
 * Answers a request with a text made for everybody, for pages of any origin: with a strong tag of its bytes and the date
 * since when they are these, and 304 when the asker has them already (RFC 9110, 13.2.2: a tag decides alone, and only
 * without one a date does).
 */
export function textFile(request: Request, text: string, file: TextFile): Response {
  const { address, contentType, fileName, maxAge, now } = file;
  const tag = entityTag(text);
  const since = changedAt(address, tag, now);
  const headers = new Headers({
    ETag: tag,
    "Cache-Control": `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}`,
    "Access-Control-Allow-Origin": "*",
  });
  if (since) headers.set("Last-Modified", since.toUTCString());
  if (isKnown(request.headers, tag, since)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", contentType);
  headers.set("X-Content-Type-Options", "nosniff");
  if (fileName) headers.set("Content-Disposition", `attachment; filename="${fileName}"`);
  return new Response(text, { headers });
}

function isKnown(asked: Headers, tag: string, since: Date | null): boolean {
  const ifNoneMatch = asked.get("if-none-match");
  if (ifNoneMatch !== null) return namesTag(ifNoneMatch, tag);
  const ifModifiedSince = Date.parse(asked.get("if-modified-since") ?? "");
  return since !== null && since.getTime() <= ifModifiedSince;
}
