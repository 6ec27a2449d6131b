import "server-only";
import { type Entry, ERASED_NAME, type PersonalData } from "@/features/privacy/rules/personal-data.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { letterName } from "@/lib/storage/file-store.ts";
import { readSealedFile } from "@/lib/storage/sealed-file.ts";
import { REPLY, type ReplyRow } from "./queries/replies.ts";
import { fileSeal, openAnswer } from "./rules/sealing.ts";
import { shownFields } from "./rules/shown-fields.ts";
import { answerWords } from "./rules/told.ts";

type People = {
  registrationIds: readonly string[];
  /** Delegations of which they are the contact: what was answered for the whole is theirs, not what its people answered. */
  delegationIds?: readonly string[];
  attendeeIds: readonly string[];
};

/** Answers to the registrations' forms: those to whole registrations, and those for these people in anybody's. */
const answersOf = ({ registrationIds, delegationIds = [], attendeeIds }: People) => ({
  OR: [
    { reply: { registrationId: { in: [...registrationIds] } } },
    { attendeeId: null, reply: { registrationId: { in: [...delegationIds] } } },
    { attendeeId: { in: [...attendeeIds] } },
  ],
});

/** Answers to forms, sealed ones opened for whom they are about, and the files that were sent with them. */
export const answerData: PersonalData = {
  tables: ["form_reply", "form_answer", "stored_file"],
  async read(tx, subject, locale) {
    const replies = await tx.formReply.findMany({
      where: { answers: { some: answersOf(subject) } },
      select: { ...REPLY, registration: { select: { listing: { select: { code: true } } } } },
    });
    const isOwn = new Set(subject.registrationIds);
    const isLed = new Set(subject.delegationIds);
    return [
      {
        section: "answers",
        entries: replies.flatMap((reply) =>
          entriesOf(reply, locale, (attendeeId) =>
            attendeeId === null
              ? isOwn.has(reply.registrationId) || isLed.has(reply.registrationId)
              : isOwn.has(reply.registrationId) || subject.attendeeIds.includes(attendeeId),
          ).map((entry) => ({ listing: reply.registration.listing.code, ...entry, at: reply.updatedAt })),
        ),
      },
    ];
  },
  async files(tx, subject) {
    const rows = await tx.formAnswer.findMany({
      where: { ...answersOf(subject), file: { isNot: null } },
      select: { id: true, field: { select: { key: true } }, file: { select: { key: true, contentType: true } } },
    });
    return rows.flatMap(({ id, field, file }) =>
      file
        ? [
            {
              name: `answers/${field.key}-${id.slice(-12)}.${file.contentType === "application/pdf" ? "pdf" : "webp"}`,
              read: () => readSealedFile(file.key, fileSeal),
            },
          ]
        : [],
    );
  },
  erase: (tx, subject) => forgetAnswers(tx, subject),
};

/** Deletes answers with their files' rows; answers the names of the stored files, to be removed once the transaction is done. */
export async function forgetAnswers(tx: Transaction, people: People): Promise<string[]> {
  const files = await tx.formAnswer.findMany({
    where: { ...answersOf(people), file: { isNot: null } },
    select: { fileId: true, file: { select: { key: true } } },
  });
  await tx.formAnswer.deleteMany({ where: answersOf(people) });
  await tx.formReply.deleteMany({ where: { registrationId: { in: [...people.registrationIds] } } });
  await tx.storedFile.deleteMany({ where: { id: { in: files.flatMap(({ fileId }) => fileId ?? []) } } });
  return files.flatMap(({ file }) => (file ? [letterName(file.key)] : []));
}

function entriesOf(reply: ReplyRow, locale: Locale, isTheirs: (attendeeId: string | null) => boolean): Entry[] {
  const shown = shownFields(reply.version.fields, reply.version.sourceLanguage, locale);
  return reply.answers
    .filter(({ attendeeId }) => isTheirs(attendeeId))
    .flatMap((answer) => {
      const field = reply.version.fields.find(({ id }) => id === answer.fieldId);
      const words = shown.find(({ key }) => key === field?.key);
      if (!field || !words) return [];
      const labels = new Map(words.options.map(({ value, label }) => [value, label]));
      const told =
        answer.shreddedAt !== null
          ? ERASED_NAME
          : answer.fileId !== null
            ? `answers/${field.key}-${answer.id.slice(-12)}`
            : answerWords(field.kind, openAnswer(answer), labels, locale).join("; ");
      return [{ question: words.label, answer: told }];
    });
}
