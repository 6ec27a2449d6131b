import "server-only";
import { type PersonAnswers, preparePersonAnswers } from "@/features/forms/commands/answer-person.ts";
import type { AnswersRefused } from "@/features/forms/commands/answer-registering.ts";
import type { SentAnswers } from "@/features/forms/rules/sent.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { consentWords } from "../queries/consent-words.ts";
import { givenPurposes, missingPurposes, standingPurposes } from "../rules/consent.ts";
import type { DelegateInput } from "../schema.ts";
import {
  type FoundDelegate,
  findDelegateByToken,
  type LockedDelegate,
  recordDelegate,
  withDelegateByToken,
} from "./locked-delegate.ts";

/**
 * `over`: the delegation no longer stands, or what it is for is over or called off. `changed-meanwhile`: another tab was
 * quicker. `form-changed`: the organiser asks other questions now. `questions-changed`: their institution answered for the whole
 * delegation, and other questions are asked of them now. `let-in`: a door read the name already.
 */
export type DelegateRefusal = "over" | "changed-meanwhile" | "form-changed" | "questions-changed" | "let-in";

/**
 * What a person of a delegation says for themselves, behind their personal link: how their name is spelled, what they
 * agree to, and their answers to the questions to each person. Nothing is kept of who does not agree to what is needed.
 * The words they read are kept with what they agreed to, in `locale`. With the first agreement, whoever has a place is
 * sent the ticket. Of what is asked after acceptance (`moment`) the answers alone are read.
 *
 * Refuses `answers` with an error for each wrong field, and as DelegateRefusal says; throws NotFound as
 * findDelegateByToken.
 */
export async function answerAsDelegateByToken(
  token: string,
  locale: Locale,
  moment: FormMoment,
  input: DelegateInput,
  sent: SentAnswers,
): Promise<Outcome<DelegateRefusal> | AnswersRefused> {
  const found = await findDelegateByToken(token);
  const place = { registrationId: found.registrationId, attendeeId: found.id, moment };
  const prepared = await preparePersonAnswers(ANONYMOUS, place, sent);
  if (!prepared.ok && prepared.refusal !== "answers") {
    return refused(prepared.refusal === "closed" ? "over" : prepared.refusal);
  }
  const errors = { ...(prepared.ok ? {} : prepared.errors), ...ownErrors(found, moment, input) };
  if (!prepared.ok || Object.keys(errors).length > 0) {
    if (prepared.ok) await prepared.takeBack();
    const again = [...sent.files.keys()].map((name) => [name, "chooseFileAgain"] as const);
    return { ok: false, refusal: "answers", errors: { ...Object.fromEntries(prepared.ok ? again : []), ...errors } };
  }
  return write(token, locale, moment, input, prepared);
}

/** What is wrong beside the answers: a name that is missing, and what must be agreed to. */
function ownErrors(
  { consents, registration }: FoundDelegate,
  moment: FormMoment,
  input: DelegateInput,
): Record<string, string> {
  const missing = missingPurposes(consents, registration.listing.institution, registration.institution);
  const given = moment === "registering" ? givenPurposes(input) : [];
  const refusedTo = missing.filter((purpose) => !given.includes(purpose));
  const errors = Object.fromEntries(refusedTo.map((purpose) => [purpose, "consentRequired"]));
  return moment === "registering" && input.name === null ? { name: "required", ...errors } : errors;
}

async function write(
  token: string,
  locale: Locale,
  moment: FormMoment,
  input: DelegateInput,
  prepared: PersonAnswers,
): Promise<Outcome<DelegateRefusal> | AnswersRefused> {
  try {
    const outcome = await withDelegateByToken<DelegateRefusal, string[]>(token, async (tx, delegate) => {
      const { person, delegation, wasLetIn } = delegate;
      if (!delegation.mayChange) return refused("over");
      // What was looked at before the lock may be another tab's since, or another organiser's.
      const hasErrors = Object.keys(ownErrors(person, moment, input)).length > 0;
      if (person.revision !== input.revision || hasErrors) return refused("changed-meanwhile");
      const name = moment === "registering" ? (input.name ?? person.name) : person.name;
      if (wasLetIn && name !== person.name) return refused("let-in");
      const answered = await prepared.write(tx);
      if (!answered.ok) return refused(answered.refusal === "closed" ? "over" : answered.refusal);
      await keepPerson(tx, delegate, { locale, moment, name, keys: prepared.keys });
      if (moment === "registering") await agree(tx, delegate, locale, input);
      return succeeded(answered.value);
    });
    if (!outcome.ok) {
      await prepared.takeBack();
      return outcome;
    }
    await removeSealedFiles(outcome.value);
    return succeeded(undefined);
  } catch (error) {
    await prepared.takeBack();
    throw error;
  }
}

async function keepPerson(
  tx: Transaction,
  { person }: LockedDelegate,
  { locale, moment, name, keys }: { locale: Locale; moment: FormMoment; name: string; keys: readonly string[] },
): Promise<void> {
  const now = new Date();
  const isAsked = keys.length > 0;
  const answered =
    moment === "registering"
      ? { answeredAt: now, answeredKeys: [...keys] }
      : { followedUpAt: now, followedUpKeys: [...keys] };
  await tx.attendee.update({
    where: { id: person.id },
    data: {
      name,
      locale,
      revision: { increment: 1 },
      askedMore: person.askedMore.filter((one) => one !== moment),
      ...(isAsked ? answered : {}),
    },
    select: { id: true },
  });
  if (name !== person.name) await recordDelegate(tx, person, "registration.correct-name");
  if (isAsked) await recordDelegate(tx, person, "registration.answer", { moment });
}

/** Writes down what is agreed to from now on, and takes back what was agreed to before and is not any more. */
async function agree(
  tx: Transaction,
  { person, delegation }: LockedDelegate,
  locale: Locale,
  input: DelegateInput,
): Promise<void> {
  const { listing, institution } = person.registration;
  const standing = standingPurposes(person.consents, listing.institutionId);
  const given = givenPurposes(input).filter((purpose) => !standing.includes(purpose));
  const ended = person.consents.filter(
    ({ purpose, institutionId }) => institutionId !== listing.institutionId || (purpose === "news" && !input.news),
  );
  const now = new Date();
  if (ended.length > 0) {
    await tx.attendeeConsent.updateMany({
      where: { id: { in: ended.map(({ id }) => id) } },
      data: { withdrawnAt: now },
    });
    await recordDelegate(tx, person, "registration.end-consent", { purposes: ended.map(({ purpose }) => purpose) });
  }
  if (given.length === 0) return;
  const words = await consentWords(tx, person.registrationId, locale);
  await tx.attendeeConsent.createMany({
    data: given.map((purpose) => ({
      id: newId(),
      attendeeId: person.id,
      purpose,
      institutionId: listing.institutionId,
      words: words[purpose],
      language: locale,
      givenAt: now,
    })),
  });
  await recordDelegate(tx, person, "registration.agree", { purposes: given });
  const isFirst = missingPurposes(person.consents, listing.institution, institution).length > 0;
  if (!isFirst || delegation.status !== "confirmed" || person.email === "") return;
  await queueMail(tx, {
    template: "registration-ticket",
    recipient: person.email,
    locale,
    parameters: { attendeeId: person.id },
    dedupeKey: `registration-ticket:${person.id}:agreed`,
  });
}
