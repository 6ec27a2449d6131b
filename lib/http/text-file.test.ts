import { describe, expect, it } from "vitest";
import { textFile } from "./text-file.ts";

const now = new Date("2027-03-09T12:00:00Z");
const SEEN = now.toUTCString();
const EARLIER = new Date(now.getTime() - 60_000).toUTCString();

const ask = (headers: Record<string, string> = {}) =>
  textFile(new Request("http://127.0.0.1/x", { headers }), "text", {
    address: "/x",
    contentType: "text/calendar; charset=utf-8",
    fileName: "x.ics",
    maxAge: 300,
    now,
  });

describe("a text made for everybody", () => {
  it("comes with a tag, and not again to who has it", async () => {
    const first = ask();
    expect(await first.text()).toBe("text");
    expect(first.headers.get("content-disposition")).toBe('attachment; filename="x.ics"');
    const tag = first.headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = ask({ "If-None-Match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
  });

  it("comes again when it has changed", () => {
    expect(ask({ "If-None-Match": '"something else"' }).status).toBe(200);
  });

  it("comes with the date since when it is so, and not again to who has it since", () => {
    expect(ask().headers.get("last-modified")).toBe(SEEN);
    expect(ask({ "If-Modified-Since": SEEN }).status).toBe(304);
    expect(ask({ "If-Modified-Since": EARLIER }).status).toBe(200);
    expect(ask({ "If-Modified-Since": "last Tuesday, I think" }).status).toBe(200);
  });

  it("is decided by the tag alone where both are named", () => {
    const tag = ask().headers.get("etag") ?? "";
    expect(ask({ "If-None-Match": '"old"', "If-Modified-Since": SEEN }).status).toBe(200);
    expect(ask({ "If-None-Match": tag, "If-Modified-Since": EARLIER }).status).toBe(304);
  });
});
