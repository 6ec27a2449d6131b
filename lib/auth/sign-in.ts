import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import { database } from "../db.ts";
import { env } from "../env.ts";
import { digest } from "../secret.ts";
import { authOptions, sessionCookieName } from "./options.ts";
import { parseSetCookie } from "./set-cookie.ts";
import { consumeSignInCode } from "./sign-in-code.ts";

/** Tells public pages, which never read a session, that asking /api/me is worth while. Holds no secret. */
const HINT_COOKIE = "signed-in";
export type SignedIn = { userId: string; returnPath: string };

const THIRTY_DAYS = 30 * 24 * 60 * 60;

/**
 * Signs a browser in with the code or link secret that was mailed to `email` (normalised). Goes through next-auth's
 * own callback, which makes the person's account when it is their first time, and the session. Answers who it is and
 * where they wanted to go, or nothing when the secret is wrong, used, or older than ten minutes.
 */
export async function signIn(email: string, secret: string, locale: string): Promise<SignedIn | null> {
  const found: { request?: { returnPath: string } } = {};
  const consume = async (identifier: string) => {
    found.request = (await consumeSignInCode(identifier, secret, new Date())) ?? undefined;
    return found.request !== undefined;
  };
  const session = await runEmailCallback(email, secret, authOptions({ locale, consume }));
  if (!found.request || !session) return null;
  const row = await database().authSession.findUnique({
    where: { tokenHash: digest(session) },
    select: { userId: true },
  });
  if (!row) return null;
  await keepSession(session);
  return { userId: row.userId, returnPath: found.request.returnPath };
}

/** Lets next-auth handle "this person came back with this token"; answers the new session's token. */
async function runEmailCallback(email: string, token: string, options: AuthOptions): Promise<string | null> {
  const address = new URL("/api/auth/callback/email", env().APP_URL);
  address.search = new URLSearchParams({ email, token }).toString();
  const response: Response = await NextAuth(
    new NextRequest(address, { method: "POST" }),
    { params: Promise.resolve({ nextauth: ["callback", "email"] }) },
    options,
  );
  return parseSetCookie(response.headers.getSetCookie(), sessionCookieName());
}

async function keepSession(session: string): Promise<void> {
  const jar = await cookies();
  const common = {
    secure: env().APP_URL.startsWith("https:"),
    sameSite: "lax",
    path: "/",
    maxAge: THIRTY_DAYS,
  } as const;
  jar.set(sessionCookieName(), session, { ...common, httpOnly: true });
  jar.set(HINT_COOKIE, "1", common);
}

/** Ends this browser's session, in the database too. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await database().authSession.deleteMany({ where: { tokenHash: digest(token) } });
  jar.delete(sessionCookieName());
  jar.delete(HINT_COOKIE);
}
