const FULL = process.env.RACE_SIZE === "full";

/**
 * How much each race runs: all that the portal promises with `npm run test:race`, and with the whole suite so much that a
 * missing lock would show all the same.
 */
export const SIZE = FULL
  ? { rounds: 200, submissions: 1_000, queues: 60, mails: 1_000, kills: 12 }
  : { rounds: 12, submissions: 40, queues: 6, mails: 40, kills: 2 };
