import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { database } from "../db.ts";
import { newId } from "../id.ts";
import { digest } from "../secret.ts";

const USER = { id: true, email: true, name: true } as const;

const asAdapterUser = (user: { id: string; email: string; name: string }): AdapterUser => ({
  ...user,
  emailVerified: null,
});

/** What next-auth keeps, in our tables. Session tokens are stored as digests: a copy of the database signs nobody in. */
export function createAdapter(locale: string, consume: (email: string) => Promise<boolean>): Adapter {
  return {
    async createUser({ email }: Omit<AdapterUser, "id">) {
      const user = await database().user.create({ data: { id: newId(), email, locale }, select: USER });
      return asAdapterUser(user);
    },
    async getUser(id) {
      const user = await database().user.findUnique({ where: { id }, select: USER });
      return user && asAdapterUser(user);
    },
    async getUserByEmail(email) {
      const user = await database().user.findUnique({ where: { email }, select: USER });
      return user && asAdapterUser(user);
    },
    async getUserByAccount() {
      return null;
    },
    async updateUser(change) {
      const user = await database().user.findUniqueOrThrow({ where: { id: change.id }, select: USER });
      return asAdapterUser(user);
    },
    async linkAccount() {},
    async createSession({ sessionToken, userId, expires }) {
      await database().authSession.create({
        data: { id: newId(), tokenHash: digest(sessionToken), userId, expiresAt: expires },
        select: { id: true },
      });
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const session = await database().authSession.findUnique({
        where: { tokenHash: digest(sessionToken) },
        select: { expiresAt: true, userId: true, user: { select: USER } },
      });
      if (!session) return null;
      return {
        session: { sessionToken, userId: session.userId, expires: session.expiresAt },
        user: asAdapterUser(session.user),
      };
    },
    async updateSession({ sessionToken, expires }) {
      if (expires) {
        await database().authSession.updateMany({
          where: { tokenHash: digest(sessionToken) },
          data: { expiresAt: expires },
        });
      }
      return null;
    },
    async deleteSession(sessionToken) {
      await database().authSession.deleteMany({ where: { tokenHash: digest(sessionToken) } });
    },
    async createVerificationToken(token) {
      return token;
    },
    async useVerificationToken({ identifier, token }) {
      // Code, link, expiry and attempts are judged by consume (lib/auth/sign-in-code.ts); next-auth only needs a date ahead.
      const used = await consume(identifier);
      return used ? { identifier, token, expires: new Date(Date.now() + 60_000) } : null;
    },
  };
}
