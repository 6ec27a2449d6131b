import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainPage } from "./plain-page.ts";

const PAGE = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<link rel="preload" as="script" href="/_next/a.js"><link rel="preload" as="image" href="/map.svg">
<link rel="stylesheet" href="/a.css" nonce="abc"><script src="/_next/a.js" async nonce="abc"></script>
<script type="module" src="/enhance/enhance.js" data-own="" nonce="abc"></script>
<script type="application/ld+json">{"name":"a < b"}</script></head>
<body><!--$--><p>1 &lt; 2</p><!--/$--><script nonce="abc">self.__next_f.push([1,"<p>x</p>"])</script></body></html>`;

describe("a public page as it is sent", () => {
  const plain = plainPage(PAGE);

  it("runs nothing of the framework", () => {
    expect(plain).not.toContain("_next/a.js");
    expect(plain).not.toContain("__next_f");
  });

  it("keeps our script, structured data, styles and pictures", () => {
    expect(plain).toContain('src="/enhance/enhance.js"');
    expect(plain).toContain('{"name":"a < b"}');
    expect(plain).toContain('href="/a.css"');
    expect(plain).toContain('href="/map.svg"');
  });

  it("keeps the text as it is", () => {
    expect(plain).toContain('<html lang="ar" dir="rtl">');
    expect(plain).toContain("<p>1 &lt; 2</p>");
  });

  it("names no reader's nonce", () => {
    expect(plain).not.toContain("abc");
  });
});

describe("a style sheet that the server knows", () => {
  const readStyles = (address: string) => (address === "/a.css" ? "<style>p>a{color:red}</style>" : null);

  it("stands in the page where its link stood", () => {
    expect(plainPage(PAGE, readStyles)).toContain('href="/map.svg">\n<style>p>a{color:red}</style>');
  });

  it.each(['<link rel="stylesheet" href="/b.css">', '<link rel="stylesheet" href="/a.css" media="print">'])(
    "leaves %s as it is",
    (link) => {
      expect(plainPage(link, readStyles)).toBe(link);
    },
  );
});

/** Pieces of a page, and what is left of each. */
const PIECES: [piece: string, left: string][] = [
  ["<p>1 &lt; 2\r\n敦煌 😀</p>", "<p>1 &lt; 2\r\n敦煌 😀</p>"],
  ["<!--$-->", ""],
  ["<!-- <script> -->", ""],
  ['<script nonce="abc">self.__next_f.push([1,"\\u003c/script>"])</script>', ""],
  ["<SCRIPT SRC=/_next/a.js async></SCRIPT >", ""],
  ["<script>if(a<b)c()</script\n>", ""],
  ['<script data-own nonce="abc" src=/x.js></script>', "<script data-own src=/x.js></script>"],
  [
    '<script type="application/ld+json">{"a":"<!-- <p> "}</script>',
    '<script type="application/ld+json">{"a":"<!-- <p> "}</script>',
  ],
  [
    "<textarea><script>typed</script><!-- too --></textarea>",
    "<textarea><script>typed</script><!-- too --></textarea>",
  ],
  ["<title><!-- 1 --></title>", "<title><!-- 1 --></title>"],
  ['<a title="<script>" href="/?a=1&amp;b">x</a>', '<a title="<script>" href="/?a=1&amp;b">x</a>'],
  ["<svg><title>Map</title><path d='M0 0'/></svg>", "<svg><title>Map</title><path d='M0 0'/></svg>"],
  ["<style nonce='abc'>a>b{}</style>", "<style>a>b{}</style>"],
  ["<link rel=modulepreload href=/_next/b.js>", ""],
  ['<meta name="a" nonce="abc" content="b"/><br/>', '<meta name="a" content="b"><br>'],
  ["<link rel=preload as=font href=/f.woff2>", "<link rel=preload as=font href=/f.woff2>"],
];

it("leaves every byte of a page as it was, but for what it leaves out", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const [page, left] = [pieces.map(([piece]) => piece).join(""), pieces.map(([, rest]) => rest).join("")];
      expect(plainPage(page)).toBe(left);
    }),
  );
});

it.each(["<script>a <!-- <script> </script> --> </script>", "<script>never ends"])(
  "would rather fail than cut %s",
  (html) => {
    expect(() => plainPage(html)).toThrow();
  },
);
