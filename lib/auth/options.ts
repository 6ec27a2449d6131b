import "server-only";
import type { AuthOptions } from "next-auth";
import { env } from "../env.ts";
import { createAdapter } from "./adapter.ts";

const DAY_SECONDS = 24 * 60 * 60;

type SignIn = {
  locale: string;
  /** Uses up the secret the person sent for this address; false when it is wrong. */
  consume: (email: string) => Promise<boolean>;
};

const NO_SIGN_IN: SignIn = { locale: "en", consume: async () => false };

const secure = () => env().APP_URL.startsWith("https:");

/** Name of the session's cookie; `__Secure-` binds it to https. */
export const sessionCookieName = () => `${secure() ? "__Secure-" : ""}next-auth.session-token`;

/**
 * next-auth's settings: sessions in the database for 30 days, sign-in by mail. The mail itself is an outbox row
 * (features/accounts), so the provider here only receives what the person brings back.
 */
export function authOptions(signIn: SignIn = NO_SIGN_IN): AuthOptions {
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  return {
    secret: env().APP_SECRET,
    adapter: createAdapter(signIn.locale, signIn.consume),
    session: { strategy: "database", maxAge: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    useSecureCookies: secure(),
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        server: "",
        from: env().MAIL_FROM,
        maxAge: 600,
        options: {},
        async sendVerificationRequest() {
          throw new Error("Sign-in mail is written by features/accounts.");
        },
      },
    ],
    callbacks: {
      session: ({ session, user }) => ({ ...session, userId: user.id }),
    },
  };
}
