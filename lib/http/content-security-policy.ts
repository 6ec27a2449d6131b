/** First segment below the language of everything that is personal: never stored by anybody on the way. */
export const PERSONAL_SECTIONS = [
  "register",
  "registrations",
  "erased",
  "tickets",
  "letters",
  "delegates",
  "verify",
  "report",
  "contact",
  "inquiries",
  "saved-searches",
  "sign-in",
  "account",
  "join",
  "apply",
  "applications",
  "invitations",
  "office-invitation",
  "translating",
  "translator-invitations",
  "desk",
  "office",
];
const PERSONAL = new Set(PERSONAL_SECTIONS);

/** Says whether a path (`/ar/desk/…`) leads to a page that depends on who asks. */
export function isPersonalPath(path: string): boolean {
  const [, , section] = path.split("/");
  return section !== undefined && PERSONAL.has(section);
}

/**
 * The policy of one page: our own files, and inline script and style only with this answer's nonce, or none without one;
 * beside that the styles that stand in the page, each by its SHA-256 in base64.
 */
export function contentSecurityPolicy(
  nonce: string | null,
  development: boolean,
  styleHashes: readonly string[] = [],
): string {
  const named = nonce === null ? "" : ` 'nonce-${nonce}'`;
  const hashed = styleHashes.map((hash) => ` 'sha256-${hash}'`).join("");
  return [
    "default-src 'self'",
    // React's development build evaluates; the production build does not.
    `script-src 'self'${named}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : named}${hashed}`,
    // Colours and positions that come from what is shown (a run's bar, a route) stand in style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
