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
import { EVIDENCE_ROLES, mayShowEvidence } from "../policy.ts";
import { isWaiting } from "./evidence-lock.ts";
import { openEvidence } from "./open-evidence.ts";

type LetterRefusal = PictureRefusal | "already-waiting" | "suspended";

/**
 * An owner shows the office a letter under the institution's stamp. Only its own people and the office can fetch it.
 *
 * Refusals: what `readLetter` refuses, `already-waiting` (one waits for the office), `suspended`. NotFound for strangers and members
 * who are not owners, before any work is done on the bytes.
 */
export async function showLetter(
  viewer: Viewer,
  institutionId: string,
  uploaded: Uint8Array,
  note: string,
): Promise<Outcome<LetterRefusal, { id: string }>> {
  if (!mayShowEvidence(viewer, institutionId)) throw new NotFound();
  const letter = await readLetter(uploaded);
  if (!letter.ok) return letter;
  const { contentType, bytes } = letter.value;
  const key = randomKey();
  await fileStore().write(letterName(key), bytes);
  try {
    const outcome = await keep(viewer, institutionId, { key, contentType, bytes: bytes.length }, note);
    if (!outcome.ok) await fileStore().remove(letterName(key));
    return outcome;
  } catch (error) {
    await fileStore().remove(letterName(key));
    throw error;
  }
}

type KeptFile = { key: string; contentType: string; bytes: number };

async function keep(
  viewer: Viewer,
  institutionId: string,
  file: KeptFile,
  note: string,
): Promise<Outcome<"already-waiting" | "suspended", { id: string }>> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    if (institution.status !== "active") return refused("suspended");
    const method = "stamped_letter";
    if (await isWaiting(tx, institutionId, method)) return refused("already-waiting");
    const letterId = newId();
    await tx.storedFile.create({
      data: { id: letterId, ...file, institutionId, uploadedById: member.userId },
      select: { id: true },
    });
    const by = { submittedById: member.userId, isSample: institution.isSample };
    return succeeded({ id: await openEvidence(viewer, tx, { institutionId, method, letterId, note, ...by }) });
  });
}
