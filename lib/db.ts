import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client.ts";
import { env } from "./env.ts";
import { ANY, noteTags } from "./http/page-facts.ts";

/** Either the client or a transaction of it: what queries run on. */
export type Database = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

// In development modules are loaded anew on each change; the pool must not be.
const kept = globalThis as { silkRoadDatabase?: PrismaClient };

/**
 * The database client of this process, connected at first use. A public page that reads through it depends on whatever is
 * written (lib/http/page-facts.ts); `databaseShowing` says it more closely.
 */
export function database(): PrismaClient {
  noteTags([ANY]);
  return client();
}

/**
 * The same client for a query that says itself what it shows: tags known before it reads, `noteTags` for those that only
 * the rows tell. Whoever leaves one out leaves a page standing that a write made wrong.
 */
export function databaseShowing(...tags: string[]): PrismaClient {
  noteTags(tags);
  return client();
}

function client(): PrismaClient {
  kept.silkRoadDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
  });
  return kept.silkRoadDatabase;
}

/** SQLSTATEs after which the same transaction may simply be tried again: serialization failure, deadlock. */
const RETRIABLE = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction and runs it again when PostgreSQL gave it up for the sake of another one.
 * `work` must therefore touch nothing but the transaction.
 */
export async function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
    }
  }
}

function isRetriable(error: unknown): boolean {
  const state = sqlState(error);
  return (state !== undefined && RETRIABLE.has(state)) || (isKnown(error) && error.code === "P2034");
}

function isKnown(error: unknown): error is Prisma.PrismaClientKnownRequestError {
  return error instanceof Prisma.PrismaClientKnownRequestError;
}

/** PostgreSQL's own error code, wherever Prisma put it: P2010 for raw queries, the driver's error otherwise. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (isKnown(error)) {
    const driver = error.meta?.driverAdapterError as { cause?: { originalCode?: string; code?: string } } | undefined;
    return driver?.cause?.originalCode ?? driver?.cause?.code ?? (error.meta?.code as string | undefined);
  }
  const cause = (error as { cause?: { originalCode?: string; code?: string } }).cause;
  return cause?.originalCode ?? cause?.code;
}

/** Says whether a write failed because such a row exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return (isKnown(error) && error.code === "P2002") || sqlState(error) === "23505";
}
