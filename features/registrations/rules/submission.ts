import { createHash } from "node:crypto";
import type { SentAnswers } from "@/features/forms/rules/sent.ts";

/**
 * The key under which a submission is stored: the form's own key bound to the listing and the address. A page that
 * comes back from the browser's history carries its old key; with another address typed it is another submission, and with
 * anything else changed (`content`) it is no second click either: whoever changed it is not told that it was taken. One
 * form that chooses several sessions makes one submission for each.
 */
export function submissionKeyOf(
  formKey: string,
  code: string,
  email: string,
  sessionId: string | null = null,
  content = "",
): string {
  const rest = [sessionId ?? "", content].filter((part) => part !== "").map((part) => `\n${part}`);
  return createHash("sha256")
    .update(`${formKey}\n${code}\n${email}${rest.join("")}`)
    .digest("hex");
}

/** What a form said beside the address, as one text that is the same for the same: what was typed, answered and sent along. */
export function contentOf(input: object, { texts, files }: Pick<SentAnswers, "texts" | "files">): string {
  const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const sorted = <Value>(entries: Iterable<[string, Value]>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    sorted(Object.entries(input)),
    sorted(texts),
    sorted([...files].map(([name, bytes]): [string, string] => [name, digest(bytes)])),
  ]);
}

/** Alphabet without letters that read like digits (Crockford's base 32): a ticket code is read aloud at a door. */
const TICKET_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TICKET_LENGTH = 12;

/** Twelve characters of 5 bits each from 12 random bytes: 60 bits, too many to guess at a door. */
export function ticketCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < TICKET_LENGTH) throw new RangeError("A ticket code needs 12 random bytes.");
  return Array.from(randomBytes.subarray(0, TICKET_LENGTH), (byte) => TICKET_ALPHABET.charAt(byte & 31)).join("");
}

/** A ticket code as people read it: groups of four. */
export function spelledTicketCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
