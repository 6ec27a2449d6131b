import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Answer } from "./cache/answer.ts";
import { standIn } from "./stand-in.ts";

const html = (response: ServerResponse) => response.setHeader("Content-Type", "text/html; charset=utf-8");

/** What the framework does: headers first, then the page in pieces. */
const answers: Record<string, (response: ServerResponse) => void> = {
  "/fr/desk/other": (response) => {
    response.statusCode = 404;
    html(response);
    response.setHeader("Link", "</_next/x.js>; rel=preload");
    response.flushHeaders();
    response.write('<!DOCTYPE html><html id="__next_error__">');
    response.end("<body><script>draw()</script></body></html>");
  },
  "/xx/other": (response) => answers["/fr/desk/other"]?.(response),
  // As packing middleware does: it wraps what it finds, and what it finds must go on working.
  "/en/desk": (response) => {
    html(response);
    const inner = response.write.bind(response);
    response.write = ((chunk: string) => inner(chunk.toUpperCase())) as typeof response.write;
    response.write("one");
    response.write("two");
    response.end();
  },
  "/ar/desk/broken": (response) => {
    response.statusCode = 500;
    html(response);
    response.end('<!DOCTYPE html><html id="__next_error__"><body><script>draw()</script></body></html>');
  },
  "/en/desk/list.csv": (response) => {
    response.statusCode = 404;
    response.setHeader("Content-Type", "text/csv");
    response.end("nothing");
  },
};

const server = createServer((request, response) => {
  const page = (words: string) => async (locale: string) => {
    const headers = [
      ["Content-Type", "text/html; charset=utf-8"],
      ["CDN-Cache-Control", "max-age=5"],
    ] as const;
    return new Answer(404, headers, Buffer.from(`<h1>${words}, in ${locale}</h1>`));
  };
  standIn(request, response, { missing: page("Nothing"), failed: page("Failed") });
  answers[request.url ?? ""]?.(response);
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

describe("a page that is missing", () => {
  it.each([
    ["/fr/desk/other", "de", "fr"],
    ["/xx/other", "ar", "ar"],
  ])("at %s for who reads %s is answered in %s", async (path, languages, locale) => {
    for (const encoding of ["gzip", "identity"]) {
      const response = await get(path, { "Accept-Language": languages, "Accept-Encoding": encoding });
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(`<h1>Nothing, in ${locale}</h1>`);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("link")).toBeNull();
      expect(response.headers.get("cdn-cache-control")).toBeNull();
    }
  });

  it("and one that could not be made are told apart", async () => {
    const response = await get("/ar/desk/broken");
    expect([response.status, await response.text()]).toEqual([500, "<h1>Failed, in ar</h1>"]);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("is replaced only where it is a page", async () => {
    const response = await get("/en/desk/list.csv");
    expect([response.status, await response.text()]).toEqual([404, "nothing"]);
  });

  it("leaves in place what the framework wrapped around a personal page", async () => {
    expect(await (await get("/en/desk")).text()).toBe("ONETWO");
  });
});
