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
