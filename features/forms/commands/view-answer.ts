import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { readSealedFile } from "@/lib/storage/sealed-file.ts";
import { VERSION } from "../queries/version.ts";
import type { FormField } from "../rules/fields.ts";
import { fileSeal, openAnswer } from "../rules/sealing.ts";
import { shownFields } from "../rules/shown-fields.ts";
import { answerWords } from "../rules/told.ts";

/** Where an answer is looked at: the desk of the listing's institution. */
export type AnswerPlace = { institutionId: string; listingId: string; answerId: string };

/**
 * Opens one sensitive answer for somebody who decides about registrations, in words of `locale`; that it was opened is written down
 * first. Throws NotFound to strangers, for another listing's answer and for one that is not sealed, Forbidden to members who do not decide.
 */
export async function viewSealedAnswer(viewer: Viewer, place: AnswerPlace, locale: Locale): Promise<string[]> {
  const { answer, field, sourceLanguage } = await noteView(viewer, place);
  const value = answer.sealed === null ? undefined : openAnswer(answer);
  if (value === undefined) throw new NotFound();
  const [words] = shownFields([field], sourceLanguage, locale);
  const labels = new Map(words?.options.map((option) => [option.value, option.label]));
  return answerWords(field.kind, value, labels, locale);
}

/** The file of an answer, opened; each time is written down. Throws as viewSealedAnswer. */
export async function viewAnswerFile(
  viewer: Viewer,
  place: AnswerPlace,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { answer } = await noteView(viewer, place);
  const bytes = answer.file && (await readSealedFile(answer.file.key, fileSeal));
  if (!answer.file || !bytes) throw new NotFound();
  return { contentType: answer.file.contentType, bytes };
}

async function noteView(viewer: Viewer, { institutionId, listingId, answerId }: AnswerPlace) {
  const listing = await requireHosted(viewer, institutionId, listingId);
  if (!isId(answerId)) throw new NotFound();
  return transaction(async (tx) => {
    const found = await readAnswer(tx, listing.id, answerId);
    await recordAudit(viewer, tx, {
      action: "registration.view-answer",
      subjectId: found.answer.reply.registrationId,
      institutionId,
      details: { code: listing.code, field: found.field.key, version: found.answer.reply.version.number },
    });
    return found;
  });
}

async function readAnswer(tx: Transaction, listingId: string, answerId: string) {
  const answer = await tx.formAnswer.findFirst({
    where: { id: answerId, shreddedAt: null, reply: { registration: { listingId } } },
    select: {
      id: true,
      fieldId: true,
      value: true,
      sealed: true,
      file: { select: { key: true, contentType: true } },
      reply: { select: { registrationId: true, version: { select: VERSION } } },
    },
  });
  const version = answer?.reply.version;
  const field: FormField | undefined = version?.fields.find(({ id }) => id === answer?.fieldId);
  if (!answer || !version || !field) throw new NotFound();
  return { answer, field, sourceLanguage: version.sourceLanguage };
}
