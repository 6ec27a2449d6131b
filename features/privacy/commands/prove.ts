import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import { consumeSignInCode, createSignInCode } from "@/lib/auth/sign-in-code.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";

const PER_CLIENT = { points: 30, seconds: 3600 };
const PER_EMAIL = { points: 8, seconds: 3600 };
const TRIES = { points: 30, seconds: 3600 };

/** Where a code is asked for or typed: `client` is a network address, for the limits only. */
export type Asking = { email: string; locale: Locale; client: string };

/**
 * Sends a code to the address whose data somebody asks for: theirs by account or by a personal link. It can be used for ten minutes, once.
 * Refuses `too-many` (an hour: 8 for an address, 30 from one place).
 */
export function sendDataCode(_viewer: Viewer, asking: Asking): Promise<Outcome<"too-many">> {
  return sendCode("data-code", asking);
}

/** Sends a code to an address that somebody wants to have from now on. Refuses as sendDataCode. */
export function sendAddressCode(_viewer: Viewer, asking: Asking): Promise<Outcome<"too-many">> {
  return sendCode("address-code", asking);
}

async function sendCode(
  template: "data-code" | "address-code",
  { email, locale, client }: Asking,
): Promise<Outcome<"too-many">> {
  if (!(await takeRateLimit("data-code-client", client, PER_CLIENT))) return refused("too-many");
  if (!(await takeRateLimit("data-code", email, PER_EMAIL))) return refused("too-many");
  await transaction(async (tx) => {
    const requestId = await createSignInCode(tx, email, `/${locale}/account/data`, new Date());
    await queueMail(tx, {
      template,
      recipient: email,
      locale,
      parameters: { requestId },
      dedupeKey: `${template}:${requestId}`,
    });
  });
  return done;
}

/** Uses up the code. Refuses `wrong-code` (also one that is too old, used, or was guessed at five times) and `too-many`. */
export async function consumeDataCode(
  _viewer: Viewer,
  { email, client }: Asking,
  code: string,
): Promise<Outcome<"wrong-code" | "too-many">> {
  if (!(await takeRateLimit("data-code-try", client, TRIES))) return refused("too-many");
  return (await consumeSignInCode(email, code, new Date())) ? done : refused("wrong-code");
}
