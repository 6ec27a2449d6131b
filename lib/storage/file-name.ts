import { cleanLine } from "../text/clean.ts";

/** Longest name in characters, with its ending: what every file system takes, also where a character is three bytes. */
const LONGEST = 80;
/** What file systems and shells read as something else, and what stands in front of a name to hide it. */
const RESERVED = /[\\/:*?"<>|%\p{Cc}]/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Under which name a document is saved on a reader's device: the one it came with, without folders, without what is invisible or means
 * something to a system, and with the ending of what it is, whatever it called itself. `document` when nothing is left.
 */
export function cleanFileName(name: string, ending: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const stem = cleanLine(last)
    .replace(/\.[\p{L}\d]{1,5}$/u, "")
    .replace(RESERVED, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s~-]+|[.\s]+$/g, "");
  const cut = [...stem]
    .slice(0, LONGEST - ending.length - 1)
    .join("")
    .trim();
  return `${cut === "" || DEVICE.test(cut) ? "document" : cut}.${ending}`;
}

/**
 * The header by which a browser saves a file under a name and never shows it (RFC 6266, with the name as RFC 8187 writes it and, for old
 * readers, in plain letters).
 */
export function savedAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
