import "server-only";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { LetterPaper } from "@/lib/paper/paper.ts";
import { previewLetter } from "../commands/preview-letter.ts";
import { printLetter, viewScan } from "../commands/view-letter.ts";

/** The scan of a letter for whoever asks at that desk. Throws as the command and the desk do. */
export async function scanAction(slug: string, listingId: string, letterId: string) {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  return viewScan(viewer, { institutionId: institution.id, listingId, letterId });
}

/** An issued letter to print for whoever asks at that desk. Throws as the command and the desk do. */
export async function printLetterAction(slug: string, listingId: string, letterId: string): Promise<LetterPaper> {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  return printLetter(viewer, { institutionId: institution.id, listingId, letterId });
}

/** A letter in review as it would be issued on these sealed terms, for whoever asks at that desk. Throws as the command and the desk do. */
export async function previewLetterAction(
  slug: string,
  listingId: string,
  letterId: string,
  sealed: string,
): Promise<LetterPaper> {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  return previewLetter(viewer, { institutionId: institution.id, listingId, letterId }, sealed);
}
