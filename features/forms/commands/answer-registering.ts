import "server-only";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { newId } from "@/lib/id.ts";
import { refused } from "@/lib/outcome.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { getPublishedVersion } from "../queries/asked.ts";
import { wholeQuestions } from "../rules/person-questions.ts";
import type { SentAnswers } from "../rules/sent.ts";
import { type PreparedAnswer, prepareAnswers, writeFiles } from "./prepare-answers.ts";

/** Answers that are wrong, by the names of their inputs. */
export type AnswersRefused = { ok: false; refusal: "answers"; errors: Record<string, string> };
/** Another version was put into use since the page was drawn. */
export type FormChanged = { ok: false; refusal: "form-changed" };

/** Part of the statement that registers: it writes the answers of the registration `made` there, whose attendees have these ids. */
export type AnswersClause = (attendeeIds: readonly string[]) => Prisma.Sql;

export type RegisteringAnswers = { ok: true; clause: AnswersClause | null; takeBack: () => Promise<void> };

const nothing: RegisteringAnswers = { ok: true, clause: null, takeBack: async () => undefined };

/**
 * Whose answers come with a registration: `everybody`'s, or those to the `whole` alone, as of a delegation, whose people answer for
 * themselves.
 */
export type Answerers = "everybody" | "whole";

/**
 * Looks at what was sent as answers to the form that a listing asks when registering, and makes ready to write them. Files lie in the
 * store afterwards; who does not register calls `takeBack`. Refuses `answers` with an error for each wrong field, and `form-changed`.
 */
export async function answerPublishedForm(
  code: string,
  sent: SentAnswers,
  answerers: Answerers = "everybody",
): Promise<RegisteringAnswers | AnswersRefused | FormChanged> {
  const asked = await readAsked(code, answerers);
  if (!asked) return nothing;
  if (asked.version.id !== sent.versionId) return refused("form-changed");
  const prepared = await prepareAnswers(ANONYMOUS, asked.version, sent);
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(ANONYMOUS, prepared.answers);
  return { ok: true, clause: answersClause(asked.formId, asked.version.id, prepared.answers), takeBack };
}

/** The wrong fields among what was sent, to be told beside those of the rest of the form. */
export async function findPublishedErrors(
  code: string,
  sent: SentAnswers,
  answerers: Answerers = "everybody",
): Promise<Record<string, string>> {
  const asked = await readAsked(code, answerers);
  if (asked?.version.id !== sent.versionId) return {};
  const prepared = await prepareAnswers(ANONYMOUS, asked.version, sent);
  if (!prepared.ok) return prepared.errors;
  // Nothing wrong with the answers, but their files will have to be chosen again.
  const names = [...sent.files.keys()].filter((name) => prepared.answers.some(({ file }) => file !== null && name));
  return Object.fromEntries(names.map((name) => [name, "chooseFileAgain"]));
}

async function readAsked(code: string, answerers: Answerers) {
  const asked = await getPublishedVersion(code, "registering");
  if (!asked || answerers === "everybody") return asked;
  const fields = wholeQuestions(asked.version.fields);
  return fields.length > 0 ? { ...asked, version: { ...asked.version, fields } } : null;
}

function answersClause(formId: string, versionId: string, answers: readonly PreparedAnswer[]): AnswersClause {
  const replyId = newId();
  const files = answers.map(({ file }) => file).filter((file) => file !== null);
  return (attendeeIds) => Prisma.sql`
    , replied AS (
      INSERT INTO form_reply (id, registration_id, form_id, version_id, whole_revision)
      SELECT ${replyId}::uuid, made.id, ${formId}::uuid, ${versionId}::uuid, 1 FROM made
    ), filed AS (
      INSERT INTO stored_file (id, key, content_type, bytes, institution_id)
      SELECT file.id, file.key, file.content_type, file.bytes, admitted.institution_id
      FROM admitted, unnest(${files.map(({ id }) => id)}::uuid[], ${files.map(({ key }) => key)}::text[],
                            ${files.map(({ contentType }) => contentType)}::text[],
                            ${files.map(({ bytes }) => bytes)}::int[]) AS file (id, key, content_type, bytes)
    ), answered AS (
      INSERT INTO form_answer (id, reply_id, field_id, attendee_id, value, sealed, file_id)
      SELECT answer.id, ${replyId}::uuid, answer.field_id, NULLIF(answer.attendee_id, '')::uuid,
             NULLIF(answer.value, '')::jsonb, NULLIF(answer.sealed, ''), NULLIF(answer.file_id, '')::uuid
      FROM made, unnest(${answers.map(({ id }) => id)}::uuid[], ${answers.map(({ fieldId }) => fieldId)}::uuid[],
                        ${answers.map(({ person }) => (person === null ? "" : (attendeeIds[person] ?? "")))}::text[],
                        ${answers.map(({ value }) => value ?? "")}::text[],
                        ${answers.map(({ sealed }) => sealed ?? "")}::text[],
                        ${answers.map(({ file }) => file?.id ?? "")}::text[])
                 AS answer (id, field_id, attendee_id, value, sealed, file_id)
    )`;
}
