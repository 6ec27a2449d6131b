import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { type DeviceTimes, scanInstant, scanKeyOf } from "../rules/scan.ts";
import { refusalOf, type TicketRefusal, type Verdict } from "../rules/verdict.ts";
import { type LockedTicket, lockTicket, requireDoor, type TicketKey } from "./locked-ticket.ts";

export type Door = { institutionId: string; listingId: string; sessionId: string | null; name: string };

export type Scan = {
  /** Made by the device; the same key is the same scan. */
  key: string;
  ticket: TicketKey;
  /** Times by the device's clock, where the scan waited for a line: its person is inside already. Null: it is asked now. */
  waited: DeviceTimes | null;
};

/** What the door is told; `at` and `door`: when and where the person came in, first. */
export type DoorAnswer = {
  verdict: Verdict;
  attendeeId: string | null;
  name: string;
  at: Date | null;
  door: string;
};

/**
 * Lets the person of a ticket in at a door, or says why not (refusalOf), or that they are in (`already-in`), when and where
 * first. A scan that waited for a line is written then, too, as a repeat: somebody was let in twice; one whose ticket is refused
 * by now is in the audit log. The same key answers the same and lets nobody in again. Throws NotFound to strangers, Forbidden to members who do not decide.
 */
export function checkIn(viewer: Viewer, door: Door, scan: Scan): Promise<DoorAnswer> {
  return transaction(async (tx) => {
    const listing = await requireDoor(viewer, tx, door);
    const ticket = await lockTicket(tx, scan.ticket);
    const refusal = refusalOf(ticket, door);
    if (ticket === null || refusal === "other-listing") return refused(refusal ?? "unknown-code", null);
    if (refusal !== null) {
      if (scan.waited !== null) await noteRefusedLate(viewer, tx, door, listing.isSample, { ticket, refusal });
      return refused(refusal, ticket);
    }
    const scanKey = scanKeyOf(scan.key, ticket.attendeeId, door.sessionId);
    const written = await tx.checkIn.findUnique({ where: { scanKey }, select: { isRepeat: true } });
    const first = await firstIn(tx, ticket.attendeeId, door.sessionId);
    if (first) {
      if (scan.waited !== null && written === null) await write(ticket, scanKey, first.id);
      return answer(written?.isRepeat === false ? "in" : "already-in", ticket, first);
    }
    // Written and undone since: a page that is sent again by mistake lets nobody in anew.
    if (written) return answer("undone", ticket, null);
    return answer("in", ticket, await write(ticket, scanKey, null));

    async function write({ attendeeId }: LockedTicket, scanKey: string, repeats: string | null) {
      const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
      const id = newId();
      const scannedAt = scanInstant(now, scan.waited);
      await tx.checkIn.create({
        data: {
          id,
          scanKey,
          listingId: door.listingId,
          sessionId: door.sessionId,
          attendeeId,
          door: door.name,
          scannedAt,
          arrivedAt: now,
          isRepeat: repeats !== null,
          byId: viewer.userId,
        },
        select: { id: true },
      });
      await recordAudit(viewer, tx, {
        action: repeats === null ? "check-in.let-in" : "check-in.repeat",
        subjectId: id,
        institutionId: listing.institutionId,
        details: { attendeeId, sessionId: door.sessionId, ...(repeats ? { repeats } : {}) },
        isSample: listing.isSample,
      });
      return { id, scannedAt, door: door.name };
    }
  });
}

/**
 * Takes back that somebody is in, with every repeat of it, so that their ticket lets in again. Answers `not-in` when nobody
 * let them in or it is undone already, and with `ofScan` when another scan than that let them in: a device without a line takes
 * back what it did itself, not what another door did meanwhile. Throws as checkIn.
 */
export function undoCheckIn(
  viewer: Viewer,
  door: Omit<Door, "name">,
  attendeeId: string,
  ofScan: string | null = null,
): Promise<DoorAnswer> {
  return transaction(async (tx) => {
    const listing = await requireDoor(viewer, tx, door);
    const ticket = await lockTicket(tx, { attendeeId });
    if (ticket?.listingId !== door.listingId) return refused("unknown-code", null);
    const first = await firstIn(tx, attendeeId, door.sessionId);
    const isOther = ofScan !== null && first?.scanKey !== scanKeyOf(ofScan, attendeeId, door.sessionId);
    if (!first || isOther) return answer("not-in", ticket, null);
    await tx.$executeRaw`
      UPDATE check_in SET undone_at = now(), undone_by_id = ${viewer.userId}::uuid
      WHERE attendee_id = ${attendeeId}::uuid AND session_id IS NOT DISTINCT FROM ${door.sessionId}::uuid AND undone_at IS NULL`;
    await recordAudit(viewer, tx, {
      action: "check-in.undo",
      subjectId: first.id,
      institutionId: listing.institutionId,
      details: { attendeeId, sessionId: door.sessionId },
      isSample: listing.isSample,
    });
    return answer("undone", ticket, null);
  });
}

/** Somebody was let in without a line on a ticket that was no longer good: no check-in, but not forgotten either. */
function noteRefusedLate(
  viewer: Viewer,
  tx: Transaction,
  door: Door,
  isSample: boolean,
  { ticket, refusal }: { ticket: LockedTicket; refusal: TicketRefusal },
): Promise<void> {
  return recordAudit(viewer, tx, {
    action: "check-in.refuse-late",
    subjectId: ticket.attendeeId,
    institutionId: door.institutionId,
    details: { refusal, sessionId: door.sessionId, door: door.name },
    isSample,
  });
}

/** The earliest check-in that counts; repeats do not, whatever their clock says: they came when somebody was in. */
function firstIn(tx: Transaction, attendeeId: string, sessionId: string | null) {
  return tx.checkIn.findFirst({
    where: { attendeeId, sessionId, undoneAt: null, isRepeat: false },
    select: { id: true, scanKey: true, scannedAt: true, door: true },
  });
}

function refused(verdict: Verdict, ticket: LockedTicket | null): DoorAnswer {
  return answer(verdict, ticket, null);
}

function answer(
  verdict: Verdict,
  ticket: LockedTicket | null,
  first: { scannedAt: Date; door: string } | null,
): DoorAnswer {
  return {
    verdict,
    attendeeId: ticket?.attendeeId ?? null,
    name: ticket?.name ?? "",
    at: first?.scannedAt ?? null,
    door: first?.door ?? "",
  };
}
