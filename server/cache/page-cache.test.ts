import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { listingTag } from "@/lib/http/page-facts.ts";
import { type Asked, cachedPages, html, type Page, TEXT } from "@/tests/app/cached-pages.ts";

const site = cachedPages();

describe("a public page", () => {
  it("arrives without the framework's script, whole and in the right letters", async () => {
    const response = await site.get("/en", { headers: { "Accept-Encoding": "identity" } });
    const text = await response.text();
    expect(text).toContain(`<p>${TEXT}</p>`);
    expect(text).not.toContain("_next");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(Buffer.byteLength(text)),
      "content-security-policy": expect.stringContaining("script-src 'self';"),
      "cache-control": "public, max-age=0, s-maxage=5, must-revalidate",
      "x-content-type-options": "nosniff",
      "speculation-rules": '"/api/speculation-rules"',
      vary: "Accept-Encoding",
    });
    expect(response.headers.get("link")).toBeNull();
  });

  it("is drawn once, for every spelling of its address and whoever asks", async () => {
    expect(await site.drawings("/en", 3)).toBe(1);
    expect(await site.drawings("/en?utm_source=mail", 1)).toBe(0);
    expect(
      await site.drawings("/en", 1, { headers: { Cookie: "session=secret; locale=ar", "Accept-Language": "ar" } }),
    ).toBe(0);
    expect(site.cache.figures.counts).toMatchObject({ hits: 4, misses: 1, fills: 1 });
  });

  it("is drawn once for sixty-four who ask at once", async () => {
    const open = site.holdDrawings();
    const asking = Array.from({ length: 64 }, () => site.get("/en").then((response) => response.text()));
    await expect.poll(() => site.cache.figures.counts.shared).toBe(63);
    open();
    expect(new Set(await Promise.all(asking)).size).toBe(1);
    expect(site.drawn).toEqual(["/en"]);
  });

  it("comes in each form under a tag of its own, and not again to who has it", async () => {
    const forms = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes };
    const tags = new Set<string>();
    for (const encoding of Object.keys(forms)) {
      const response = await site.get("/en", { headers: { "Accept-Encoding": encoding } });
      expect(response.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      expect(await response.text()).toContain(TEXT);
      const tag = response.headers.get("etag") ?? "";
      tags.add(tag);
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
        const again = await site.get("/en", { headers: { "Accept-Encoding": encoding, "If-None-Match": known } });
        expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
        expect(again.headers.get("vary")).toBe("Accept-Encoding");
      }
    }
    expect(tags.size).toBe(3);
    expect(site.drawn).toEqual(["/en"]);
    expect(site.cache.figures.counts.unchanged).toBe(9);
  });

  it("answers HEAD with the headers alone", async () => {
    const whole = await site.get("/en");
    const head = await site.get("/en", { method: "HEAD" });
    expect(await head.text()).toBe("");
    for (const name of ["etag", "content-length", "content-encoding"]) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    }
  });

  it("sets no cookie, whatever it was drawn with, and is then not kept", async () => {
    site.pages["/en"] = {
      answer: (request, response) => {
        response.setHeader("Set-Cookie", "a=b");
        html(request, response);
      },
    };
    expect((await site.get("/en")).headers.get("set-cookie")).toBeNull();
    expect(await site.drawings("/en", 2)).toBe(2);
  });

  it("is drawn for who asks in person or for a part, and not kept", async () => {
    expect(await site.drawings("/en", 2, { headers: { Authorization: "Bearer x" } })).toBe(2);
    expect((await site.get("/en", { headers: { Range: "bytes=0-9" } })).status).toBe(200);
    expect(await site.drawings("/en", 2)).toBe(1);
  });

  it("is left to the framework when something is sent or when its own script asks", async () => {
    const asking: Asked[] = [
      { method: "POST" },
      { headers: { RSC: "1" } },
      { headers: { "Next-Router-Prefetch": "1" } },
    ];
    for (const asked of asking) {
      expect((await site.get("/en", asked)).status).toBe(421);
    }
    expect((await site.get("/en/desk")).status).toBe(421);
  });

  it("is kept neither when it breaks nor when it leads elsewhere", async () => {
    site.pages["/en"] = {
      answer: (_request, response) => response.writeHead(500, { "Content-Type": "text/html" }).end("x"),
    };
    site.pages["/en/failure"] = {};
    site.pages["/en/"] = { answer: (_request, response) => response.writeHead(308, { Location: "/en" }).end("/en") };
    for (const path of ["/en", "/en/"]) {
      expect((await site.get(path)).headers.get("cache-control")).toBe("no-store");
      expect(await site.drawings(path, 2)).toBe(2);
    }
    expect((await site.get("/en/")).headers.get("location")).toBe("/en");
  });

  it("is not kept when it is too large for the room", async () => {
    site.pages["/en"] = {
      answer: (_request, response) => response.setHeader("Content-Type", "text/html").end("x".repeat(300_000)),
    };
    expect(await site.drawings("/en", 2)).toBe(2);
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
    site.pages["/api/feeds/x.ics"] = file("public, max-age=300");
    const response = await site.get("/api/feeds/x.ics");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    expect(response.headers.get("etag")).not.toBeNull();
    expect(await site.drawings("/api/feeds/x.ics", 2)).toBe(0);
  });

  it("is not sent again to who knows it by its date alone", async () => {
    const changed = "Mon, 01 Mar 2027 08:00:00 GMT";
    site.pages["/api/feeds/x.ics"] = {
      answer: (_request, response) => response.setHeader("Last-Modified", changed).end("BEGIN:VCALENDAR"),
    };
    const status = async (headers: Record<string, string>) => (await site.get("/api/feeds/x.ics", { headers })).status;
    expect(await status({ "If-Modified-Since": changed })).toBe(304);
    expect(await status({ "If-Modified-Since": "Mon, 01 Mar 2027 07:59:59 GMT" })).toBe(200);
    expect(await status({ "If-Modified-Since": "nonsense" })).toBe(200);
    expect(await status({ "If-Modified-Since": changed, "If-None-Match": '"another"' })).toBe(200);
  });

  it.each(["no-store", "private, max-age=60"])("is not kept when it says %s", async (said) => {
    site.pages["/api/feeds/x.ics"] = file(said);
    expect(await site.drawings("/api/feeds/x.ics", 2)).toBe(2);
  });
});

