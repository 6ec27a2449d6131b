import { describe, expect, it } from "vitest";
import { encodeText } from "@/tests/factories/encoded-text.ts";
import { decode, detectEncoding, type Encoding } from "./encodings.ts";

const TEXTS: Record<string, string> = {
  gb18030: "uid,title,summary\r\n1,丝绸之路上的纸,纸张如何由敦煌传到撒马尔罕\r\n2,海上瓷路,沉船告诉我们的瓷器贸易\r\n",
  "windows-1251": "uid,title,summary\r\n1,Бумага на Шёлковом пути,Как бумага пришла из Дуньхуана в Самарканд\r\n",
  "windows-1256": "uid,title,summary\r\n1,الورق على طريق الحرير,كيف انتقل الورق من دونهوانغ إلى سمرقند\r\n",
  "utf-8": "uid,title\r\n1,丝绸之路 Шёлк الحرير\r\n",
};

describe("the encoding of a file", () => {
  it.each(Object.entries(TEXTS))("is found to be %s, and its text comes whole", (name, text) => {
    const encoding = name as Encoding;
    const bytes = encodeText(text, encoding);
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decode(bytes, encoding)).toBe(text);
  });

  it("is known by a mark at the beginning, which is not part of the text", () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)))).toBe(
      "a",
    );
    const wide = Uint8Array.of(0xff, 0xfe, 0x61, 0);
    expect([detectEncoding(wide), decode(wide, "utf-16le")]).toEqual(["utf-16le", "a"]);
  });

  it("is always one that the file can be read as, whatever its bytes", () => {
    for (const bytes of [
      Uint8Array.of(0x81),
      Uint8Array.of(0xff),
      new Uint8Array(0),
      Uint8Array.of(0x80, 0x81, 0xff),
    ]) {
      expect(() => decode(bytes, detectEncoding(bytes))).not.toThrow();
    }
  });
});
