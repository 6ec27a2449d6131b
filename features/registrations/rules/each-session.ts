import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { Asked } from "./pools.ts";

/** A session with places of its own. */
export type TimedSession = { id: string; startsAt: Date; endsAt: Date };

/** What came of several sessions, in their order, and for how many of those chosen nothing could be made. */
export type EachMade<Made> = { made: Made[]; missed: number };

/**
 * Registers for each of the sessions chosen by these ids, in their order, or once for the whole listing where places are
 * not given by session. `clash` says whether those chosen are at the same time as each other or as what is held already.
 * Refuses `choose-session` when none was chosen, or one that is not there, `sessions-clash`, and as `register` does for the
 * first. What was made before a later refusal stands, and so many were `missed`.
 */
export async function registerEach<Made, Refused extends { ok: false }>(
  { asked, sessions }: { asked: Asked; sessions: readonly TimedSession[] },
  ids: readonly string[],
  clash: (chosen: readonly TimedSession[]) => boolean | Promise<boolean>,
  register: (sessionId: string | null) => Promise<{ ok: true; value: Made } | Refused>,
): Promise<Outcome<"choose-session" | "sessions-clash", EachMade<Made>> | Refused> {
  const chosen = sessions.filter(({ id }) => ids.includes(id));
  if (asked.sessions) {
    if (chosen.length === 0 || chosen.length < new Set(ids).size) return refused("choose-session");
    if (await clash(chosen)) return refused("sessions-clash");
  }
  const made: Made[] = [];
  let missed = 0;
  for (const sessionId of asked.sessions ? chosen.map(({ id }) => id) : [null]) {
    const outcome = await register(sessionId);
    if (outcome.ok) made.push(outcome.value);
    else if (made.length === 0) return outcome;
    else missed++;
  }
  return succeeded({ made, missed });
}
