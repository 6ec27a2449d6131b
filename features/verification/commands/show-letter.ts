import "server-only";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { fileStore, letterName, randomKey } from "@/lib/storage/file-store.ts";
import { readLetter } from "@/lib/storage/letter.ts";
import type { PictureRefusal } from "@/lib/storage/picture.ts";
import { submissionOf } from "@/lib/storage/submission.ts";
import { EVIDENCE_ROLES, mayShowEvidence } from "../policy.ts";
import { isWaiting } from "./evidence-lock.ts";
import { openEvidence } from "./open-evidence.ts";

type LetterRefusal = PictureRefusal | "already-waiting" | "suspended";

/**
 * An owner shows the office a letter under the institution's stamp. Only its own people and the office can fetch it. `formKey` is its form's
 * own: sent again with the same file over a bad line, it is the same letter.
 *
 * Refusals: what `readLetter` refuses, `already-waiting` (one waits for the office), `suspended`. NotFound for strangers and members
 * who are not owners, before any work is done on the bytes.
 */
export async function showLetter(
  viewer: Viewer,
  institutionId: string,
  uploaded: Uint8Array,
  note: string,
  formKey: string = newId(),
): Promise<Outcome<LetterRefusal, Shown>> {
  if (!mayShowEvidence(viewer, institutionId)) throw new NotFound();
  const letter = await readLetter(uploaded);
  if (!letter.ok) return letter;
  const { contentType, bytes } = letter.value;
  const key = randomKey();
  await fileStore().write(letterName(key), bytes);
  try {
    const submission = submissionOf(institutionId, formKey, uploaded);
    const outcome = await keep(viewer, institutionId, { key, contentType, bytes: bytes.length, submission }, note);
    if (!outcome.ok || outcome.value.isKnown) await fileStore().remove(letterName(key));
    return outcome;
  } catch (error) {
    await fileStore().remove(letterName(key));
    throw error;
  }
}

/** The evidence that it makes, and whether it was sent before and its answer lost on the way. */
type Shown = { id: string; isKnown: boolean };
type KeptFile = { key: string; contentType: string; bytes: number; submission: string };

async function keep(
  viewer: Viewer,
  institutionId: string,
  file: KeptFile,
  note: string,
): Promise<Outcome<"already-waiting" | "suspended", Shown>> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    if (institution.status !== "active") return refused("suspended");
    const known = await tx.evidence.findFirst({
      where: { letter: { submission: file.submission } },
      select: { id: true },
    });
    if (known) return succeeded({ id: known.id, isKnown: true });
    const method = "stamped_letter";
    if (await isWaiting(tx, institutionId, method)) return refused("already-waiting");
    const letterId = newId();
    await tx.storedFile.create({
      data: { id: letterId, ...file, institutionId, uploadedById: member.userId },
      select: { id: true },
    });
    const by = { submittedById: member.userId, isSample: institution.isSample };
    const id = await openEvidence(viewer, tx, { institutionId, method, letterId, note, ...by });
    return succeeded({ id, isKnown: false });
  });
}
