/**
 * The characters that a TrueType font can draw, from its `cmap` table (formats 4 and 12 of the OpenType specification). What
 * no font of ours can draw would come out as an empty box.
 */
export function coverageOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = cmapOffset(view);
  const ranges: [number, number][] = [];
  const count = view.getUint16(table + 2);
  for (let record = 0; record < count; record += 1) {
    const offset = table + view.getUint32(table + 4 + record * 8 + 4);
    const format = view.getUint16(offset);
    if (format === 4) ranges.push(...segments(view, offset));
    if (format === 12) ranges.push(...groups(view, offset));
  }
  ranges.sort(([left], [right]) => left - right);
  return (codePoint) => isWithin(ranges, codePoint);
}

function cmapOffset(view: DataView): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === 0x636d6170) return view.getUint32(record + 8);
  }
  throw new Error("A font without a cmap table");
}

/** Format 4: segments of the basic plane. A code point that a segment maps to glyph 0 is not drawn. */
function segments(view: DataView, offset: number): [number, number][] {
  const doubled = view.getUint16(offset + 6);
  const found: [number, number][] = [];
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(offset + 14 + at);
    const start = view.getUint16(offset + 16 + doubled + at);
    const delta = view.getUint16(offset + 16 + doubled * 2 + at);
    const rangeAt = offset + 16 + doubled * 3 + at;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : view.getUint16(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) extend(found, code);
    }
  }
  return found;
}

/** Format 12: groups over all planes. */
function groups(view: DataView, offset: number): [number, number][] {
  const count = view.getUint32(offset + 12);
  return Array.from({ length: count }, (_, group) => {
    const at = offset + 16 + group * 12;
    return [view.getUint32(at), view.getUint32(at + 4)];
  });
}

function extend(ranges: [number, number][], code: number): void {
  const last = ranges.at(-1);
  if (last && last[1] === code - 1) last[1] = code;
  else ranges.push([code, code]);
}

function isWithin(ranges: readonly [number, number][], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  // The last range that begins at or before it; ranges of two tables may overlap, so its neighbours are looked at, too.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle]?.[0] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return ranges.slice(Math.max(low - 1, 0), low + 1).some(([start, end]) => start <= codePoint && codePoint <= end);
}
