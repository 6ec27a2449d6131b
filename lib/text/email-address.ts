/**
 * A strict reading of RFC 5321: one address, dot-atom local part, a domain with a dot. Comments, quotes, address
 * literals and source routes (`%`, `!`) are refused, because mail software disagrees on where they deliver:
 * `x(y)@v.org` has been delivered to `x@v.org`.
 */
const LOCAL_PART = /^[a-z0-9#$&'*+/=?^_{}~-]+(?:\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * The address in the one form in which we store, compare and mail it: lower case, an internationalised domain as
 * punycode. Null when it is not exactly one plain address. Spaces around it are forgiven, nothing else.
 */
export function parseEmailAddress(text: string): string | null {
  const address = text.replace(/^ +| +$/g, "");
  const at = address.indexOf("@");
  // Longer input cannot be valid and is not worth parsing.
  if (at < 1 || at > 64 || address.length > 320 || at !== address.lastIndexOf("@")) return null;
  const local = asciiLowerCase(address.slice(0, at));
  const domain = parseDomain(address.slice(at + 1));
  if (!LOCAL_PART.test(local) || domain === null) return null;
  const normalised = `${local}@${domain}`;
  return normalised.length <= 254 ? normalised : null;
}

/** The domain of an address that `parseEmailAddress` returned. */
export function emailDomain(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** A host name with at least one dot, lower case, as punycode; null when it is none. */
export function parseDomain(text: string): string | null {
  // Only letters, digits, hyphens and dots reach the URL parser, so that it can see nothing but a host name.
  if (text.length > 253 || !/^[\p{L}\p{M}\p{Nd}.-]+$/u.test(text)) return null;
  const composed = text.normalize("NFC");
  // Full-width and other look-alike forms would silently become another domain.
  if (composed.normalize("NFKC") !== composed) return null;
  const domain = toAscii(composed);
  if (domain === null || domain.length > 253) return null;
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((label) => DOMAIN_LABEL.test(label))) return null;
  return TOP_LABEL.test(labels.at(-1) ?? "") ? domain : null;
}

/** The URL parser carries the same IDNA tables in Node and in browsers. */
function toAscii(host: string): string | null {
  const address = `http://${host}/`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** `toLowerCase` would turn the Kelvin sign into k and so one address into another. */
function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
