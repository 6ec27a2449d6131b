/** The value that a list of Set-Cookie headers gives to one cookie, or nothing. */
export function parseSetCookie(headers: string[], name: string): string | null {
  for (const header of headers) {
    const [pair = ""] = header.split(";", 1);
    const [key, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    if (key.trim() === name && value) return decodeURIComponent(value.trim());
  }
  return null;
}
