import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ANY, LISTS, listingTag, noteTags, noteValidUntil } from "@/lib/http/page-facts.ts";
import { PageCache } from "./page-cache.ts";
import { EVERYTHING } from "./store.ts";

const TEXT = "敦煌 ".repeat(400);
const PAGE = `<!DOCTYPE html><html><head><script src="/_next/x.js"></script></head><body><p>${TEXT}</p>`;
const REST = '<script>self.__next_f.push(["x"])</script></body></html>';

type Page = { notes?: () => void; answer?: RequestListener };

/** What the framework would answer, by address; whatever is asked for is written down. */
let pages: Record<string, Page>;
let drawn: string[];
let gate: Promise<void> | undefined;
let cache: PageCache;
let server: Server;

const html: RequestListener = (_request, response) => {
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

const NOW = new Date("2027-03-01T09:00:10Z");

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  drawn = [];
  gate = undefined;
  pages = {
    "/en": {},
    "/en/nowhere": {
      answer: (_request, response) => {
        response.setHeader("Content-Type", "text/html");
        response.end('<html><head><meta name="page-status" content="404"/></head><body><h1>Nothing</h1></body></html>');
      },
    },
  };
  cache = new PageCache(async (request, response) => {
    drawn.push(request.url ?? "");
    const page = pages[request.url ?? ""];
    page?.notes?.();
    await gate;
    (page ? (page.answer ?? html) : missing)(request, response);
  }, 2_000_000);
  cache.listen();
  server = createServer(async (request, response) => {
    if (!(await cache.answer(request, response))) response.writeHead(421).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.close();
  vi.useRealTimers();
});

type Asked = { method?: string; headers?: Record<string, string> };
const get = (path: string, { method = "GET", headers = {} }: Asked = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers, redirect: "manual" });

/** How often pages were drawn while `path` was asked for so many times in a row. */
async function drawings(path: string, times: number, asked: Asked = {}): Promise<number> {
  const before = drawn.length;
  for (let time = 0; time < times; time++) await (await get(path, asked)).arrayBuffer();
  return drawn.length - before;
}

/** Holds back what is drawn until the answered function is called. */
function holdDrawings(): () => void {
  let open: () => void = () => undefined;
  gate = new Promise((settle) => {
    open = settle;
  });
  return open;
}

