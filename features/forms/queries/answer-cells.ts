import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { MOMENTS } from "../rules/fields.ts";
import { openAnswer } from "../rules/sealing.ts";
import { shownFields } from "../rules/shown-fields.ts";
import { answerWords } from "../rules/told.ts";
import { type AnswerRow, REPLY, type ReplyRow } from "./replies.ts";

/**
 * The cells of chosen questions (`moment.key`) for each of these registrations and its people, opened where they are sealed: what that means is
 * for the caller to have asked and written down. No other answer is read. A file is told by its mark alone, what was shredded by nothing.
 */
export async function answerCells(
  _viewer: Viewer,
  registrationIds: readonly string[],
  chosen: readonly string[],
  locale: Locale,
): Promise<(registrationId: string, attendeeId: string) => string[]> {
  if (chosen.length === 0) return () => [];
  const replies = await database().formReply.findMany({
    where: { registrationId: { in: [...registrationIds] } },
    select: { ...REPLY, answers: { where: { OR: answersTo(chosen) }, select: REPLY.answers.select } },
  });
  const cells = new Map(replies.flatMap((reply) => cellsOf(reply, locale)));
  return (registrationId, attendeeId) =>
    chosen.map((name) => cells.get(`${attendeeId} ${name}`) ?? cells.get(`${registrationId} ${name}`) ?? "");
}

/** The answers to these questions, whichever version asked them. */
function answersTo(chosen: readonly string[]): Prisma.FormAnswerWhereInput[] {
  return MOMENTS.map((moment) => {
    const start = `${moment}.`;
    const keys = chosen.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    return { reply: { form: { moment } }, field: { key: { in: keys } } };
  });
}

function cellsOf(reply: ReplyRow, locale: Locale): [string, string][] {
  const { version, form, answers, registrationId } = reply;
  const shown = shownFields(version.fields, version.sourceLanguage, locale);
  return answers.flatMap((answer): [string, string][] => {
    const field = version.fields.find(({ id }) => id === answer.fieldId);
    const words = shown.find(({ key }) => key === field?.key);
    if (!field || !words) return [];
    const labels = new Map(words.options.map(({ value, label }) => [value, label]));
    const name = `${answer.attendeeId ?? registrationId} ${form.moment}.${field.key}`;
    return [[name, cell(answer, field.kind, labels, locale)]];
  });
}

function cell(
  answer: AnswerRow,
  kind: Parameters<typeof answerWords>[0],
  labels: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  if (answer.shreddedAt !== null) return "";
  if (answer.fileId !== null) return "✓";
  return answerWords(kind, openAnswer(answer), labels, locale).join("; ");
}
