import "server-only";
import { forgetAnswersOf } from "@/features/forms/commands/write-answers.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, type Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import { holdEndOf } from "./hold-end.ts";
import { type LockedDelegate, recordDelegate, withDelegateByToken } from "./locked-delegate.ts";
import { reseat } from "./replace-person.ts";

/** `over` and `changed-meanwhile` as DelegateRefusal says. `let-in`: they were there, so it is too late to decline. */
export type LeaveRefusal = "over" | "changed-meanwhile" | "let-in";

/**
 * A person of a delegation does not come: the place is the delegation's again, without a name and with a hold of its
 * own, and the registrar is told. Their ticket, link, answers and what they agreed to are gone; a second click finds them
 * gone and is done as well. Refuses as LeaveRefusal says; throws NotFound for a link that never was anybody's.
 */
export async function declineAsDelegateByToken(token: string): Promise<Outcome<LeaveRefusal>> {
  const outcome = await unlessGone(token, () =>
    withDelegateByToken<LeaveRefusal, string[]>(token, async (tx, delegate) => {
      if (!delegate.delegation.mayChange) return refused("over");
      if (delegate.wasLetIn) return refused("let-in");
      return succeeded(await leave(tx, delegate, "registration.step-back"));
    }),
  );
  return removeFiles(outcome);
}

/**
 * A person of a delegation takes back what they agreed to. Ahead of it that is to decline, because without it they
 * cannot take part: answers `left`. Who was let in, and when it is over, stays among those who came, but their answers
 * are deleted: answers `ended`. Refuses and throws as declineAsDelegateByToken, never because it is over.
 */
export async function withdrawConsentByToken(token: string): Promise<Outcome<"changed-meanwhile", "left" | "ended">> {
  let how: "left" | "ended" = "left";
  const outcome = await unlessGone(token, () =>
    withDelegateByToken<never, string[]>(token, async (tx, delegate) => {
      const { person, delegation, wasLetIn } = delegate;
      if (delegation.mayChange && !wasLetIn) {
        return succeeded(await leave(tx, delegate, "registration.withdraw-consent"));
      }
      how = "ended";
      const files = await forgetAnswersOf(tx, person.id);
      await tx.attendeeConsent.updateMany({
        where: { attendeeId: person.id, withdrawnAt: null },
        data: { withdrawnAt: new Date() },
      });
      await tx.attendee.update({
        where: { id: person.id },
        data: {
          revision: { increment: 1 },
          answeredAt: null,
          answeredKeys: [],
          followedUpAt: null,
          followedUpKeys: [],
          askedMore: [],
        },
        select: { id: true },
      });
      await recordDelegate(tx, person, "registration.withdraw-consent");
      return succeeded(files);
    }),
  );
  const removed = await removeFiles(outcome);
  return removed.ok ? succeeded(how) : removed;
}

/** What somebody does who leaves; nothing more where a link that was made here finds its person gone: a click before did it. */
async function unlessGone<Refusal extends string>(
  token: string,
  work: () => Promise<Outcome<Refusal, string[]>>,
): Promise<Outcome<Refusal, string[]>> {
  try {
    return await work();
  } catch (error) {
    const link = error instanceof NotFound ? readPersonalToken("delegate", token) : null;
    const isGone = link !== null && (await database().attendee.count({ where: { id: link.id } })) === 0;
    if (!isGone) throw error;
    return succeeded([]);
  }
}

/** Makes the place of somebody one without a name; answers the keys of the files that they had sent. */
async function leave(
  tx: Transaction,
  { person, delegation }: LockedDelegate,
  action: "registration.step-back" | "registration.withdraw-consent",
): Promise<string[]> {
  const { id, name, registrationId, position, registration } = person;
  const files = await forgetAnswersOf(tx, id);
  const seat = { registrationId, position, name: "", email: "", seatKey: null, declinedName: name };
  await reseat(ANONYMOUS, tx, id, seat);
  if (delegation.holdExpiresAt === null) {
    await tx.registration.update({
      where: { id: registrationId },
      data: { holdExpiresAt: await holdEndOf(tx, registration.listing.code, registration.sessionId) },
      select: { id: true },
    });
  }
  await recordDelegate(tx, person, action);
  await queueMail(tx, {
    template: "delegate-declined",
    recipient: registration.contactEmail,
    locale: registration.locale,
    parameters: { registrationId, name },
    dedupeKey: `delegate-declined:${id}`,
  });
  return files;
}

async function removeFiles<Refusal extends string>(outcome: Outcome<Refusal, string[]>): Promise<Outcome<Refusal>> {
  if (!outcome.ok) return outcome;
  await removeSealedFiles(outcome.value);
  return succeeded(undefined);
}