describe("a public page", () => {
  it("arrives without the framework's script, whole and in the right letters", async () => {
    const response = await get("/en", { headers: { "Accept-Encoding": "identity" } });
    const text = await response.text();
    expect(text).toContain(`<p>${TEXT}</p>`);
    expect(text).not.toContain("_next");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(Buffer.byteLength(text)),
      "content-security-policy": expect.stringContaining("script-src 'self';"),
      "cache-control": "public, max-age=0, s-maxage=5, must-revalidate",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
    });
    expect(response.headers.get("link")).toBeNull();
  });

  it("is drawn once, for every spelling of its address and whoever asks", async () => {
    expect(await drawings("/en", 3)).toBe(1);
    expect(await drawings("/en?utm_source=mail", 1)).toBe(0);
    expect(
      await drawings("/en", 1, { headers: { Cookie: "session=secret; locale=ar", "Accept-Language": "ar" } }),
    ).toBe(0);
    expect(cache.figures.counts).toMatchObject({ hits: 4, misses: 1, fills: 1 });
  });

  it("is drawn once for sixty-four who ask at once", async () => {
    const open = holdDrawings();
    const asking = Array.from({ length: 64 }, () => get("/en").then((response) => response.text()));
    await expect.poll(() => cache.figures.counts.shared).toBe(63);
    open();
    expect(new Set(await Promise.all(asking)).size).toBe(1);
    expect(drawn).toEqual(["/en"]);
  });

  it("comes in each form under a tag of its own, and not again to who has it", async () => {
    const forms = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes };
    const tags = new Set<string>();
    for (const encoding of Object.keys(forms)) {
      const response = await get("/en", { headers: { "Accept-Encoding": encoding } });
      expect(response.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      expect(await response.text()).toContain(TEXT);
      const tag = response.headers.get("etag") ?? "";
      tags.add(tag);
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
        const again = await get("/en", { headers: { "Accept-Encoding": encoding, "If-None-Match": known } });
        expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
        expect(again.headers.get("vary")).toBe("Accept-Encoding");
      }
    }
    expect(tags.size).toBe(3);
    expect(drawn).toEqual(["/en"]);
    expect(cache.figures.counts.unchanged).toBe(9);
  });

  it("answers HEAD with the headers alone", async () => {
    const whole = await get("/en");
    const head = await get("/en", { method: "HEAD" });
    expect(await head.text()).toBe("");
    for (const name of ["etag", "content-length", "content-encoding"]) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    }
  });

  it("sets no cookie, whatever it was drawn with, and is then not kept", async () => {
    pages["/en"] = {
      answer: (request, response) => {
        response.setHeader("Set-Cookie", "a=b");
        html(request, response);
      },
    };
    expect((await get("/en")).headers.get("set-cookie")).toBeNull();
    expect(await drawings("/en", 2)).toBe(2);
  });

  it("is drawn for who asks in person or for a part, and not kept", async () => {
    expect(await drawings("/en", 2, { headers: { Authorization: "Bearer x" } })).toBe(2);
    expect((await get("/en", { headers: { Range: "bytes=0-9" } })).status).toBe(200);
    expect(await drawings("/en", 2)).toBe(1);
  });

  it("is left to the framework when something is sent or when its own script asks", async () => {
    const asking: Asked[] = [
      { method: "POST" },
      { headers: { RSC: "1" } },
      { headers: { "Next-Router-Prefetch": "1" } },
    ];
    for (const asked of asking) {
      expect((await get("/en", asked)).status).toBe(421);
    }
    expect((await get("/en/desk")).status).toBe(421);
  });

  it("is kept neither when it breaks nor when it leads elsewhere", async () => {
    pages["/en"] = {
      answer: (_request, response) => response.writeHead(500, { "Content-Type": "text/html" }).end("x"),
    };
    pages["/en/"] = { answer: (_request, response) => response.writeHead(308, { Location: "/en" }).end("/en") };
    for (const path of ["/en", "/en/"]) {
      expect((await get(path)).headers.get("cache-control")).toBe("no-store");
      expect(await drawings(path, 2)).toBe(2);
    }
    expect((await get("/en/")).headers.get("location")).toBe("/en");
  });

  it("is not kept when it is too large for the room", async () => {
    pages["/en"] = {
      answer: (_request, response) => response.setHeader("Content-Type", "text/html").end("x".repeat(300_000)),
    };
    expect(await drawings("/en", 2)).toBe(2);
  });
});

describe("a public file", () => {
  const file = (cacheControl?: string): Page => ({
    answer: (_request, response) => {
      response.setHeader("Content-Type", "text/calendar");
      if (cacheControl) response.setHeader("Cache-Control", cacheControl);
      response.end("BEGIN:VCALENDAR");
    },
  });

  it("says itself how long others may keep it", async () => {
    pages["/api/feeds/x.ics"] = file("public, max-age=300");
    const response = await get("/api/feeds/x.ics");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    expect(response.headers.get("etag")).not.toBeNull();
    expect(await drawings("/api/feeds/x.ics", 2)).toBe(0);
  });

  it.each(["no-store", "private, max-age=60"])("is not kept when it says %s", async (said) => {
    pages["/api/feeds/x.ics"] = file(said);
    expect(await drawings("/api/feeds/x.ics", 2)).toBe(2);
  });
});

describe("what is missing", () => {
  it("is a page that can be read without script, drawn once for all addresses", async () => {
    for (const path of ["/en/other", "/en/another", "/en/nowhere"]) {
      const response = await get(path);
      expect([response.status, response.headers.get("etag")]).toEqual([404, null]);
      expect(await response.text()).toContain("<h1>Nothing</h1>");
    }
    expect(drawn.filter((path) => path === "/en/nowhere")).toHaveLength(1);
    expect(await drawings("/en/other", 2)).toBe(0);
  });

  it("is looked for again after any write", async () => {
    await drawings("/en/other", 1);
    cache.drop(listingTag("1"));
    pages["/en/other"] = {};
    expect((await get("/en/other")).status).toBe(200);
  });
});

