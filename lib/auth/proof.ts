import "server-only";
import { keyedDigest, sameDigest } from "../secret.ts";
import { PROOF_MINUTES } from "./proof-minutes.ts";

const signature = (email: string, until: string): string => keyedDigest("data-proof", `${until}\n${email}`);

/** A note, for a cookie, that `email` (normalised) was proved at `now`. Nobody else can make one, and it opens no other address. */
export function makeProof(email: string, now: Date): string {
  const until = String(now.getTime() + PROOF_MINUTES * 60_000);
  return `${until}.${signature(email, until)}`;
}

/** Whether such a note is for this address and not too old at `now`. */
export function isProof(text: string, email: string, now: Date): boolean {
  const [until = "", signed = ""] = text.split(".");
  if (!/^\d{1,16}$/.test(until) || Number(until) <= now.getTime()) return false;
  return sameDigest(signed, signature(email, until));
}
