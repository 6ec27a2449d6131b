import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { preferredLocale } from "@/lib/i18n/preferred-locale.ts";
import type { Answer } from "./cache/answer.ts";
import { holdPage, isHtml } from "./held-page.ts";

/** What app/[locale]/(public)/[...missing] says of itself in its head, since a page cannot set its own status. */
const MARK = '<meta name="page-status" content="404">';

/** Says whether a page is the one that stands where nothing is. */
export const isMissingMark = (page: string): boolean => page.includes(MARK);

/** Pages that stand where nothing is, and where a page could not be made. */
export type StandIns = Record<"missing" | "failed", (locale: Locale) => Promise<Answer>>;

/**
 * Prepares the answer to a request that is not public: what is missing, anywhere, and what could not be made is answered by a
 * page that can be read without script, in the language of the address or else of the browser; the framework's own are
 * drawn in the browser. Everything else passes untouched.
 */
export function standIn(request: IncomingMessage, response: ServerResponse, pages: StandIns): void {
  if (request.method !== "GET" && request.method !== "HEAD") return;
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  holdPage(response, {
    wanted: () => isHtml(response) && (response.statusCode === 404 || response.statusCode >= 500),
    async finish() {
      const page = response.statusCode === 404 ? pages.missing : pages.failed;
      const { headers, body } = await page(addressLocale(request));
      for (const [name, value] of headers) response.setHeader(name, value);
      for (const name of ["Link", "Content-Encoding", "CDN-Cache-Control"]) response.removeHeader(name);
      const bytes = packs ? gzipSync(body) : body;
      if (packs) response.setHeader("Content-Encoding", "gzip");
      response.setHeader("Vary", "Accept-Encoding");
      response.setHeader("Content-Length", bytes.byteLength);
      response.setHeader("Cache-Control", "private, no-store");
      return bytes;
    },
  });
}

/** The language of the address, else the one that the browser prefers. */
export function addressLocale({ url, headers }: IncomingMessage): Locale {
  const [, named] = (url ?? "/").split(/[/?]/);
  return isLocale(named) ? named : preferredLocale(headers["accept-language"] ?? null);
}
