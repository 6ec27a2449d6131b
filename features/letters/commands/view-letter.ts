import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { LetterPaper } from "@/lib/paper/paper.ts";
import { readSealedFile } from "@/lib/storage/sealed-file.ts";
import { type LetterPlace, requireLetterDesk } from "../queries/letter-desk.ts";
import { composeLetter } from "../queries/letter-paper.ts";
import { LETTER, type LetterRow } from "../rules/letter-row.ts";
import { openPassport, scanSeal } from "../rules/passport.ts";

/**
 * Number and birth date of a letter, for somebody who reviews or issues it; that they were looked at is written down first. Throws NotFound to
 * strangers, for another listing's letter and where nothing is kept (any more), Forbidden to members who do neither.
 */
export async function viewPassport(
  viewer: Viewer,
  place: LetterPlace,
): Promise<{ passportNumber: string; birthDate: string }> {
  const passport = openPassport(await noteView(viewer, place, "letter.view"));
  if (!passport) throw new NotFound();
  return { passportNumber: passport.passportNumber, birthDate: passport.birthDate };
}

/** The scan of a letter's passport, opened; each time is written down. Throws as viewPassport. */
export async function viewScan(
  viewer: Viewer,
  place: LetterPlace,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { file } = await noteView(viewer, place, "letter.view-scan");
  const bytes = file && (await readSealedFile(file.key, scanSeal));
  if (!file || !bytes) throw new NotFound();
  return { contentType: file.contentType, bytes };
}

/** An issued letter for the desk, to be printed and signed; each time is written down. Throws as viewPassport, and for one not issued. */
export async function printLetter(viewer: Viewer, place: LetterPlace): Promise<LetterPaper> {
  return composeLetter(viewer, await noteView(viewer, place, "letter.print"));
}

async function noteView(
  viewer: Viewer,
  place: LetterPlace,
  action: "letter.view" | "letter.view-scan" | "letter.print",
): Promise<LetterRow> {
  return transaction(async (tx) => {
    const listing = await requireLetterDesk(viewer, place, tx);
    const letter = isId(place.letterId)
      ? await tx.letter.findFirst({ where: { id: place.letterId, listingId: listing.id }, select: LETTER })
      : null;
    const isThere = letter && (action === "letter.view-scan" ? letter.file !== null : letter.sealed !== null);
    if (!isThere) throw new NotFound();
    await recordAudit(viewer, tx, {
      action,
      subjectId: letter.id,
      institutionId: listing.institutionId,
      details: { listing: listing.code },
      isSample: listing.isSample,
    });
    return letter;
  });
}
