import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { type Database, database, type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { lockChangeable } from "./lock-delegation.ts";
import type { LockedRegistration } from "./lock-registration.ts";

const DELEGATE = {
  id: true,
  registrationId: true,
  position: true,
  name: true,
  email: true,
  revision: true,
  askedMore: true,
  consents: {
    where: { withdrawnAt: null },
    select: { id: true, purpose: true, institutionId: true, withdrawnAt: true },
  },
  registration: {
    select: {
      kind: true,
      linkVersion: true,
      sessionId: true,
      contactEmail: true,
      locale: true,
      institution: { select: { countryCode: true } },
      listing: {
        select: {
          id: true,
          code: true,
          isSample: true,
          institutionId: true,
          institution: { select: { id: true, countryCode: true } },
        },
      },
    },
  },
} as const;

/** The person of a delegation behind a personal link. Throws NotFound for a link not made here, or that is nobody's any more. */
export async function findDelegateByToken(token: string, tx: Database = database()) {
  const link = readPersonalToken("delegate", token);
  const person = link && (await tx.attendee.findFirst({ where: { id: link.id, name: { not: "" } }, select: DELEGATE }));
  const registration = person?.registration;
  if (!person || registration?.kind !== "delegation" || registration.linkVersion !== link?.version)
    throw new NotFound();
  return person;
}

export type FoundDelegate = Awaited<ReturnType<typeof findDelegateByToken>>;

export type LockedDelegate = {
  person: FoundDelegate;
  delegation: LockedRegistration & { mayChange: boolean };
  /** Whether a door let them in: who took part cannot undo it. */
  wasLetIn: boolean;
};

/**
 * Runs what a person does by their link under the lock of their delegation; they are read again once it is held. Refuses
 * `changed-meanwhile` for who was split off at that moment; throws NotFound as findDelegateByToken.
 */
export async function withDelegateByToken<Refusal extends string, Value = undefined>(
  token: string,
  work: (tx: Transaction, delegate: LockedDelegate) => Promise<Outcome<Refusal, Value>>,
): Promise<Outcome<Refusal | "changed-meanwhile", Value>> {
  const found = await findDelegateByToken(token);
  return transaction(async (tx): Promise<Outcome<Refusal | "changed-meanwhile", Value>> => {
    const delegation = await lockChangeable(tx, found.registrationId, found.registration.listing.id);
    const person = await findDelegateByToken(token, tx);
    if (!delegation || person.registrationId !== found.registrationId) return refused("changed-meanwhile");
    const wasLetIn = (await tx.checkIn.count({ where: { attendeeId: person.id, undoneAt: null } })) > 0;
    return work(tx, { person, delegation, wasLetIn });
  });
}

/** Notes what a person of a delegation did themselves. */
export async function recordDelegate(
  tx: Transaction,
  { id, registrationId, registration: { listing } }: FoundDelegate,
  action: `registration.${string}`,
  details: Record<string, string | number | string[]> = {},
): Promise<void> {
  await recordAudit(ANONYMOUS, tx, {
    action,
    subjectId: registrationId,
    institutionId: listing.institutionId,
    details: { attendee: id, ...details },
    isSample: listing.isSample,
  });
}
