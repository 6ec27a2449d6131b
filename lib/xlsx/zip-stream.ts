import { crc32, createDeflateRaw } from "node:zlib";

/** One file of an archive: its name, and its text or bytes in pieces that are made when they are asked for. */
export type ZipFile = { name: string; text: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> };

/** Sizes and checksum follow the content, and names are UTF-8 (APPNOTE.TXT 4.4.4, bits 3 and 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 2.0: deflate. */
const VERSION = 20;
/** 1 January 1980, the first day that the format knows: the file does not say when it was taken. */
const DATE = 0x0021;
const MOST_BYTES = 0xffffffff;

type Written = { name: Buffer; checksum: number; packed: number; size: number; at: number };

/**
 * An archive of compressed files in parts, each made when it is asked for, so that the memory it takes does not grow with its size. Throws
 * RangeError beyond 4 GB, for which the format has another form.
 */
export async function* zipParts(files: Iterable<ZipFile> | AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, text } of files) {
    const entry: Written = { name: Buffer.from(name), checksum: 0, packed: 0, size: 0, at };
    const head = localHead(entry.name);
    yield head;
    for await (const part of deflated(text, entry)) {
      entry.packed += part.length;
      yield part;
    }
    if (at + entry.packed > MOST_BYTES || entry.size > MOST_BYTES) throw new RangeError("The archive is too large.");
    yield fields([4, 0x08074b50], [4, entry.checksum], [4, entry.packed], [4, entry.size]);
    at += head.length + entry.packed + 16;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const count = written.length;
  yield fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
}

/** The packed bytes of a text; counts what went in. A piece is asked for only once what came before is packed. */
async function* deflated(text: ZipFile["text"], entry: Written): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw();
  const packed: Uint8Array[] = [];
  packer.on("data", (part: Uint8Array) => packed.push(part));
  try {
    for await (const piece of text) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      entry.checksum = crc32(bytes, entry.checksum);
      entry.size += bytes.length;
      await new Promise<void>((resolve, reject) => packer.write(bytes, (error) => (error ? reject(error) : resolve())));
      yield* packed.splice(0);
    }
    const ended = new Promise<void>((resolve, reject) => packer.once("end", resolve).once("error", reject));
    packer.end();
    await ended;
    yield* packed.splice(0);
  } finally {
    packer.destroy();
  }
}

function localHead(name: Buffer): Buffer {
  const head = fields(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, 0],
    [4, 0],
    [4, 0],
  );
  return Buffer.concat([head, fields([2, name.length], [2, 0]), name]);
}

function directoryEntry({ name, checksum, packed, size, at }: Written): Buffer {
  const head = fields([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE]);
  const sizes = fields([4, checksum], [4, packed], [4, size], [2, name.length]);
  return Buffer.concat([head, sizes, fields([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name]);
}

/** Numbers one after another, each in so many bytes, the low byte first. */
function fields(...numbers: [2 | 4, number][]): Buffer {
  return Buffer.concat(
    numbers.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
