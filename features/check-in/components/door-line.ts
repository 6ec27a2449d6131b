"use client";

import type { DoorAddress } from "../rules/door-address.ts";
import { doorPath } from "../rules/door-address.ts";
import { type DoorNews, digested, type KeptDoor, type WaitingScan } from "../rules/kept.ts";
import type { SaidAtDoor } from "./door-answer.tsx";

/** Longer than that nobody waits at a door: the device decides by what it kept. */
const ANSWER_MS = 4_000;
/** A list of thousands over a slow line. */
const NEWS_MS = 20_000;

/** `no-line`: nothing came back, or the portal is not well; `refused`: it does not know whoever asks any more. */
export type Lost = "no-line" | "refused";
export type AnswerAtDoor = SaidAtDoor & { attendeeId: string | null };

export type Done =
  | { what: "scan"; key: string; code: string }
  | { what: "person"; key: string; attendeeId: string }
  | { what: "undo"; attendeeId: string };

/** Asks what is new since the page last heard. */
export async function askNews(address: DoorAddress, kept: KeptDoor | null): Promise<DoorNews | Lost> {
  const query = new URLSearchParams();
  if (address.sessionId !== null) query.set("session", address.sessionId);
  if (kept) {
    query.set("stamp", kept.stamp);
    query.set("since", kept.now);
  }
  return asked<DoorNews>(`${doorPath(address)}/live?${query}`, { signal: AbortSignal.timeout(NEWS_MS) });
}

/** Tells what is done now. */
export function tell(address: DoorAddress, done: Done): Promise<AnswerAtDoor[] | Lost> {
  return send(address, [done], AbortSignal.timeout(ANSWER_MS));
}

/** Tells what was done without a line. */
export function tellWaiting(address: DoorAddress, scans: readonly WaitingScan[]): Promise<AnswerAtDoor[] | Lost> {
  const done = scans.map(({ key, attendeeId, door, scannedAt, isUndone }) =>
    isUndone ? { what: "undo", key, attendeeId } : { what: "waited", key, attendeeId, door, scannedAt },
  );
  return send(address, done, AbortSignal.timeout(NEWS_MS));
}

async function send(address: DoorAddress, done: object[], signal: AbortSignal): Promise<AnswerAtDoor[] | Lost> {
  const { sessionId, door } = address;
  const answers = await asked<(AnswerAtDoor & { at: string | null })[]>(`${doorPath(address)}/live`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sessionId, door, sentAt: new Date().toISOString(), done }),
    signal,
  });
  return typeof answers === "string" ? answers : answers.map((answer) => ({ ...answer, at: answer.at ?? "" }));
}

async function asked<Answer>(address: string, init: RequestInit): Promise<Answer | Lost> {
  try {
    const response = await fetch(address, { ...init, cache: "no-store" });
    if (response.status >= 500) return "no-line";
    return response.ok ? ((await response.json()) as Answer) : "refused";
  } catch {
    return "no-line";
  }
}

/** The digest by which a code or an address is found in what the page keeps; null where the browser makes none. */
export async function digestOf(listingId: string, secret: string): Promise<string | null> {
  // Only there on pages that came encrypted.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const bytes = await subtle.digest("SHA-256", new TextEncoder().encode(digested(listingId, secret)));
  return hex(new Uint8Array(bytes));
}

/** A key for one scan. */
export function newScanKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
