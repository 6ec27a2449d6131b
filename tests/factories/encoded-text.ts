/** Bytes of a text in an encoding that Node only reads: looked up in the table that its own decoder gives. */
export function encodeText(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let high = 0; high < 256; high++) {
    table.set(decoder.decode(Uint8Array.of(high)), [high]);
    if (encoding !== "gb18030" || high < 0x81) continue;
    for (let low = 0x40; low < 255; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [0x3f]));
}
