import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, renderMarkdown } from "@/lib/text/markdown.ts";

const ALLOWED_TAG = /^\/?(?:a|blockquote|br|code|del|em|h[3-6]|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$/;
const ALLOWED_ATTRIBUTES = /^(?: href="(?:https?:\/\/|mailto:)[^"]*" rel="nofollow noopener ugc"| start="\d+")?$/;

/** Every `<` in the output must begin a tag that we know, with attributes that we know. */
function expectHarmless(html: string) {
  for (const [tag, name = "", attributes = ""] of html.matchAll(/<([^\s>]*)([^>]*)>?/g)) {
    expect(tag.endsWith(">"), tag).toBe(true);
    expect(name).toMatch(ALLOWED_TAG);
    expect(attributes).toMatch(ALLOWED_ATTRIBUTES);
  }
}

describe("rendering Markdown", () => {
  it.each([
    ["# Title\n\n## Part", "<h3>Title</h3>\n<h4>Part</h4>"],
    ["这是**强调。**文字", "<p>这是<strong>强调。</strong>文字</p>"],
    ["[us](https://v.org)", '<p><a href="https://v.org" rel="nofollow noopener ugc">us</a></p>'],
    ["[us](/desk) and [it](javascript:alert(1))", "<p>us and it</p>"],
    ["[**us**](JaVaScRiPt:alert(1)) [x](data:text/html,y) [y](//v.org)", "<p><strong>us</strong> x y</p>"],
    ["![a picture](https://v.org/a.png) beside", "<p> beside</p>"],
    ["one <b onclick=x>two</b>", "<p>one &#x3C;b onclick=x>two&#x3C;/b></p>"],
    ["<script>alert(1)</script>", "<p>&#x3C;script>alert(1)&#x3C;/script></p>"],
    ["note[^1]\n\n[^1]: *here*", "<p>note[1]</p>\n<p><em>here</em></p>"],
    ["~~old~~ new", "<p><del>old</del> new</p>"],
    ["***", "<hr>"],
    ["", ""],
  ])("renders %j", (source, expected) => {
    expect(renderMarkdown(source)).toBe(expected);
  });

  it("keeps tables and long rules", () => {
    expect(renderMarkdown("|a|b|\n|:-|-|\n|1|2|")).toContain("<td>1</td>");
    expect(renderMarkdown(`a\n\n${"*".repeat(40)}\n\nb`)).toBe("<p>a</p>\n<hr>\n<p>b</p>");
  });

  it("lets nothing through that could run, whatever is typed", () => {
    const piece = fc.constantFrom(
      "<script>",
      "</script>",
      "<img src=x onerror=alert(1)>",
      "javascript:",
      "](",
      "[a",
      ")",
      "![",
      "<a href='",
      "'>",
      "<!--",
      "-->",
      "`",
      "```\n",
      "**",
      "_",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "|",
      "|-|\n",
      "&lt;",
      "&#106;avascript:",
      "<svg/onload=",
      "http://x.y",
      "\\",
      "\t",
      "敦煌",
      '"',
      "<",
      ">",
      "[^1]",
      "[^1]: ",
      "# ",
      "data:text/html,",
      "\0",
      "www.a.bc",
      "a@b.cd",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
          fc.string({ unit: "binary" }),
        ),
        (source) => {
          expectHarmless(renderMarkdown(source));
        },
      ),
      { numRuns: 500 },
    );
  });

  const long = 20_000;
  it.each([
    ["quotes", "> "],
    ["bare quotes", ">"],
    ["lists", "- "],
    ["numbers", "1. "],
    ["openers", "*a _a "],
    ["alternating marks", "*_"],
    ["closed marks", "*a_"],
    ["brackets", "["],
    ["links", "[a]("],
    ["pictures", "!["],
    ["tags", "<a "],
    ["comments", "<!--"],
    ["headings", "a\n-\n"],
    ["definitions", "[^a]: "],
    ["ticks", "` a `` b "],
    ["strikes", "~~a "],
    ["addresses", "a@b.c_"],
    ["entities", "&#1;"],
    ["Chinese marks", "*敦 "],
  ])("takes bounded time for nested %s", (_name, piece) => {
    const before = performance.now();
    expectHarmless(renderMarkdown(piece.repeat(long / piece.length)));
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it("shows text that is nested beyond all sense as it was typed", () => {
    const source = Array.from({ length: 90 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(renderMarkdown(source)).toMatch(/^<p>- a/);
  });
});

describe("plain text of Markdown", () => {
  it.each([
    ["# Title\n\nSome **bold** [words](https://v.org) ![not](x).", 100, "Title Some bold words ."],
    ["one two three four", 12, "one two…"],
    ["敦煌石窟的壁画展览", 6, "敦煌石窟的…"],
    ["<b>raw</b> text", 100, "raw text"],
    ["- a\n- b", 100, "a b"],
  ])("of %j", (source, length, expected) => {
    expect(plainText(source, length)).toBe(expected);
  });

  it("never exceeds its length and has no line break", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (source, length) => {
        const text = plainText(source, length);
        expect([...text].length).toBeLessThanOrEqual(length);
        expect(text).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
