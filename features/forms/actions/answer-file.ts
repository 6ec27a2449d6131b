import "server-only";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { viewAnswerFile } from "../commands/view-answer.ts";

/** The file of an answer for whoever asks at that desk. Throws as the command and the desk do. */
export async function answerFileAction(
  slug: string,
  listingId: string,
  answerId: string,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  return viewAnswerFile(viewer, { institutionId: institution.id, listingId, answerId });
}
