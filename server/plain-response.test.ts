import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicPage, sendPlain } from "./plain-response.ts";

const PAGE = '<!DOCTYPE html><html><head><script src="/_next/x.js"></script></head><body><p>敦煌</p>';
const REST = '<script>self.__next_f.push(["x"])</script></body></html>';

/** What the framework does: headers first, then the page in pieces. */
const answers: Record<string, (response: ServerResponse) => void> = {
  "/en": (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Link", "</_next/x.js>; rel=preload");
    response.flushHeaders();
    response.write(PAGE);
    response.end(REST);
  },
  "/en/missing": (response) => {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end('<!DOCTYPE html><html id="__next_error__"><body><script>draw()</script></body></html>');
  },
  // As packing middleware does: it wraps what it finds, and what it finds must go on working.
  "/en/desk": (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    const inner = response.write.bind(response);
    response.write = ((chunk: string) => inner(chunk.toUpperCase())) as typeof response.write;
    response.write("one");
    response.write("two");
    response.end();
  },
  "/xx/other": (response) => answers["/en/missing"]?.(response),
  "/en/desk/other": (response) => answers["/en/missing"]?.(response),
  "/en/nowhere": (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      '<!DOCTYPE html><html><head><meta name="page-status" content="404"/></head><body><h1>Nothing</h1></body></html>',
    );
  },
  "/en/feed": (response) => {
    response.setHeader("Content-Type", "text/calendar");
    response.write("BEGIN:");
    response.end("VCALENDAR");
  },
};

const server = createServer((request, response) => {
  sendPlain(request, response);
  answers[request.url ?? ""]?.(response);
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

describe("a public page on its way", () => {
  it("arrives without the framework's script, whole and in the right letters", async () => {
    const response = await get("/en", { "Accept-Encoding": "identity" });
    const html = await response.text();
    expect(html).toContain("<p>敦煌</p>");
    expect(html).not.toContain("_next");
    expect(response.headers.get("link")).toBeNull();
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(Number(response.headers.get("content-length"))).toBe(Buffer.byteLength(html));
  });

  it("arrives packed where the browser takes that", async () => {
    const response = await get("/en", { "Accept-Encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toContain("<p>敦煌</p>");
  });

  it.each(["/en/missing", "/en/desk/other", "/xx/other", "/en/nowhere"])(
    "says in HTML and status that nothing is at %s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("<h1>Nothing</h1>");
    },
  );

  it("leaves in place what the framework wrapped around a personal page", async () => {
    expect(await (await get("/en/desk")).text()).toBe("ONETWO");
  });

  it("leaves what is no page alone", async () => {
    expect(await (await get("/en/feed")).text()).toBe("BEGIN:VCALENDAR");
  });
});

describe("what counts as a public page", () => {
  const asked = (method: string, url: string) => isPublicPage({ method, url } as Parameters<typeof isPublicPage>[0]);

  it.each(["/en", "/ar/browse?q=1", "/zh-CN/listings/LEC-2026-0001"])("%s", (url) =>
    expect(asked("GET", url)).toBe(true),
  );
  it.each(["/en/desk", "/api/me", "/covers/x.svg", "/", "/xx/browse"])("not %s", (url) =>
    expect(asked("GET", url)).toBe(false),
  );
  it("not a form that is sent", () => expect(asked("POST", "/en/browse")).toBe(false));
});
