import type { ListingStatus, RegistrationMode } from "@/prisma/generated/enums.ts";

export type RegistrationWindow = {
  status: ListingStatus;
  isOver: boolean;
  terms: { mode: RegistrationMode; opensAt: Date | null; closesAt: Date | null } | null;
  /** Counted in people; null where places are not counted. */
  pool: { capacity: number; taken: number } | null;
};

/**
 * How registration stands for a reader: `none` it takes none · `cancelled` and `over` say why nobody registers any
 * more · `postponed` it waits for a new date · `not_yet` and `closed` by its window · `external` somewhere else · `waitlist` every place is taken and one
 * may queue · `open`.
 */
export type RegistrationState =
  | "none"
  | "cancelled"
  | "postponed"
  | "over"
  | "not_yet"
  | "closed"
  | "external"
  | "waitlist"
  | "open";

/** Decides how registration stands at `now`. What a registration meets when it is sent is decided again, under lock. */
export function registrationState({ status, isOver, terms, pool }: RegistrationWindow, now: Date): RegistrationState {
  if (!terms) return "none";
  if (status === "cancelled") return "cancelled";
  if (status === "postponed") return "postponed";
  if (isOver || status === "archived") return "over";
  if (terms.opensAt && terms.opensAt > now) return "not_yet";
  if (terms.closesAt && terms.closesAt <= now) return "closed";
  if (terms.mode === "external") return "external";
  return pool && pool.taken >= pool.capacity ? "waitlist" : "open";
}
