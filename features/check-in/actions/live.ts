import "server-only";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { checkIn, type DoorAnswer, type Scan, undoCheckIn } from "../commands/check-in.ts";
import { readTicketCode } from "../rules/code.ts";
import type { DoneAtDoors } from "../schema.ts";

/** What a device did, one after another in its order; each is answered in its place. Throws as checkIn. */
export async function doneAtDoorsAction(
  slug: string,
  listingId: string,
  { sessionId, door: name, sentAt, done }: DoneAtDoors,
): Promise<DoorAnswer[]> {
  const viewer = await getViewer();
  const { id: institutionId } = await getDeskInstitution(viewer, slug);
  const door = { institutionId, listingId, sessionId, name };
  const answers: DoorAnswer[] = [];
  for (const one of done) {
    if (one.what === "undo") {
      answers.push(await undoCheckIn(viewer, door, one.attendeeId, one.key ?? null));
      continue;
    }
    const scan: Scan = {
      key: one.key,
      ticket: one.what === "scan" ? { code: readTicketCode(one.code) ?? "" } : { attendeeId: one.attendeeId },
      waited: one.what === "waited" ? { scannedAt: new Date(one.scannedAt), sentAt: new Date(sentAt) } : null,
    };
    answers.push(await checkIn(viewer, one.what === "waited" ? { ...door, name: one.door } : door, scan));
  }
  return answers;
}
