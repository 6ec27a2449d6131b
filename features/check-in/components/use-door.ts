"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readTicketCode } from "../rules/code.ts";
import type { DoorAddress } from "../rules/door-address.ts";
import {
  type KeptDoor,
  type KeptPerson,
  type Shown,
  standingOf,
  verdictWithoutLine,
  type WaitingScan,
  waitingOf,
  withNews,
} from "../rules/kept.ts";
import { type AnswerAtDoor, askNews, digestOf, type Lost, newScanKey, tell, tellWaiting } from "./door-line.ts";
import { useQueue } from "./use-queue.ts";
import { useWaiting } from "./use-waiting.ts";

const POLL_MS = 5_000;
const SENT_AT_ONCE = 50;

/** What was answered last; `withoutLine`: this device said so, the portal will hear of it. */
export type Said = AnswerAtDoor & { withoutLine: boolean; number: number };
/** Somebody was let in here without a line, and the portal knew better. */
export type Conflict = AnswerAtDoor & { key: string; here: Shown };
type Ticket = { code: string } | { person: Pick<KeptPerson, "id"> };

/**
 * A door with a device: asks the portal, decides alone without a line by what it kept, and sends that later. What is kept is
 * gone with the page but for what was not sent yet.
 */
export function useDoor(address: DoorAddress) {
  const { listingId, sessionId } = address;
  const { waiting, newest, readBack, add, drop } = useWaiting(`${listingId} ${sessionId ?? ""}`);
  const [line, setLine] = useState<"there" | Lost>("there");
  const [kept, setKept] = useState<KeptDoor | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [needsLine, setNeedsLine] = useState(false);
  // What timers and the camera read is always the newest.
  const at = useRef({ address, kept, line, isTurning: false, number: 0 });
  at.current.address = address;

  const noteLine = useCallback((next: "there" | Lost) => {
    at.current.line = next;
    setLine(next);
  }, []);
  const say = useCallback((answer: AnswerAtDoor, withoutLine: boolean) => {
    at.current.number += 1;
    setNeedsLine(false);
    setSaid({ ...answer, withoutLine, number: at.current.number });
  }, []);

  /** Sends what waits, then asks what is new. */
  const turn = useCallback(async () => {
    if (at.current.isTurning) return;
    at.current.isTurning = true;
    try {
      const batch = newest().slice(0, SENT_AT_ONCE);
      if (batch.length > 0) {
        const answers = await tellWaiting(at.current.address, batch);
        if (typeof answers === "string") return noteLine(answers);
        const found = conflictsAmong(batch, answers);
        const isOld = ({ key }: Conflict) => found.some((one) => one.key === key);
        setConflicts((before) => [...found, ...before.filter((one) => !isOld(one))]);
        // What this device said of them no longer holds.
        setSaid((last) => (found.some(({ attendeeId }) => attendeeId === last?.attendeeId) ? null : last));
        noteLine("there");
      }
      const news = await askNews(at.current.address, at.current.kept);
      if (typeof news === "string") return noteLine(news);
      noteLine("there");
      at.current.kept = withNews(at.current.kept, news);
      setKept(at.current.kept);
      // Only now: the counts that came have them, and must not have them twice.
      drop(batch);
    } finally {
      at.current.isTurning = false;
    }
  }, [newest, drop, noteLine]);

  useEffect(() => {
    readBack();
    void turn();
    const now = () => void turn();
    const timer = window.setInterval(() => {
      if (!document.hidden || newest().length > 0) now();
    }, POLL_MS);
    window.addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", now);
      document.removeEventListener("visibilitychange", now);
    };
  }, [turn, readBack, newest]);

  const personOf = useCallback(
    async (ticket: Ticket): Promise<KeptPerson | null> => {
      const people = at.current.kept?.people ?? [];
      if ("person" in ticket) return people.find(({ id }) => id === ticket.person.id) ?? null;
      const code = readTicketCode(ticket.code);
      const digest = code === null ? null : await digestOf(listingId, code);
      return digest === null ? null : (people.find(({ codeDigest }) => codeDigest === digest) ?? null);
    },
    [listingId],
  );

  const ask = useCallback(
    async (ticket: Ticket): Promise<void> => {
      const person = await personOf(ticket);
      const key = newScanKey();
      const scannedAt = new Date().toISOString();
      const here = person && waitingOf(newest(), person.id);
      if (at.current.line === "there" && !here) {
        const answers = await tell(
          at.current.address,
          "code" in ticket
            ? { what: "scan", key, code: ticket.code }
            : { what: "person", key, attendeeId: ticket.person.id },
        );
        if (typeof answers !== "string") {
          if (answers[0]) say(answers[0], false);
          return turn();
        }
        noteLine(answers);
      }
      const { kept, line } = at.current;
      // Nothing to decide by: the page says so beside the field.
      if (line === "refused" || !kept || ("code" in ticket && !crypto.subtle)) return;
      const first = person && standingOf(kept, newest(), person.id).first;
      const verdict = verdictWithoutLine(person, first, { listingId, sessionId });
      const { id = null, name = "" } = person ?? {};
      say({ verdict, name, at: first?.at ?? "", door: first?.door ?? "", attendeeId: id }, true);
      // The key is the one that was sent in vain: should it have arrived, it is the same scan.
      if (verdict === "in" && id) {
        add({ key, attendeeId: id, door: at.current.address.door, scannedAt, isUndone: false });
      }
    },
    [personOf, newest, say, turn, noteLine, listingId, sessionId, add],
  );

  const begin = useQueue();

  /** Somebody at the door, by their code or chosen by name. False where a button is pressed twice. */
  const scan = useCallback(
    (ticket: Ticket): boolean => {
      if ("person" in ticket) return begin(ticket.person.id, () => ask(ticket));
      // The same code while it is being asked is the same scan.
      begin(readTicketCode(ticket.code) ?? ticket.code, () => ask(ticket));
      return true;
    },
    [begin, ask],
  );

  /** Takes back that somebody is in: what waits here at any time, what the portal has only with a line. */
  const undo = useCallback(
    (person: { id: string; name: string }): boolean =>
      begin(person.id, async () => {
        const here = waitingOf(newest(), person.id);
        const answers = here ? null : await tell(at.current.address, { what: "undo", attendeeId: person.id });
        if (here) {
          add({ ...here, isUndone: true });
          say({ verdict: "undone", name: person.name, at: "", door: "", attendeeId: null }, true);
        } else if (typeof answers === "string") {
          noteLine(answers);
          setNeedsLine(answers === "no-line");
        } else if (answers?.[0]) {
          say(answers[0], false);
        }
        return turn();
      }),
    [begin, newest, add, say, turn, noteLine],
  );

  const putAway = useCallback((key: string) => setConflicts((all) => all.filter((one) => one.key !== key)), []);
  return { line, kept, waiting, said, conflicts, needsLine, scan, undo, putAway };
}

/** Of what was sent, what the portal answers otherwise than this device did. */
function conflictsAmong(sent: readonly WaitingScan[], answers: readonly AnswerAtDoor[]): Conflict[] {
  return answers.flatMap((answer, index) => {
    const scan = sent[index];
    // What was written by the first sending and taken back at the desk since is none.
    if (!scan || scan.isUndone || answer.verdict === "in" || answer.verdict === "undone") return [];
    return [{ ...answer, key: scan.key, here: { at: scan.scannedAt, door: scan.door } }];
  });
}
