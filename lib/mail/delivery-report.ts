import PostalMime, { type Attachment, type Email } from "postal-mime";
import { enhancedStatus } from "./enhanced-status.ts";

/** What a report says of one address (RFC 3464, 2.3). Addresses as they stand there, without their type; empty where they do not. */
export type ReportedRecipient = {
  finalRecipient: string;
  originalRecipient: string;
  /** Lower case: `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  action: string;
  /** `5.1.1`; the most particular that the report has. */
  status: string;
  /** What the server said, in one piece and not cleaned; empty where it is not told. */
  diagnostic: string;
};

export type DeliveryReport = {
  /** Where the report may name the mail that it is about: the envelope's id, Message-IDs, and what it answers to. */
  references: string;
  recipients: ReportedRecipient[];
};

/** Nothing honest is larger or deeper. Lines cost time, however short they are. */
const LIMITS = { maxNestingDepth: 12, maxHeadersSize: 256_000 };
const MOST_LINES = 6_000;
const LONGEST_STATUS = 64_000;
const LONGEST_HEADERS = 128_000;
const MOST_RECIPIENTS = 50;
const MOST_CHARSETS = 4;
const NEWLINE = 10;

const STATUS_PARTS = ["message/delivery-status", "message/global-delivery-status"];
const RETURNED_PARTS = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];

/**
 * Reads a message as a delivery status notification (RFC 3464, as multipart/report of RFC 6522; RFC 6533 for addresses beyond ASCII).
 * Null for every other message, and for one that cannot be read. Never trusts it: who wrote it is not known.
 */
export async function readDeliveryReport(message: Uint8Array): Promise<DeliveryReport | null> {
  const bytes = beginningOf(message);
  const email = await PostalMime.parse(bytes, { ...LIMITS, forceRfc822Attachments: true }).catch(() => null);
  if (!email || !isReport(headerOf(email, "content-type"))) return null;
  const status = email.attachments.find(({ mimeType }) => STATUS_PARTS.includes(mimeType));
  if (!status) return null;
  const groups = groupsOf(readable(bytesOf(status, LONGEST_STATUS), bytes));
  const returned = email.attachments.filter(({ mimeType }) => RETURNED_PARTS.includes(mimeType));
  return {
    references: [
      ...groups.map((group) => group.get("original-envelope-id") ?? ""),
      ...returned.map((part) => messageIdOf(latin(bytesOf(part, LONGEST_HEADERS)))),
      headerOf(email, "in-reply-to"),
      headerOf(email, "references"),
    ].join("\n"),
    recipients: groups
      .filter((group) => RECIPIENT.some((field) => group.has(field)))
      .slice(0, MOST_RECIPIENTS)
      .map(recipientOf),
  };
}

function beginningOf(message: Uint8Array): Uint8Array {
  let end = -1;
  for (let line = 0; line < MOST_LINES; line++) {
    end = message.indexOf(NEWLINE, end + 1);
    if (end === -1) return message;
  }
  return message.subarray(0, end + 1);
}

/** A report about something else, such as that a mail was read, says so; some servers say nothing. */
function isReport(contentType: string): boolean {
  const kind = /;\s*report-type\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1]?.toLowerCase();
  return /^\s*multipart\/report\b/i.test(contentType) && (kind === undefined || kind === "delivery-status");
}

function headerOf({ headers }: Email, name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? "";
}

/** The beginning of a part. */
function bytesOf({ content }: Attachment, longest: number): Uint8Array {
  return (typeof content === "string" ? Buffer.from(content) : new Uint8Array(content)).subarray(0, longest);
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/**
 * What a server says should be ASCII. Else it is UTF-8, or written as some other part of the report says of itself; what is none of these
 * is left out.
 */
function readable(bytes: Uint8Array, report: Uint8Array): string {
  const named = latin(report).matchAll(/charset[ \t]*=[ \t]*"?([\w.:-]{1,40})/gi);
  const labels = [...new Set([...named].map(([, label = ""]) => label.toLowerCase()))];
  for (const label of ["utf-8", ...labels.filter((one) => !one.includes("ascii")).slice(0, MOST_CHARSETS)]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {} // not that one, or none that there is
  }
  return latin(bytes).replace(/[\x80-\xff]+/g, "…");
}

type Group = Map<string, string>;

const RECIPIENT = ["final-recipient", "original-recipient"];

/**
 * Fields in groups: one about the message, one about each recipient. Between them is an empty line, which some servers forget: another
 * recipient begins a group, too.
 */
function groupsOf(text: string): Group[] {
  let group: Group = new Map();
  const groups = [group];
  for (const line of unfolded(text).split(/\r?\n/)) {
    const [, name = "", value = ""] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    if (line.trim() === "" || (RECIPIENT.includes(key) && group.has(key))) {
      group = new Map();
      groups.push(group);
    }
    if (key !== "" && !group.has(key)) group.set(key, value.trim());
  }
  return groups;
}

const unfolded = (text: string) => text.replace(/\r?\n[ \t]+(?=\S)/g, " ");

/** The Message-ID of a message or its headers, from before its first empty line. */
function messageIdOf(text: string): string {
  const [head = ""] = text.replace(/^\s+/, "").split(/\r?\n[ \t]*\r?\n/, 1);
  return /^message-id[ \t]*:(.*)$/im.exec(unfolded(head))?.[1]?.trim() ?? "";
}

function recipientOf(group: Group): ReportedRecipient {
  const diagnostic = (group.get("diagnostic-code") ?? "").replace(/^[\w-]+[ \t]*;[ \t]*/, "");
  return {
    finalRecipient: addressOf(group.get("final-recipient")),
    originalRecipient: addressOf(group.get("original-recipient")),
    action: (/^[a-z]+/i.exec(group.get("action") ?? "")?.[0] ?? "").toLowerCase(),
    status: enhancedStatus(group.get("status") ?? "", diagnostic),
    diagnostic,
  };
}

/** `rfc822; <a@mail.example>`, also without type or brackets; empty for what is no mail address. */
function addressOf(field = ""): string {
  const [, type = "rfc822", value = ""] = /^(?:([\w-]+)[ \t]*;)?(.*)$/.exec(field) ?? [];
  if (!["rfc822", "utf-8"].includes(type.toLowerCase())) return "";
  return value.trim().replace(/^<(.*)>$/, "$1");
}
