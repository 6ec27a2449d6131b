import "server-only";
import { isId } from "../id.ts";
import { keyedDigest, sameDigest } from "../secret.ts";

const KEY = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})/g;

/** 128 bits in letters that no mail server folds into others: hexadecimal is the same in capitals. */
function signature(id: string): string {
  return Buffer.from(keyedDigest("mail", id), "base64url").toString("hex").slice(0, 32);
}

/**
 * What a mail is known by on its way: in its Message-ID, and in its envelope (RFC 3461, ENVID). The same row of the outbox always has the
 * same one. It is derived with the portal's secret and goes to the recipient alone, so that whoever writes to the mailbox of returned mail
 * without it can say nothing about anybody's mail.
 */
export function messageKey(id: string): string {
  return `${id}.${signature(id)}`;
}

/** The ids of the outbox whose keys stand in a text from anywhere, each once; those not made here are left out. */
export function readMessageKeys(text: string): string[] {
  const genuine = [...text.toLowerCase().matchAll(KEY)].filter(
    ([, id = "", given = ""]) => isId(id) && sameDigest(given, signature(id)),
  );
  return [...new Set(genuine.map(([, id = ""]) => id))];
}
