import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, vi } from "vitest";
import { PageCache } from "@/server/cache/page-cache.ts";

export type Page = { notes?: () => void; answer?: RequestListener };
export type Asked = { method?: string; headers?: Record<string, string> };

export const TEXT = "敦煌 ".repeat(400);
const PAGE = `<!DOCTYPE html><html><head><script src="/_next/x.js"></script></head><body><p>${TEXT}</p>`;
const REST = '<script>self.__next_f.push(["x"])</script></body></html>';
export const NOW = new Date("2027-03-01T09:00:10Z");

/** A page as the framework sends it. */
export const html: RequestListener = (_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Link", "</_next/x.js>; rel=preload");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
  response.flushHeaders();
  response.write(PAGE);
  response.end(REST);
};

const missing: RequestListener = (_request, response) => {
  response.writeHead(404, { "Content-Type": "text/html" });
  response.end('<!DOCTYPE html><html id="__next_error__"><body><script>draw()</script></body></html>');
};

const nowhere: RequestListener = (_request, response) => {
  response.setHeader("Content-Type", "text/html");
  response.end('<html><head><meta name="page-status" content="404"/></head><body><h1>Nothing</h1></body></html>');
};

/**
 * A response cache before pages made for the test, on a server of its own, anew for each test; the clock stands at NOW.
 * Where a test puts no page, none is.
 */
export function cachedPages() {
  const site = {
    pages: {} as Record<string, Page>,
    /** Every address that was drawn, in order. */
    drawn: [] as string[],
    cache: undefined as unknown as PageCache,
    server: undefined as unknown as Server,
    gate: undefined as Promise<void> | undefined,

    get(path: string, { method = "GET", headers = {} }: Asked = {}): Promise<Response> {
      const { port } = site.server.address() as AddressInfo;
      return fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect: "manual" });
    },

    /** How often pages were drawn while `path` was asked for so many times in a row. */
    async drawings(path: string, times: number, asked: Asked = {}): Promise<number> {
      const before = site.drawn.length;
      for (let time = 0; time < times; time++) await (await site.get(path, asked)).arrayBuffer();
      return site.drawn.length - before;
    },

    /** Holds back what is drawn until the answered function is called. */
    holdDrawings(): () => void {
      let open: () => void = () => undefined;
      site.gate = new Promise((settle) => {
        open = settle;
      });
      return open;
    },
  };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    Object.assign(site, { pages: { "/en": {}, "/en/nowhere": { answer: nowhere } }, drawn: [], gate: undefined });
    site.cache = new PageCache(async (request, response) => {
      site.drawn.push(request.url ?? "");
      const page = site.pages[request.url ?? ""];
      page?.notes?.();
      await site.gate;
      (page ? (page.answer ?? html) : missing)(request, response);
    }, 2_000_000);
    site.cache.listen();
    site.server = createServer(async (request, response) => {
      if (!(await site.cache.answer(request, response))) response.writeHead(421).end();
    });
    site.server.listen(0, "127.0.0.1");
    await once(site.server, "listening");
  });

  afterEach(() => {
    site.server.close();
    vi.useRealTimers();
  });

  return site;
}
