import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { isId } from "@/lib/id.ts";
import { requireHosted } from "./hosted.ts";

/** What the desk wrote down about a registration; `author` is empty once their account is gone. */
export type DeskNote = { id: string; text: string; author: string; createdAt: Date; isOwn: boolean };

/** The notes about a registration, the newest first. NotFound and Forbidden as requireHosted. */
export async function listNotes(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  registrationId: string,
): Promise<DeskNote[]> {
  await requireHosted(viewer, institutionId, listingId);
  if (!isId(registrationId)) return [];
  const rows = await database().registrationNote.findMany({
    where: { registrationId, registration: { listingId } },
    orderBy: { id: "desc" },
    select: { id: true, text: true, createdAt: true, authorId: true, author: { select: { name: true, email: true } } },
  });
  return rows.map(({ author, authorId, ...note }) => ({
    ...note,
    author: author ? author.name || author.email : "",
    isOwn: authorId !== null && authorId === viewer.userId,
  }));
}
