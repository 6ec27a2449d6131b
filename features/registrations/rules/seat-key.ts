/** Mailboxes that ignore dots in the local part, and the name that stands for all of them. */
const DOTLESS = new Map([
  ["gmail.com", "gmail.com"],
  ["googlemail.com", "gmail.com"],
]);

/**
 * An address in the spelling in which one mailbox is one person: in lower case, the domain in ASCII, without what
 * follows a plus sign (RFC 5233), and without dots where the provider ignores them. For comparing only: letters go to
 * the address as it was typed.
 */
export function emailKey(email: string): string {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at).normalize("NFKC").toLowerCase();
  const typed = asciiDomain(email.slice(at + 1));
  const domain = DOTLESS.get(typed) ?? typed;
  const [mailbox = ""] = local.split("+");
  const plain = DOTLESS.has(typed) ? mailbox.replaceAll(".", "") : mailbox;
  return `${plain || local}@${domain}`;
}

/**
 * The name of a person's seat at a listing, or at one session of it where places are given by session. The database
 * keeps it once (attendee.seat_key), as long as the registration stands. Null for whoever has no address: two people
 * of one name are two people.
 */
export function seatKey(code: string, sessionId: string | null, email: string): string | null {
  return email === "" ? null : `${code}:${sessionId ?? ""}:${emailKey(email)}`;
}

/** Positions of the addresses that stand further up already, for the same mailbox; empty ones are nobody's. */
export function repeatedAddresses(emails: readonly string[]): number[] {
  const keys = emails.map((email) => (email === "" ? null : emailKey(email)));
  return keys.flatMap((key, index) => (key !== null && keys.indexOf(key) < index ? [index] : []));
}

function asciiDomain(domain: string): string {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain.toLowerCase();
}
