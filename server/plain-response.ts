import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { contentSecurityPolicy, isPersonalPath } from "@/lib/http/content-security-policy.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { holdPage, isHtml } from "./held-page.ts";
import { fetchMissingPage, isMissingMark } from "./missing-page.ts";
import { plainPage } from "./plain-page.ts";

/** Level 5 packs a page nearly as small as the best level, in about a millisecond. */
const GZIP_LEVEL = 5;

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/";
const isReading = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

/** Says whether an address is a page that is the same for everyone. */
export function isPublicPage(request: IncomingMessage): boolean {
  const path = pathOf(request);
  return isReading(request) && isLocale(path.split("/")[1]) && !isPersonalPath(path);
}

/**
 * Prepares the answer to a request for a page. Public pages go without the framework's script (server/plain-page.ts),
 * under a policy that lets no inline script run. What is missing, anywhere, is answered by a page that can be read
 * without script: the framework's own is drawn in the browser. Whatever is no HTML page passes untouched.
 */
export function sendPlain(request: IncomingMessage, response: ServerResponse): void {
  if (!isReading(request)) return;
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const isPublic = isPublicPage(request);
  if (isPublic) delete request.headers["accept-encoding"]; // or the page would come packed and could not be read here
  holdPage(response, {
    wanted: () => isHtml(response) && (isPublic || response.statusCode === 404),
    async finish(whole) {
      const plain = isPublic && response.statusCode !== 404 ? plainPage(whole.toString("utf8")) : undefined;
      if (plain !== undefined && isMissingMark(plain)) response.statusCode = 404;
      const page = plain ?? (await fetchMissingPage(request));
      return pack(response, page, { packs, isPublic });
    },
  });
}

/** Packs a page and sets the headers that follow from it. */
function pack(
  response: ServerResponse,
  page: string,
  { packs, isPublic }: { packs: boolean; isPublic: boolean },
): Buffer {
  const bytes = packs ? gzipSync(page, { level: GZIP_LEVEL }) : Buffer.from(page);
  if (packs) response.setHeader("Content-Encoding", "gzip");
  else response.removeHeader("Content-Encoding");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", bytes.byteLength);
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(null, false));
  response.setHeader("Cache-Control", isPublic ? "public, no-cache" : "private, no-store");
  response.removeHeader("Link"); // preloads of the scripts that are gone, with this answer's nonce
  return bytes;
}
