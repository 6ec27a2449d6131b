import { createHash } from "node:crypto";

/**
 * The key under which a scan is stored: the device's or the page's own, bound to the ticket and the door's session. A page
 * that comes back from the browser's history carries its old key; with another code typed it is another scan.
 */
export function scanKeyOf(key: string, attendeeId: string, sessionId: string | null): string {
  return createHash("sha256")
    .update(`${key}\n${attendeeId}\n${sessionId ?? ""}`)
    .digest("hex");
}

/** How long a scan may have waited for a line: an event of some days in a place without one. */
export const LONGEST_WITHOUT_LINE_MS = 7 * 24 * 3_600_000;

/** When a ticket was shown and when that was sent, both as the device's own clock tells it. */
export type DeviceTimes = { scannedAt: Date; sentAt: Date };

/**
 * When a ticket was shown. A device's clock may be wrong by hours, but not how long the scan waited: it is taken off the
 * portal's own time of arrival. Never later than that, and never longer ago than LONGEST_WITHOUT_LINE_MS. Without
 * times of a device it was shown when it arrived.
 */
export function scanInstant(arrivedAt: Date, device: DeviceTimes | null): Date {
  const waited = device === null ? 0 : device.sentAt.getTime() - device.scannedAt.getTime();
  const bounded = Number.isFinite(waited) ? Math.min(Math.max(waited, 0), LONGEST_WITHOUT_LINE_MS) : 0;
  return new Date(arrivedAt.getTime() - bounded);
}
