import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./db.ts";
import { keyedDigest } from "./secret.ts";

export type RateLimit = { points: number; seconds: number };

const limiters = new Map<string, RateLimiterPrisma>();

function limiterFor(name: string, { points, seconds }: RateLimit): RateLimiterPrisma {
  const key = `${name}:${points}:${seconds}`;
  const known = limiters.get(key);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: database(),
    tableName: "rateLimit",
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(key, made);
  return made;
}

/**
 * Takes one of the `points` allowed per `seconds` to `subject` (an address, a person) for the act `name`.
 * Answers false when none is left. Subjects are stored as digests: the table holds no personal data.
 */
export async function takeRateLimit(name: string, subject: string, limit: RateLimit): Promise<boolean> {
  try {
    await limiterFor(name, limit).consume(keyedDigest("rate-limit", subject).slice(0, 32));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
