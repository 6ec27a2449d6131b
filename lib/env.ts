import { z } from "zod";
import { readSealingKeys } from "./crypto/sealing-keys.ts";
import { readMailboxAddress } from "./mail/mailbox-address.ts";

/** Addresses of this machine, on which a portal may run without secrets, mail server or https. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const DEVELOPMENT_SECRET = "for-this-machine-only-not-a-secret-0000";

/** Thirty-two bytes that everybody can read here. */
const DEVELOPMENT_SEALING_KEYS = `dev:${Buffer.from("for-this-machine-only-not-a-key!").toString("base64url")}`;

const schema = z.object({
  DATABASE_URL: z.string().default(""),
  APP_URL: z.url().default("http://127.0.0.1:3000"),
  APP_SECRET: z.string().default(DEVELOPMENT_SECRET),
  SEALING_KEYS: z.string().default(DEVELOPMENT_SEALING_KEYS),
  SMTP_URL: z.string().default(""),
  MAIL_FROM: z.string().default("Silk Road Exchange <no-reply@localhost>"),
  RETURNED_MAIL_URL: z.string().default(""),
  STORAGE_URL: z.string().default("file:.data/files"),
  OFFICE_EMAIL: z.string().default(""),
  ROLE: z.enum(["web", "worker", "all"]).default("all"),
  PAGE_CACHE_MB: z.coerce.number().min(0).max(100_000).default(128),
  METRICS_TOKEN: z.string().default(""),
  LOG_LEVEL: z.string().default("info"),
});

export type Env = z.infer<typeof schema> & { loopback: boolean };

/** Says whether an address leads to this machine only. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.has(new URL(address).hostname);
}

/** Reads the settings (each is explained in .env.example); throws a readable error when one is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (!parsed.success) throw new Error(`Settings: ${z.prettifyError(parsed.error)}`);
  const loopback = isLoopback(parsed.data.APP_URL);
  if (!loopback && isWeak(parsed.data.APP_SECRET)) {
    throw new Error("Settings: APP_SECRET must be set to at least 32 unpredictable characters when APP_URL is public.");
  }
  const keys = readSealingKeys(parsed.data.SEALING_KEYS);
  if (keys === null || (!loopback && parsed.data.SEALING_KEYS.includes(DEVELOPMENT_SEALING_KEYS))) {
    throw new Error(
      "Settings: SEALING_KEYS must be name:key, or several with spaces between, each key 32 random bytes in base64.",
    );
  }
  // It holds a password: what is wrong is said without it.
  if (parsed.data.RETURNED_MAIL_URL !== "" && readMailboxAddress(parsed.data.RETURNED_MAIL_URL) === null) {
    throw new Error(
      "Settings: RETURNED_MAIL_URL must be imaps://user:password@host:993/INBOX (signs such as @ in user or password as %40), or empty.",
    );
  }
  if (parsed.data.METRICS_TOKEN !== "" && parsed.data.METRICS_TOKEN.length < 20) {
    throw new Error("Settings: METRICS_TOKEN must be at least 20 characters, or empty.");
  }
  return { ...parsed.data, loopback };
}

function isWeak(secret: string): boolean {
  return secret === DEVELOPMENT_SECRET || secret.length < 32 || new Set(secret).size < 10;
}

let current: Env | undefined;

/** The settings of this process, read once at first use, so that a build needs none. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** Reads the settings anew at next use: for tests that bring up a server of their own first. */
export function forgetEnv(): void {
  current = undefined;
}
