/**
 * A path of this portal to go on to after signing in. Anything that could lead elsewhere (another host, a scheme,
 * a backslash, a control character) becomes `fallback`.
 */
export function safeReturnPath(path: string | undefined, fallback: string): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return fallback;
  const base = "http://portal.invalid";
  const address = URL.parse(path, base);
  return address?.origin === base ? `${address.pathname}${address.search}` : fallback;
}
