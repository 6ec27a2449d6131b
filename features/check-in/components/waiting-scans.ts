"use client";

import type { WaitingScan } from "../rules/kept.ts";

/** Each scan lies by itself, so that two pages of one door do not write over each other's. */
const placeOf = (door: string, key: string) => `door-scan ${door} ${key}`;

/** What a device kept of a door (listing and session) and has not sent yet, in the order of its doing. */
export function readWaiting(door: string): WaitingScan[] {
  const start = placeOf(door, "");
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(start))
      .flatMap((name) => parsed(localStorage.getItem(name)) ?? [])
      .sort((left, right) => left.scannedAt.localeCompare(right.scannedAt));
  } catch {
    return [];
  }
}

/** Keeps it beyond the page. A browser that keeps nothing has it until the page is closed. */
export function keepWaiting(door: string, scan: WaitingScan): void {
  try {
    localStorage.setItem(placeOf(door, scan.key), JSON.stringify(scan));
  } catch {
    // No room, or storing is forbidden: the page warns before it is left.
  }
}

/** The portal has it. */
export function forgetWaiting(door: string, key: string): void {
  try {
    localStorage.removeItem(placeOf(door, key));
  } catch {
    // As above.
  }
}

function parsed(text: string | null): WaitingScan | null {
  try {
    const { key, attendeeId, door, scannedAt, isUndone } = JSON.parse(text ?? "");
    const texts = [key, attendeeId, door, scannedAt];
    if (!texts.every((part) => typeof part === "string") || Number.isNaN(Date.parse(scannedAt))) return null;
    return { key, attendeeId, door, scannedAt, isUndone: isUndone === true };
  } catch {
    return null;
  }
}
