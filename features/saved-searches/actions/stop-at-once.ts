import "server-only";
import { NotFound } from "@/lib/errors.ts";
import { stopDigestByToken } from "../commands.ts";

/** Stops the mail that a token belongs to, without a page and without signing in (RFC 8058). Answers whether there was one. */
export async function stopAtOnce(token: string): Promise<boolean> {
  try {
    await stopDigestByToken(token);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