describe("a write", () => {
  beforeEach(() => {
    pages["/en/listings/1"] = { notes: () => noteTags([listingTag("1")]) };
    pages["/en/listings/2"] = { notes: () => noteTags([listingTag("2")]) };
    pages["/en/browse"] = { notes: () => noteTags([LISTS, listingTag("1")]) };
    pages["/en/institutions"] = { notes: () => noteTags([ANY]) };
  });
  const paths = ["/en/listings/1", "/en/listings/2", "/en/browse", "/en/institutions", "/en"];

  it.each([
    [listingTag("1"), ["/en/listings/1", "/en/browse", "/en/institutions"]],
    [listingTag("2"), ["/en/listings/2", "/en/institutions"]],
    [LISTS, ["/en/browse", "/en/institutions"]],
    ["listing:of-nobody", ["/en/institutions"]],
    [EVERYTHING, paths],
  ])("to %s drops what shows it, and what does not know what it shows", async (tag, dropped) => {
    for (const path of paths) await drawings(path, 2);
    cache.drop(tag);
    drawn = [];
    for (const path of paths) await drawings(path, 1);
    expect(drawn).toEqual(dropped);
  });

  it("keeps out what was drawn from the rows of before, and lets nobody new wait for it", async () => {
    const open = holdDrawings();
    const before = get("/en/browse");
    await expect.poll(() => drawn.length).toBe(1);
    cache.drop(LISTS);
    const after = get("/en/browse");
    await expect.poll(() => drawn.length).toBe(2);
    open();
    await Promise.all([before, after]);
    expect(cache.figures.counts.notKept).toBe(1);
    expect(await drawings("/en/browse", 1)).toBe(0);
  });

  it("elsewhere does not keep out what is being drawn", async () => {
    const open = holdDrawings();
    const asked = get("/en/listings/2");
    await expect.poll(() => drawn.length).toBe(1);
    cache.drop(listingTag("1"));
    open();
    await asked;
    expect(await drawings("/en/listings/2", 1)).toBe(0);
  });
});

describe("while writes are not heard", () => {
  it("everything is drawn anew, and kept again afterwards", async () => {
    await drawings("/en", 1);
    cache.deafen();
    expect(await drawings("/en", 3)).toBe(3);
    cache.listen();
    expect(await drawings("/en", 3)).toBe(1);
  });

  it("nothing is kept of what was begun before", async () => {
    const open = holdDrawings();
    const asked = get("/en");
    await expect.poll(() => drawn.length).toBe(1);
    cache.deafen();
    cache.listen();
    open();
    await asked;
    expect(await drawings("/en", 1)).toBe(1);
  });
});

describe("the clock", () => {
  const at = (seconds: number) => vi.setSystemTime(new Date(NOW.getTime() + seconds * 1_000));

  it("ends what says nothing of it with the minute, for everything here is told in minutes", async () => {
    expect(await drawings("/en", 1)).toBe(1);
    at(49.999);
    expect(await drawings("/en", 1)).toBe(0);
    at(50);
    expect(await drawings("/en", 1)).toBe(1);
  });

  it("ends what it makes wrong at once, and not before", async () => {
    pages["/en"] = { notes: () => noteValidUntil(new Date(NOW.getTime() + 15_000)) };
    expect(await drawings("/en", 1)).toBe(1);
    at(15);
    expect(await drawings("/en", 1)).toBe(0);
    at(15.001);
    expect(await drawings("/en", 1)).toBe(1);
  });

  it("lets what stays right be sent once more while it is drawn anew, and ends it after an hour", async () => {
    pages["/en"] = { notes: () => noteValidUntil(null) };
    await drawings("/en", 1);
    at(61);
    const open = holdDrawings();
    await get("/en");
    await get("/en");
    expect(cache.figures.counts).toMatchObject({ stale: 1, misses: 1 });
    open();
    await expect.poll(() => drawings("/en", 1)).toBe(0);
    expect(drawn).toHaveLength(2);
    at(62 + 60 * 60);
    await drawings("/en", 1);
    expect(cache.figures.counts.misses).toBe(2);
  });
});
