import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { sealText, unsealText } from "@/lib/crypto/sealed.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, succeeded } from "@/lib/outcome.ts";
import type { LetterPaper } from "@/lib/paper/paper.ts";
import type { LetterPlace } from "../queries/letter-desk.ts";
import { composeDraft } from "../queries/letter-paper.ts";
import { type IssueInput, previewTerms } from "../schema.ts";
import { heldToIssue, type IssueRefusal } from "./issue-letter.ts";

/** What the terms of a preview are sealed for: those of one letter draw no other. */
const previewSeal = (letterId: string): string => `letter_preview:${letterId}`;

/**
 * Asks to see a letter on these terms before it is issued on them: answers the terms, sealed, for the address of the draft. Nothing is kept.
 * Refuses and throws as issueLetter.
 */
export function askForPreview(
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
  terms: IssueInput,
): Promise<Outcome<IssueRefusal, string>> {
  return transaction(async (tx): Promise<Outcome<IssueRefusal, string>> => {
    const issuable = await heldToIssue(tx, viewer, place, revision);
    if (!issuable.ok) return issuable;
    const text = JSON.stringify({ ...terms, revision: String(revision) });
    return succeeded(sealText(text, previewSeal(place.letterId)));
  });
}

/**
 * The draft of a letter on the terms that askForPreview sealed, with number and birth date as it would be issued: each time is written down.
 * Throws as issueLetter, and NotFound where that would refuse and for terms not sealed here for this letter.
 */
export async function previewLetter(viewer: Viewer, place: LetterPlace, sealed: string): Promise<LetterPaper> {
  const { revision, ...terms } = openTerms(place, sealed);
  const letter = await transaction(async (tx) => {
    const issuable = await heldToIssue(tx, viewer, place, revision);
    if (!issuable.ok) throw new NotFound();
    const { letter } = issuable.value;
    await recordAudit(viewer, tx, {
      action: "letter.preview",
      subjectId: letter.id,
      institutionId: letter.listing.institutionId,
      details: { listing: letter.listing.code },
      isSample: letter.listing.isSample,
    });
    return letter;
  });
  return composeDraft(viewer, letter, terms, letter.now);
}

function openTerms({ letterId }: LetterPlace, sealed: string) {
  try {
    return previewTerms.parse(JSON.parse(unsealText(sealed, previewSeal(letterId))));
  } catch {
    throw new NotFound();
  }
}
