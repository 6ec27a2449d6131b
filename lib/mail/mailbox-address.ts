/** Where returned mail is read: an IMAP folder, and who reads it. */
export type MailboxAddress = {
  host: string;
  port: number;
  user: string;
  password: string;
  folder: string;
  /** `tls`: from the first byte. `starttls`: before anything is said of who we are, or not at all. `none`: this machine alone. */
  encryption: "tls" | "starttls" | "none";
};

const PORTS = { "imaps:": 993, "imap:": 143 };
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Reads `imaps://user:password@host:993/INBOX`, user, password and folder percent-encoded where they hold other signs; without a folder
 * INBOX. `imap://` stays without encryption on this machine alone, and elsewhere demands STARTTLS. Null where it is no such address.
 */
export function readMailboxAddress(text: string): MailboxAddress | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "imaps:" && url.protocol !== "imap:") || url.search !== "" || url.hash !== "")
    return null;
  const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (!url.hostname || !user || !password || folder === null || folder === undefined) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? PORTS[url.protocol] : Number(url.port),
    user,
    password,
    folder: folder === "" ? "INBOX" : folder,
    encryption: url.protocol === "imaps:" ? "tls" : LOOPBACK.has(url.hostname) ? "none" : "starttls",
  };
}

/** Null for what is not percent-encoded right, or holds what would end a line of the protocol. */
function decoded(part: string): string | null {
  try {
    const text = decodeURIComponent(part);
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
