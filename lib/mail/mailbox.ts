import "server-only";
import { ImapFlow } from "imapflow";
import type { MailboxAddress } from "./mailbox-address.ts";
import { MailboxFault, mailboxFault } from "./mailbox-fault.ts";

/** A message that nobody has seen: its first bytes as they lie there, and when it arrived. */
export type UnseenMessage = { bytes: Uint8Array; arrivedAt: Date | null };

/** What becomes of it: it goes for good, or stays, marked as seen, for whoever looks into the mailbox. */
export type Fate = "delete" | "leave";

export type Limits = {
  /** Messages looked at in one round; the others wait for the next. */
  messages: number;
  /** Bytes read of each; what lies behind them is not looked at. */
  bytes: number;
  /** Seconds after which no further message is begun. */
  seconds: number;
};

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** Seconds that what was begun in time may still take. */
const GRACE_SECONDS = 30;
const MEGABYTE = 1_000_000;

/**
 * Looks through what nobody has seen in a mailbox, the oldest first, and does with each message what `decide` says. A message whose
 * decision fails stays unseen and ends the round. Nothing is ever kept open: each round has a connection of its own.
 *
 * Throws a MailboxFault when the mailbox is the reason, and what `decide` threw when that was.
 */
export async function readUnseen(
  address: MailboxAddress,
  limits: Limits,
  decide: (message: UnseenMessage) => Promise<Fate>,
): Promise<void> {
  const client = openClient(address, limits);
  let deadline = false;
  const timer = setTimeout(
    () => {
      deadline = true;
      client.close();
    },
    (limits.seconds + GRACE_SECONDS) * 1000,
  );
  let ownFailure: unknown;
  const deciding = (message: UnseenMessage) =>
    decide(message).catch((error: unknown) => {
      ownFailure = error;
      throw error;
    });
  try {
    await client.connect();
    await lookThrough(client, address.folder, limits, deciding);
  } catch (error) {
    if (ownFailure !== undefined) throw ownFailure;
    throw deadline ? new MailboxFault("MailboxTooSlow") : mailboxFault(error);
  } finally {
    clearTimeout(timer);
    client.close();
  }
}

/** The server is believed nothing that would fill our memory. What it says is not logged: it names accounts. */
function openClient({ host, port, user, password, encryption }: MailboxAddress, { bytes }: Limits): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: encryption === "tls",
    ...(encryption === "tls" ? {} : { doSTARTTLS: encryption === "starttls" }),
    tls: { minVersion: "TLSv1.2" },
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    maxLiteralSize: bytes + MEGABYTE,
    maxLineLength: 4 * MEGABYTE,
    maxResponseSize: bytes + 8 * MEGABYTE,
    ...TIMEOUTS,
  });
  client.on("error", () => undefined); // whoever waits for an answer is told, too
  return client;
}

async function lookThrough(
  client: ImapFlow,
  folder: string,
  limits: Limits,
  decide: (message: UnseenMessage) => Promise<Fate>,
): Promise<void> {
  const until = performance.now() + limits.seconds * 1000;
  const { readOnly } = await client.mailboxOpen(folder);
  if (readOnly) throw new MailboxFault("MailboxNotWritable");
  const unseen = await client.search({ seen: false }, { uid: true });
  if (!Array.isArray(unseen)) throw new MailboxFault("MailboxBroken");
  for (const uid of unseen.slice(0, limits.messages)) {
    if (performance.now() > until) return;
    const query = { source: { maxLength: limits.bytes }, internalDate: true };
    const message = await client.fetchOne(String(uid), query, { uid: true });
    if (!message || !(message.source instanceof Uint8Array)) continue; // somebody else was faster
    const { internalDate } = message;
    const arrivedAt = internalDate === undefined ? null : new Date(internalDate);
    const fate = await decide({ bytes: message.source, arrivedAt });
    const isDone =
      fate === "delete"
        ? await client.messageDelete(String(uid), { uid: true })
        : await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    if (!isDone) throw new MailboxFault("MailboxNotWritable");
  }
}