describe("what could not be made", () => {
  const breaks: Page = {
    answer: (_request, response) => response.writeHead(500, { "Content-Type": "text/html" }).end("x"),
  };

  it("is a page that can be read without script, sent as a failure and kept by nobody", async () => {
    site.pages["/ar/browse"] = breaks;
    site.pages["/ar/failure"] = {};
    for (const asked of [{}, { headers: { Authorization: "Basic eA==" } }]) {
      const response = await site.get("/ar/browse", asked);
      expect([response.status, response.headers.get("cache-control")]).toEqual([500, "no-store"]);
      expect(await response.text()).toContain(TEXT);
    }
    expect(site.drawn).toEqual(["/ar/browse", "/ar/failure", "/ar/browse"]);
    expect((await site.get("/ar/failure")).status).toBe(200);
  });

  it("is a line where not even that page can be drawn", async () => {
    site.pages["/en/browse"] = breaks;
    site.pages["/en/failure"] = breaks;
    for (const path of ["/en/browse", "/en/failure"]) {
      const response = await site.get(path);
      expect([response.status, await response.text()]).toEqual([500, "Something went wrong on our side.\n"]);
    }
  });
});

describe("what is missing", () => {
  it("is a page that can be read without script, drawn once for all addresses", async () => {
    for (const path of ["/en/other", "/en/another", "/en/nowhere"]) {
      const response = await site.get(path);
      expect([response.status, response.headers.get("etag")]).toEqual([404, null]);
      expect(await response.text()).toContain("<h1>Nothing</h1>");
    }
    expect(site.drawn.filter((path) => path === "/en/nowhere")).toHaveLength(1);
    expect(await site.drawings("/en/other", 2)).toBe(0);
  });

  it("is looked for again after any write", async () => {
    await site.drawings("/en/other", 1);
    site.cache.drop(listingTag("1"));
    site.pages["/en/other"] = {};
    expect((await site.get("/en/other")).status).toBe(200);
  });
});
