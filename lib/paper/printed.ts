import "server-only";
import { setTimeout } from "node:timers/promises";
import { NotFound } from "../errors.ts";
import type { Paper } from "./paper.ts";
import { PressBusy, press } from "./press.ts";

const TRIES = 5;
const PAUSE_MS = 2_000;

/** A paper as PDF for an archive; null where it is not to be had any more, or too much is being printed for long. */
export async function printed(read: () => Promise<Paper>): Promise<Uint8Array | null> {
  for (let tried = 1; ; tried++) {
    try {
      return await press().print(await read());
    } catch (error) {
      if (error instanceof NotFound || (error instanceof PressBusy && tried === TRIES)) return null;
      if (!(error instanceof PressBusy)) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}
