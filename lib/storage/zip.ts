import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** An office document of a few hundred pages has some thousand. */
const MOST_ENTRIES = 20_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

type Entry = { name: string; method: number; flags: number; packed: number; at: number };

/**
 * What an archive holds by its directory, which is what office programs read; not by what lies in front, where somebody may put something
 * else for those who look there. `read` unpacks one entry of at most `most` bytes; null when there is none, it is larger or locked.
 * Null for what is no archive, is damaged or of the kind for more than 4 GB.
 */
export function readZip(
  bytes: Uint8Array,
): { names: readonly string[]; read(name: string, most: number): Uint8Array | null } | null {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readDirectory(buffer);
    if (entries === null) return null;
    return {
      names: entries.map(({ name }) => name),
      read: (name, most) => {
        const found = entries.filter((entry) => entry.name === name);
        // Two of a name: each program would take the one it likes.
        return found.length === 1 && found[0] ? unpack(buffer, found[0], most) : null;
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return null; // beyond the end of the file
    throw error;
  }
}

function readDirectory(buffer: Buffer): Entry[] | null {
  const end = endOfDirectory(buffer);
  if (end === null) return null;
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: buffer.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + name),
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + name + extra + comment;
  }
  return entries;
}

/** Where the end of the directory is told: at the very end, before a comment if there is one. */
function endOfDirectory(buffer: Buffer): number | null {
  const first = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - END_LENGTH; at >= first; at--) {
    if (
      buffer.readUInt32LE(at) === END_OF_DIRECTORY &&
      buffer.readUInt16LE(at + 20) === buffer.length - at - END_LENGTH
    )
      return at;
  }
  return null;
}

function unpack(buffer: Buffer, { method, flags, packed, at }: Entry, most: number): Uint8Array | null {
  if ((flags & ENCRYPTED) !== 0 || buffer.readUInt32LE(at) !== LOCAL_ENTRY) return null;
  const start = at + LOCAL_LENGTH + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  const content = buffer.subarray(start, start + packed);
  if (content.length < packed) return null;
  if (method === STORED) return content.length > most ? null : content;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(content, { maxOutputLength: most });
  } catch {
    return null;
  }
}
