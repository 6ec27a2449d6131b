import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { sealText } from "@/lib/crypto/sealed.ts";
import { newId } from "@/lib/id.ts";
import { readLetter } from "@/lib/storage/letter.ts";
import { type SealedFile, sealedFile, writeSealedFiles } from "@/lib/storage/sealed-file.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import type { Version } from "../queries/version.ts";
import { readAnswers, type Sent } from "../rules/answers.ts";
import { answerSeal, fileSeal } from "../rules/sealing.ts";
import type { SentAnswers } from "../rules/sent.ts";
import { inputName, type Slot } from "../rules/shown.ts";

/** An answer ready to be written: its value as JSON, or sealed, or a file. */
export type PreparedAnswer = {
  id: string;
  fieldId: string;
  /** Which of the people, from 0; null for the whole. */
  person: number | null;
  value: string | null;
  sealed: string | null;
  file: SealedFile | null;
};

export type Prepared =
  | { ok: true; answers: PreparedAnswer[]; kept: { fieldId: string; person: number | null }[] }
  | { ok: false; errors: Record<string, string> };

/**
 * Reads what was sent as answers to a version, by the rules of readAnswers; files are looked at by their first bytes. What is
 * sensitive, and every file, is sealed under the id of its answer. Nothing is written yet.
 */
export async function prepareAnswers(
  _viewer: Viewer,
  version: Version,
  sent: SentAnswers,
  kept: Sent["kept"] = () => undefined,
): Promise<Prepared> {
  const files = new Map<string, { contentType: string; bytes: Uint8Array }>();
  const fileErrors = new Map<string, FieldError>([...sent.tooLarge].map((name) => [name, "fileTooLarge"]));
  for (const name of fileNames(version, sent.people)) {
    const uploaded = sent.files.get(name);
    if (!uploaded) continue;
    const letter = await readLetter(uploaded);
    if (letter.ok) files.set(name, letter.value);
    else fileErrors.set(name, letter.refusal === "too-large" ? "fileTooLarge" : "invalidFile");
  }
  const { answers, errors } = readAnswers(version.fields, sent.people, {
    texts: (name) => sent.texts.get(name) ?? [],
    file: (name) => fileErrors.get(name) ?? (files.has(name) ? "there" : "none"),
    kept,
  });
  if (Object.keys(errors).length > 0) {
    // A browser does not send again what it sent with a form that was refused.
    const again = [...files.keys()].filter((name) =>
      answers.some(({ slot, field }) => inputName(slot, field.key) === name),
    );
    return { ok: false, errors: { ...errors, ...Object.fromEntries(again.map((name) => [name, "chooseFileAgain"])) } };
  }
  const person = (slot: Slot) => (slot === "all" ? null : sent.people.indexOf(slot));
  return {
    ok: true,
    answers: answers
      .filter(({ isKept }) => !isKept)
      .map(({ slot, field, value }) => {
        const id = newId();
        const about = { id, fieldId: field.id, person: person(slot) };
        const file = files.get(inputName(slot, field.key));
        if (field.kind === "file" && file) {
          return { ...about, value: null, sealed: null, file: sealedFile(file, fileSeal) };
        }
        const text = JSON.stringify(value);
        const isSealed = field.sensitivity === "sensitive";
        return {
          ...about,
          value: isSealed ? null : text,
          sealed: isSealed ? sealText(text, answerSeal(id)) : null,
          file: null,
        };
      }),
    kept: answers
      .filter(({ isKept }) => isKept)
      .map(({ slot, field }) => ({ fieldId: field.id, person: person(slot) })),
  };
}

/** The inputs of a version's questions for a file: nothing else that came is looked at. */
function fileNames(version: Version, people: readonly Slot[]): string[] {
  return version.fields
    .filter(({ kind }) => kind === "file")
    .flatMap(({ key, per }) => (per === "person" ? people : (["all"] as const)).map((slot) => inputName(slot, key)));
}

/** Writes the files of answers, before the rows that name them; answers how to take them away when the rows are not written. */
export function writeFiles(_viewer: Viewer, answers: readonly PreparedAnswer[]): Promise<() => Promise<void>> {
  return writeSealedFiles(answers.map(({ file }) => file).filter((file) => file !== null));
}
