import type { ReportedRecipient } from "@/lib/mail/delivery-report.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { cutText } from "@/lib/text/cut.ts";
import { parseEmailAddress } from "@/lib/text/email-address.ts";

/** Why a mail came back, as far as its enhanced status code says. Each has a sentence in all languages. */
export const RETURN_REASONS = [
  "noMailbox",
  "noDomain",
  "badAddress",
  "moved",
  "disabled",
  "full",
  "tooLarge",
  "unreachable",
  "fault",
  "format",
  "sender",
  "refused",
  "unknown",
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** By subject and detail, without the class (RFC 3463 and what IANA has registered since). */
const BY_DETAIL: Record<string, ReturnReason> = {
  "1.1": "noMailbox",
  "1.2": "noDomain",
  "1.3": "badAddress",
  "1.4": "badAddress",
  "1.6": "moved",
  // RFC 7505: its domain takes no mail at all; Exchange says so of a mailbox that does not exist.
  "1.10": "noMailbox",
  "1.7": "sender",
  "1.8": "sender",
  "2.1": "disabled",
  "2.2": "full",
  "2.3": "tooLarge",
  "3.4": "tooLarge",
  // RFC 7372: the signatures of DKIM and what SPF says of our server.
  "7.20": "sender",
  "7.21": "sender",
  "7.22": "sender",
  "7.23": "sender",
  "7.24": "sender",
  "7.25": "sender",
  "7.26": "sender",
  "7.27": "sender",
};

const BY_SUBJECT: Record<string, ReturnReason> = {
  "3": "fault",
  "4": "unreachable",
  "5": "fault",
  "6": "format",
  "7": "refused",
};

/** What an enhanced status code (`5.1.1`, empty where there is none) says in words. */
export function returnReason(status: string): ReturnReason {
  const [, subject = "", detail = ""] = status.split(".");
  return BY_DETAIL[`${subject}.${detail}`] ?? BY_SUBJECT[subject] ?? "unknown";
}

const OF_THE_ADDRESS = new Set<ReturnReason>(["noMailbox", "noDomain", "badAddress", "moved"]);

/**
 * Whether the address itself has failed for good (5.1.x): whatever is sent there will come back. 5.1.0 names no address, 5.1.7 and 5.1.8
 * speak of ours, and a mailbox that is full or switched off may be emptied or switched on again.
 */
export function isAddressDead(status: string): boolean {
  return status.startsWith("5.") && OF_THE_ADDRESS.has(returnReason(status));
}

const LONGEST_LINE = 240;
const LOOKED_AT = 2_000;

/** What a server said, as one clean line: it may be anybody's text. */
export function serverLine(said: string): string {
  return cutText(cleanLine(saidOnce(said.slice(0, LOOKED_AT))), LONGEST_LINE);
}

/** An answer of several lines (RFC 5321, 4.2.1) has its codes before each: `550-5.1.1 …`, and `550 5.1.1 …` before the last. */
function saidOnce(said: string): string {
  const code = /^(\d{3})-/.exec(said)?.[1];
  if (code === undefined) return said;
  const before = (mark: string, flags: string) =>
    new RegExp(`\\s${code}${mark}(?:\\d\\.\\d{1,3}\\.\\d{1,3}(?=\\s))?\\s*`, flags);
  return said
    .replace(before("-", "g"), " ")
    .replace(before(" ", ""), " ")
    .replace(/^(\d{3})-/, "$1 ");
}

/** That a mail came back: when, its enhanced status code, and what the server said. */
export type Returned = { at: Date; status: string; line: string };

/** As the outbox keeps it; null for what did not come back. */
export function returnedOf(row: {
  returnedAt: Date | null;
  returnedStatus: string;
  returnedLine: string;
}): Returned | null {
  const { returnedAt: at, returnedStatus: status, returnedLine: line } = row;
  return at && { at, status, line };
}

export type Return = {
  status: string;
  line: string;
  /** Whether it was the very address that failed, and not one that it passes mail on to. */
  isItsOwn: boolean;
};

/** What a report says of a mail to an address. `stranger`: it speaks of other addresses. `nothing`: it says of none that it failed. */
export function returnOf(recipients: readonly ReportedRecipient[], address: string): Return | "stranger" | "nothing" {
  const own = recipients.filter(({ finalRecipient }) => parseEmailAddress(finalRecipient) === address);
  const passedOn = recipients.filter(({ originalRecipient }) => parseEmailAddress(originalRecipient) === address);
  if (own.length + passedOn.length === 0) return "stranger";
  const failed = [...own, ...passedOn].find(({ action }) => action === "failed");
  if (!failed) return "nothing";
  return { status: failed.status, line: serverLine(failed.diagnostic), isItsOwn: own.includes(failed) };
}
