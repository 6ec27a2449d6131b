import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { requireHosted } from "../queries/hosted.ts";

/** Where a note stands: the desk, its listing, one of the registrations. */
export type NotePlace = { institutionId: string; listingId: string; registrationId: string };

/** More about one registration nobody reads. */
export const MOST_NOTES = 100;

/**
 * Writes down something about a registration for those who decide about it. The same words by the same person, once more, are the note
 * that is there: a double click writes one.
 *
 * Refuses `too-many`. NotFound for strangers and for another listing's registration, Forbidden to members who do not decide.
 */
export async function addNote(viewer: Viewer, place: NotePlace, text: string): Promise<Outcome<"too-many">> {
  return transaction(async (tx) => {
    const { isSample, authorId } = await lockPlace(viewer, tx, place);
    const { institutionId, registrationId } = place;
    const notes = await tx.registrationNote.findMany({
      where: { registrationId },
      orderBy: { id: "desc" },
      select: { authorId: true, text: true },
    });
    if (notes[0]?.authorId === authorId && notes[0].text === text) return done;
    if (notes.length >= MOST_NOTES) return refused("too-many");
    await tx.registrationNote.create({ data: { id: newId(), registrationId, authorId, text }, select: { id: true } });
    // What stands in it is in no log: the log outlives the registration.
    await recordAudit(viewer, tx, { action: "registration.note", subjectId: registrationId, institutionId, isSample });
    return done;
  });
}

/** Takes back a note of one's own; one that is gone already is no error. Forbidden for somebody else's. Throws as addNote. */
export async function removeNote(viewer: Viewer, place: NotePlace, noteId: string): Promise<void> {
  await transaction(async (tx) => {
    const { isSample, authorId } = await lockPlace(viewer, tx, place);
    const { institutionId, registrationId } = place;
    const note = isId(noteId)
      ? await tx.registrationNote.findFirst({ where: { id: noteId, registrationId }, select: { authorId: true } })
      : null;
    if (!note) return;
    if (note.authorId !== authorId) throw new Forbidden();
    await tx.registrationNote.deleteMany({ where: { id: noteId } });
    const action = "registration.remove-note";
    await recordAudit(viewer, tx, { action, subjectId: registrationId, institutionId, isSample });
  });
}

/** Locks the registration, so that two notes at once are written one after the other. */
async function lockPlace(viewer: Viewer, tx: Transaction, { institutionId, listingId, registrationId }: NotePlace) {
  const { isSample } = await requireHosted(viewer, institutionId, listingId, tx);
  if (!isMember(viewer) || !isId(registrationId)) throw new NotFound();
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM registration WHERE id = ${registrationId}::uuid AND listing_id = ${listingId}::uuid FOR UPDATE`;
  if (locked.length === 0) throw new NotFound();
  return { isSample, authorId: viewer.userId };
}
