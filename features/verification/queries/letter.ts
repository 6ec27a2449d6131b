import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { fileStore, letterName } from "@/lib/storage/file-store.ts";

export type LetterFile = { contentType: string; bytes: Uint8Array<ArrayBuffer> };

/** A letter that was shown as evidence, for the institution's own people and the office. NotFound for everybody else. */
export async function getLetter(viewer: Viewer, evidenceId: string): Promise<LetterFile> {
  if (!isId(evidenceId)) throw new NotFound();
  const evidence = await database().evidence.findUnique({
    where: { id: evidenceId },
    select: {
      institutionId: true,
      institution: { select: { successorId: true } },
      letter: { select: { key: true, contentType: true } },
    },
  });
  if (!evidence?.letter) throw new NotFound();
  // What an institution has shown stays its own when it becomes part of another, whose people then read it.
  const readers = [evidence.institutionId, evidence.institution.successorId];
  if (!viewer.isOffice && !readers.some((id) => id !== null && maySeeDesk(viewer, id))) throw new NotFound();
  const bytes = await fileStore().read(letterName(evidence.letter.key));
  if (!bytes) throw new NotFound();
  return { contentType: evidence.letter.contentType, bytes };
}
