/** What can be wrong with a mailbox, as the office is told it. The name is all: what a server said may hold an account. */
export const MAILBOX_FAULTS = [
  "MailboxUnreachable",
  "MailboxNotEncrypted",
  "MailboxRefusesPassword",
  "MailboxMissing",
  "MailboxNotWritable",
  "MailboxTooSlow",
  "MailboxBroken",
] as const;
export type MailboxFaultName = (typeof MAILBOX_FAULTS)[number];

export const isMailboxFault = (name: string): name is MailboxFaultName =>
  (MAILBOX_FAULTS as readonly string[]).includes(name);

export class MailboxFault extends Error {
  constructor(name: MailboxFaultName) {
    super(name);
    this.name = name;
  }
}

const UNREACHABLE = new Set([
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
  "NoConnection",
  "EConnectionClosed",
  "ClosedAfterConnectText",
  "ClosedAfterConnectTLS",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EPIPE",
]);
const CERTIFICATE = /CERT|SIGNATURE|^ERR_(?:TLS|SSL)|^MissingServerExtension$|STARTTLS/;
const SLOW = new Set(["ETIMEOUT", "LockTimeout", "ETHROTTLE"]);

/** Which fault an error of the mail client is. */
export function mailboxFault(error: unknown): MailboxFault {
  if (error instanceof MailboxFault) return error;
  const { code = "", authenticationFailed, tlsFailed, mailboxMissing } = error as Partial<Said>;
  if (authenticationFailed) return new MailboxFault("MailboxRefusesPassword");
  if (mailboxMissing) return new MailboxFault("MailboxMissing");
  if (tlsFailed || CERTIFICATE.test(code)) return new MailboxFault("MailboxNotEncrypted");
  if (UNREACHABLE.has(code)) return new MailboxFault("MailboxUnreachable");
  return new MailboxFault(SLOW.has(code) ? "MailboxTooSlow" : "MailboxBroken");
}

type Said = { code: string; authenticationFailed: boolean; tlsFailed: boolean; mailboxMissing: boolean };
