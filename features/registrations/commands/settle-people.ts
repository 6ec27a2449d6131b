import "server-only";
import { forgetAnswersTo } from "@/features/forms/commands/write-answers.ts";
import { VERSION } from "@/features/forms/queries/version.ts";
import { personQuestions, questionKeys } from "@/features/forms/rules/person-questions.ts";
import { wholeAnswer } from "@/features/forms/rules/whole-answer.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Transaction } from "@/lib/db.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { missingPurposes } from "../rules/consent.ts";
import { settledKeys } from "../rules/delegate.ts";

const REPLY = {
  id: true,
  wholeRevision: true,
  version: { select: VERSION },
  answers: { where: { attendeeId: null }, select: { fieldId: true, attendeeId: true, value: true } },
  registration: {
    select: {
      institution: { select: { countryCode: true } },
      locale: true,
      listing: { select: { institution: { select: { id: true, countryCode: true } } } },
      attendees: {
        where: { name: { not: "" } },
        orderBy: { position: "asc" },
        select: {
          id: true,
          email: true,
          locale: true,
          answeredAt: true,
          answeredKeys: true,
          followedUpAt: true,
          followedUpKeys: true,
          askedMore: true,
          consents: { select: { purpose: true, institutionId: true, withdrawnAt: true } },
        },
      },
    },
  },
} as const;

/**
 * Brings the people of a delegation to what they are asked once the answers for the whole changed. What they answered to
 * questions that are not asked any more is deleted; who is asked more than they answered has it still to answer, and is
 * written to when they had nothing left to do. `askedBefore`: whether they were asked anything. To be called under the
 * registration's lock; answers the keys of files that are answers no more.
 */
export async function settlePeople(
  tx: Transaction,
  registrationId: string,
  moment: FormMoment,
  askedBefore: boolean,
): Promise<string[]> {
  const reply = await tx.formReply.findFirst({ where: { registrationId, form: { moment } }, select: REPLY });
  if (!reply) return [];
  const { fields } = reply.version;
  const now = questionKeys(personQuestions(fields, wholeAnswer(fields, reply.answers)));
  const gone = fields.filter(({ per, key }) => per === "person" && !now.includes(key)).map(({ id }) => id);
  const files = await forgetAnswersTo(tx, reply.id, gone);
  const { listing, institution, attendees, locale } = reply.registration;
  for (const person of attendees) {
    const [at, keys] =
      moment === "registering"
        ? [person.answeredAt, person.answeredKeys]
        : [person.followedUpAt, person.followedUpKeys];
    const settled = settledKeys(keys, now);
    const asksMore = at !== null && settled.asksMore;
    const askedMore = person.askedMore.filter((one) => one !== moment).concat(asksMore ? moment : []);
    if (at !== null) {
      await tx.attendee.update({
        where: { id: person.id },
        data: { askedMore, [moment === "registering" ? "answeredKeys" : "followedUpKeys"]: settled.keys },
        select: { id: true },
      });
    }
    const hadNothingLeft = at === null ? !askedBefore : !person.askedMore.includes(moment);
    const hasAgreed = missingPurposes(person.consents, listing.institution, institution).length === 0;
    const isAsked = at === null ? now.length > 0 : asksMore;
    if (!hadNothingLeft || !isAsked || !hasAgreed || person.email === "") continue;
    await queueMail(tx, {
      template: "delegate-questions",
      recipient: person.email,
      locale: person.locale || locale,
      parameters: { attendeeId: person.id },
      dedupeKey: `delegate-questions:${person.id}:${reply.id}:${reply.wholeRevision}`,
    });
  }
  return files;
}
