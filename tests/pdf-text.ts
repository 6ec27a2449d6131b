import { inflateSync } from "node:zlib";

/**
 * What a PDF of Typst says, in the order in which it is drawn: glyphs by the ToUnicode maps of their fonts. Good for words of
 * letters that stand in a row; Arabic comes in pieces, whose letters can be looked for.
 */
export function pdfText(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString("latin1");
  const objects = new Map(
    [...source.matchAll(/(?:^|\s)(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map(([, id, body]) => [Number(id), body ?? ""]),
  );
  const stream = (id: number): string => {
    const body = objects.get(id) ?? "";
    const raw = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1] ?? "";
    return body.includes("/FlateDecode") ? inflateSync(Buffer.from(raw, "latin1")).toString("latin1") : raw;
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name, id] of source.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id)) ?? "")?.[1];
    if (name && map) fonts.set(name, toUnicode(stream(Number(map))));
  }
  const pages = [...source.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => stream(Number(id)));
  return pages.map((page) => drawn(page, fonts)).join("\n");
}

function drawn(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = "";
  const shown =
    /\/(f\d+) [\d.]+ Tf|(\[(?:\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>|[^\]])*\] TJ|(?:\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>) Tj)/g;
  for (const [, name, array] of content.matchAll(shown)) {
    if (name) font = fonts.get(name) ?? new Map();
    for (const [piece] of (array ?? "").matchAll(/\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>/g)) {
      const bytes = piece.startsWith("<") ? Buffer.from(piece.slice(1, -1), "hex") : unescaped(piece.slice(1, -1));
      for (let at = 0; at + 1 < bytes.length; at += 2) text += font.get(bytes.readUInt16BE(at)) ?? "";
    }
  }
  return text;
}

const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): Buffer {
  const plain = text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  );
  return Buffer.from(plain, "latin1");
}

function toUnicode(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const decode = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = "", code = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), decode(code));
    }
  }
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", code = ""] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const start = Number.parseInt(from, 16);
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++) {
        const last = Number.parseInt(code.slice(-4), 16) + glyph - start;
        letters.set(glyph, decode(code.slice(0, -4) + last.toString(16).padStart(4, "0")));
      }
    }
  }
  return letters;
}
