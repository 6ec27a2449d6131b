import { crc32, deflateRawSync } from "node:zlib";

const OOXML = "application/vnd.openxmlformats-officedocument.";

/** An archive of texts, as office programs write it: deflated, or stored where the name ends with `!`. It may stand behind other bytes, which it counts as its own. */
export function zipOf(
  entries: readonly (readonly [name: string, text: string])[],
  before: Uint8Array = new Uint8Array(),
): Uint8Array {
  const parts: Uint8Array[] = [before];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const [marked, text] of entries) {
    const isStored = marked.endsWith("!");
    const name = Buffer.from(isStored ? marked.slice(0, -1) : marked);
    const plain = Buffer.from(text);
    const packed = isStored ? plain : deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("504b0304", "hex"), shared, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from("504b01021400", "hex"), shared, tail, name);
    at += 4 + shared.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

/** A Word document that says so, with further parts. */
export function wordDocument(...more: (readonly [string, string])[]): Uint8Array {
  const main = `${OOXML}wordprocessingml.document.main+xml`;
  return zipOf([["[Content_Types].xml", types(main)], ["word/document.xml", "<w:document/>"], ...more]);
}

/** Any Office Open XML document by the type of its main part, such as `spreadsheetml.sheet`. */
export function openXml(type: string): Uint8Array {
  return zipOf([["[Content_Types].xml", types(`${OOXML}${type}.main+xml`)]]);
}

/** A document with macros that says so. */
export function macroDocument(): Uint8Array {
  return zipOf([["[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")]]);
}

/** An OpenDocument by its type, such as `text`. */
export function openDocument(type: string, ...more: (readonly [string, string])[]): Uint8Array {
  return zipOf([
    ["mimetype!", `application/vnd.oasis.opendocument.${type}`],
    ["content.xml", "<office:document-content/>"],
    ...more,
  ]);
}

/** A PDF of one empty page; `mark` tells it from another. */
export function pdf(mark = ""): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.7\n%${mark}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
