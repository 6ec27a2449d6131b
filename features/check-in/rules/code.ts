/** As in features/registrations/rules/submission.ts: twelve characters of Crockford's base 32. */
const TICKET_CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * A ticket code from what a scanner read or somebody typed: spaces and hyphens do not count, nor case, and letters that
 * read like digits are those digits (Crockford's base 32). Nothing where it cannot be one.
 */
export function readTicketCode(text: string): string | null {
  const code = text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return TICKET_CODE.test(code) ? code : null;
}
