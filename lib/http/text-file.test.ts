import { describe, expect, it } from "vitest";
import { textFile } from "./text-file.ts";

const ask = (ifNoneMatch?: string) =>
  textFile(
    new Request("http://127.0.0.1/x", { headers: ifNoneMatch ? { "If-None-Match": ifNoneMatch } : {} }),
    "text",
    {
      contentType: "text/calendar; charset=utf-8",
      fileName: "x.ics",
      maxAge: 300,
    },
  );

describe("a text made for everybody", () => {
  it("comes with a tag, and not again to who has it", async () => {
    const first = ask();
    expect(await first.text()).toBe("text");
    expect(first.headers.get("content-disposition")).toBe('attachment; filename="x.ics"');
    const tag = first.headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = ask(known);
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
  });

  it("comes again when it has changed", () => {
    expect(ask('"something else"').status).toBe(200);
  });
});
