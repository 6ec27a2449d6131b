import chardet from "chardet";

/** As which a file can be read, as TextDecoder names them. */
export const ENCODINGS = ["utf-8", "gb18030", "windows-1251", "windows-1256", "utf-16le"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Those without a mark of their own at the beginning, which can only be guessed. */
const GUESSED: readonly Encoding[] = ["gb18030", "windows-1251", "windows-1256"];
/** Enough to tell one language from another. */
const SAMPLE = 100_000;

export function isEncoding(text: string): text is Encoding {
  return (ENCODINGS as readonly string[]).includes(text);
}

/**
 * As what a file looks: by its byte order mark, else UTF-8 when every byte of it is such, else the likeliest of the three that
 * spreadsheets in China, Russia and Arab countries save. The last is a guess, which is why the reader is shown the first lines and may
 * choose another.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (isValid(bytes, "utf-8")) return "utf-8";
  const sample = bytes.subarray(0, SAMPLE);
  const likely = chardet.analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = GUESSED.find((one) => one === name.toLowerCase());
    return encoding && confidence > 0 ? [encoding] : [];
  });
  // In the other two every byte is a letter; what is no GB 18030 is ruled out by its bytes.
  const possible = GUESSED.filter((encoding) => encoding !== "gb18030" || isValid(bytes, encoding));
  return likely.find((encoding) => possible.includes(encoding)) ?? possible[0] ?? "utf-8";
}

/** The text of a file, without its byte order mark; what cannot be read becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
