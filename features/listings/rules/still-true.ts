import type { ListingKind } from "@/prisma/generated/enums.ts";

const DAY_MS = 86_400_000;

/** Kinds that go on for so long that they can become untrue without anybody noticing. */
export const LONG_RUNNING = ["exhibition", "programme", "project", "opportunity"] as const satisfies ListingKind[];

/** Days without a change after which an institution is asked whether a listing still holds. */
const ASKED_AFTER_DAYS = 180;
/** Days without an answer after which readers are told that nobody has confirmed it, and lists leave it out. */
const DOUBTED_AFTER_DAYS = 30;
const HIDDEN_AFTER_DAYS = 60;

/** Says whether readers are told that its institution was asked whether it still holds and has not answered. */
export function isUnconfirmed({ askedAt }: { askedAt: Date | null }, now: Date): boolean {
  return askedAt !== null && now.getTime() - askedAt.getTime() >= DOUBTED_AFTER_DAYS * DAY_MS;
}

/** The instants by which something must have been changed, or asked about, for it to be due at `now`. */
export function dueBefore(now: Date): { untouched: Date; asked: Date } {
  return {
    untouched: new Date(now.getTime() - ASKED_AFTER_DAYS * DAY_MS),
    asked: new Date(now.getTime() - HIDDEN_AFTER_DAYS * DAY_MS),
  };
}
