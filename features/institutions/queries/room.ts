import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { maySeeDesk } from "../policy.ts";
import { type Room, roomFor } from "../rules/room.ts";

/**
 * How much of its room an institution's files take at `now`: pictures, documents and the logo. Letters that prove who it is do not count:
 * they are the office's to read and go by themselves; nor do passports of those who ask for an invitation. NotFound for whoever is neither of the institution nor of the office.
 */
export async function getRoom(viewer: Viewer, institutionId: string, now: Date): Promise<Room> {
  if (!maySeeDesk(viewer, institutionId) && !viewer.isOffice) throw new NotFound();
  return readRoom(viewer, database(), institutionId, now);
}

/** `getRoom` where it was asked already who may: a co-host's editor takes room of the host. */
export async function readRoom(_viewer: Viewer, database: Database, institutionId: string, now: Date): Promise<Room> {
  const institution = await database.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { roomMegabytes: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
  });
  const { _sum } = await database.storedFile.aggregate({
    where: { institutionId, evidence: null, letter: null },
    _sum: { bytes: true },
  });
  return { used: _sum.bytes ?? 0, room: roomFor(institution, now) };
}
