import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client.ts";
import { env } from "./env.ts";
import { ANY, noteTags } from "./http/page-facts.ts";
import { refused } from "./outcome.ts";

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
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }, { statementNameGenerator: statementName }),
  });
  return kept.silkRoadDatabase;
}

/**
 * Stands before a query whose best plan does not depend on its values, and whose text is always the same: each connection then
 * reads and plans it once. What Prisma writes by itself, rows by their keys, is taken for such.
 */
export const PLANNED_ONCE = Prisma.raw("/* planned once */");

/** So many statements are kept ready in each connection at most; further ones are read and planned anew each time. */
const MOST_STATEMENTS = 500;
const statementNames = new Map<string, string>();

/** The name under which a connection keeps a statement ready; an empty one keeps nothing. */
function statementName({ sql }: { sql: string }): string {
  if (!sql.startsWith('SELECT "public".') && !sql.trimStart().startsWith(PLANNED_ONCE.sql)) return "";
  const existing = statementNames.get(sql);
  if (existing !== undefined) return existing;
  if (statementNames.size >= MOST_STATEMENTS) return "";
  const name = `s${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
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

/** Refuses what is there already. The database knows that best: two who write the same at once are told apart by it alone. */
export async function onceEach<Answer, Refusal extends string>(
  refusal: Refusal,
  write: () => Promise<Answer>,
): Promise<Answer | { ok: false; refusal: Refusal }> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal);
    throw error;
  }
}
