import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { contentSecurityPolicy, isPersonalPath } from "@/lib/http/content-security-policy.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { plainPage } from "./plain-page.ts";

/** Public pages are small; anything larger is passed on as it comes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Says whether an address is a page that is the same for everyone. */
export function isPublicPage(request: IncomingMessage): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  return isLocale(path.split("/")[1]) && !isPersonalPath(path);
}

/** Level 5 packs a page nearly as small as the best level, in about a millisecond. */
const GZIP_LEVEL = 5;

/**
 * Makes `response` collect an HTML page and send it without the framework's script (server/plain-page.ts), under a
 * policy that lets no inline script run. Answers that are no HTML pass untouched.
 */
export function sendPlain(request: IncomingMessage, response: ServerResponse): void {
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  delete request.headers["accept-encoding"]; // or the page would come packed and could not be read here
  const chunks: Buffer[] = [];
  let size = 0;
  const { write, end, flushHeaders, writeHead } = response;
  const isPage = () => size < MOST_BYTES && String(response.getHeader("content-type") ?? "").startsWith("text/html");

  const letGo = () => {
    Object.assign(response, { write, end, flushHeaders, writeHead });
    for (const chunk of chunks.splice(0)) write.call(response, chunk, "utf8", () => undefined);
  };
  // The framework sends its headers before the page is whole; here their length and packing are not known yet.
  response.flushHeaders = () => {
    if (!isPage()) flushHeaders.call(response);
  };
  // Its packing middleware writes them out with the first piece, whether it packs or not.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!isPage()) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.statusCode = status;
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (response.headersSent || !isPage()) {
      letGo();
      return Reflect.apply(write, response, [chunk, ...rest]);
    }
    size += collect(chunks, chunk);
    const done = rest.find((argument) => typeof argument === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (response.headersSent || !isPage()) {
      letGo();
      return Reflect.apply(end, response, [chunk, ...rest]);
    }
    if (typeof chunk !== "function") collect(chunks, chunk);
    Object.assign(response, { write, end, flushHeaders, writeHead });
    const whole = Buffer.concat(chunks);
    // A missing page is drawn in the browser by the framework's script: without it there would be nothing to read.
    const page = whole.includes('id="__next_error__"') ? whole : pack(response, whole, packs);
    return end.call(response, page, "utf8");
  }) as typeof response.end;
}

/** Makes the page plain and sets the headers that follow from it. */
function pack(response: ServerResponse, whole: Buffer, packs: boolean): Buffer {
  const plain = Buffer.from(plainPage(whole.toString("utf8")));
  const page = packs ? gzipSync(plain, { level: GZIP_LEVEL }) : plain;
  if (packs) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", page.byteLength);
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(null, false));
  response.setHeader("Cache-Control", "public, no-cache");
  response.removeHeader("Link"); // preloads of the scripts that are gone, with this answer's nonce
  return page;
}

function collect(chunks: Buffer[], chunk: unknown): number {
  if (chunk === undefined || chunk === null) return 0;
  const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
  chunks.push(bytes);
  return bytes.byteLength;
}
