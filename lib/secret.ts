import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/** Keyed digest (HMAC-SHA-256, base64url) of a text for one purpose, so that a digest for one thing never serves another. */
export function keyedDigest(purpose: string, text: string): string {
  return createHmac("sha256", env().APP_SECRET).update(`${purpose}\n${text}`).digest("base64url");
}

/** Plain digest (SHA-256, hexadecimal) for tokens that are random enough by themselves. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** 256 random bits for an address. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** Compares two digests in a time that does not tell how far they agree. */
export function sameDigest(left: string, right: string): boolean {
  const [first, second] = [Buffer.from(left), Buffer.from(right)];
  return first.length === second.length && timingSafeEqual(first, second);
}
