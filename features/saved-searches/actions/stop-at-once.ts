import "server-only";
import { isFound } from "@/lib/errors.ts";
import { stopDigestByToken } from "../commands.ts";

/** Stops the mail that a token belongs to, without a page and without signing in (RFC 8058). Answers whether there was one. */
export function stopAtOnce(token: string): Promise<boolean> {
  return isFound(() => stopDigestByToken(token));
}
