import "server-only";
import { database, type Transaction } from "../db.ts";
import { newId } from "../id.ts";
import { digest, keyedDigest, sameDigest } from "../secret.ts";
import { personalToken } from "./personal-link.ts";

/** Minutes for which a code or link can be used, and wrong codes that one request survives. */
export const CODE_MINUTES = 10;
const ATTEMPTS = 5;

/** The six digits of a sign-in request. Derived, so that neither the database nor the outbox ever holds them. */
export function signInDigits(id: string): string {
  const number = Buffer.from(keyedDigest("sign-in-code", id), "base64url").readUInt32BE(0);
  return String(number % 1_000_000).padStart(6, "0");
}

/** The unguessable part of the link of a sign-in request. */
export const signInLinkToken = (id: string): string => personalToken("sign-in", id);

const codeHash = (id: string, code: string): string => digest(keyedDigest("sign-in-code-hash", `${id}\n${code}`));

/** Writes down a request to sign in; answers its id, from which mail derives code and link. `email` is normalised. */
export async function createSignInCode(tx: Transaction, email: string, returnPath: string, now: Date): Promise<string> {
  const id = newId();
  await tx.signInCode.create({
    data: {
      id,
      email,
      codeHash: codeHash(id, signInDigits(id)),
      linkHash: digest(signInLinkToken(id)),
      returnPath,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    },
    select: { id: true },
  });
  return id;
}

/** The request a link belongs to while it can still be used; nothing otherwise. */
export async function findOpenLink(
  linkToken: string,
  now: Date,
): Promise<{ email: string; returnPath: string } | null> {
  return database().signInCode.findFirst({
    where: { linkHash: digest(linkToken), usedAt: null, expiresAt: { gt: now } },
    select: { email: true, returnPath: true },
  });
}

/**
 * Uses up an open request of an address with the code or the link that was sent for it. Single use: of two at once
 * one wins. Wrong codes count; after five the code is dead and a new one must be asked for. The link is too long to
 * be guessed and outlives that: otherwise anybody could lock a person out by guessing.
 */
export async function consumeSignInCode(
  email: string,
  secret: string,
  now: Date,
): Promise<{ returnPath: string } | null> {
  const open = await database().signInCode.findMany({
    where: { email, usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    take: 3,
    select: { id: true, codeHash: true, linkHash: true, returnPath: true },
  });
  const linked = open.find((request) => sameDigest(request.linkHash, digest(secret)));
  if (linked) return markUsed(linked, now, {});
  const coded = open.find((request) => sameDigest(request.codeHash, codeHash(request.id, secret)));
  if (coded) return markUsed(coded, now, { attempts: { lt: ATTEMPTS } });
  await countWrongCode(open.map(({ id }) => id));
  return null;
}

type OpenRequest = { id: string; returnPath: string };

async function markUsed({ id, returnPath }: OpenRequest, now: Date, condition: { attempts?: { lt: number } }) {
  const used = await database().signInCode.updateMany({
    where: { id, usedAt: null, ...condition },
    data: { usedAt: now },
  });
  return used.count === 1 ? { returnPath } : null;
}

async function countWrongCode(ids: string[]): Promise<void> {
  await database().signInCode.updateMany({ where: { id: { in: ids } }, data: { attempts: { increment: 1 } } });
}
