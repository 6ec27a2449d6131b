import type { FormMoment, RegistrationStatus } from "@/prisma/generated/enums.ts";

/**
 * How one place of a delegation stands, as the institution that sends it sees it. `unnamed`: kept without a name;
 * `declined`: so since somebody does not come; `no-address`: the person cannot be asked; `invited`: they have their link;
 * `agreed`: they agreed themselves.
 */
export type DelegateState = "unnamed" | "declined" | "no-address" | "invited" | "agreed";

/** What decides it. `missing`: how many of the needed purposes they have not agreed to. */
export type Delegate = { name: string; email: string; declinedName: string; missing: number };

/** How a place of a delegation stands. */
export function delegateState({ name, email, declinedName, missing }: Delegate): DelegateState {
  if (name === "") return declinedName === "" ? "unnamed" : "declined";
  if (email === "") return "no-address";
  return missing === 0 ? "agreed" : "invited";
}

/**
 * When a person answered what is asked of everybody, and what is asked of those who have a place; `askedMore`: the moments at
 * which more is asked of them since, because the answers for the whole delegation changed.
 */
export type Answered = { answeredAt: Date | null; followedUpAt: Date | null; askedMore: readonly FormMoment[] };

/**
 * Which forms a person of a delegation has yet to answer, wholly or in part. `asks`: the moments at which they are asked
 * something; what is asked after acceptance is asked of who has a place.
 */
export function openForms(
  { answeredAt, followedUpAt, askedMore }: Answered,
  asks: readonly FormMoment[],
  status: RegistrationStatus,
): FormMoment[] {
  return asks
    .filter((moment) => moment === "registering" || status === "confirmed")
    .filter((moment) => {
      const at = moment === "registering" ? answeredAt : followedUpAt;
      return at === null || askedMore.includes(moment);
    });
}

/**
 * How what a person answered stands once the answers for the whole delegation changed: of what they were asked then (`keys`),
 * what is still asked (`now`), and whether more is. What is not asked any more counts as never asked, for what they
 * answered to it is gone: should it be asked once more, it is asked anew.
 */
export function settledKeys(keys: readonly string[], now: readonly string[]): { keys: string[]; asksMore: boolean } {
  const still = keys.filter((key) => now.includes(key));
  return { keys: still, asksMore: still.length < now.length };
}

const HOUR_MS = 3_600_000;

/** Hours before the end of a hold at which the registrar is reminded of it, the latest first. */
export const HOLD_REMINDERS = [24, 72] as const;

/**
 * Which reminder of a hold's end is due at `now`: so many hours before the end, the latest that has come. None when the
 * delegation was registered after that moment: whoever has just held places knows. Instants.
 */
export function holdReminder(hold: { heldAt: Date; endsAt: Date }, now: Date): 24 | 72 | null {
  const due = HOLD_REMINDERS.find((hours) => now.getTime() >= hold.endsAt.getTime() - hours * HOUR_MS);
  if (due === undefined || now >= hold.endsAt) return null;
  return hold.heldAt.getTime() < hold.endsAt.getTime() - due * HOUR_MS ? due : null;
}

/** How long before the beginning people who have not answered are reminded, in milliseconds: five days. */
export const ANSWER_REMINDER_MS = 5 * 24 * HOUR_MS;

/**
 * Whether a person who has not answered is to be reminded at `now`: from five days before it begins until it does, and
 * not who was invited after that moment. Instants.
 */
export function isAnswerReminderDue(person: { invitedAt: Date; startsAt: Date }, now: Date): boolean {
  const from = person.startsAt.getTime() - ANSWER_REMINDER_MS;
  return now.getTime() >= from && now < person.startsAt && person.invitedAt.getTime() < from;
}
