import { pino } from "pino";

/**
 * The program's log: one JSON object per line on standard output. Personal data has no place in it; what slips
 * in under these names is blotted out.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["email", "*.email", "name", "*.name", "token", "*.token", "code", "*.code", "cookie", "*.cookie"],
    censor: "(not logged)",
  },
});
