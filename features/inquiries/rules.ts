/** Hours in which the link to confirm an inquiry can be used; what is not confirmed by then is taken away. */
export const CONFIRM_HOURS = 48;

/** Days after it was written that an inquiry is kept. */
export const KEPT_DAYS = 30;

const HOUR_MS = 3_600_000;

/** The instant before which an inquiry must have been written, for its link to be too old at `now`. */
export function unconfirmedBefore(now: Date): Date {
  return new Date(now.getTime() - CONFIRM_HOURS * HOUR_MS);
}

/** The instant before which an inquiry must have been written, to be taken away at `now`. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * 24 * HOUR_MS);
}

/**
 * What the link of an inquiry opens at `now`: `open` while it can still be confirmed, `passed-on` once it was, `closed` while its
 * institution takes none, `gone` when it is too old or was taken away.
 */
export function inquiryState(
  inquiry: { createdAt: Date; passedOnAt: Date | null; isTaken: boolean } | null,
  now: Date,
): "open" | "passed-on" | "closed" | "gone" {
  if (inquiry?.passedOnAt) return "passed-on";
  if (!inquiry || inquiry.createdAt < unconfirmedBefore(now)) return "gone";
  return inquiry.isTaken ? "open" : "closed";
}
