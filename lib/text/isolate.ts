/**
 * Wraps a text in Unicode's first-strong isolate (UAX #9), so that a name keeps its own direction inside a sentence of
 * any language. For places that take text only; where markup can stand, `<bdi>` does the same.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
