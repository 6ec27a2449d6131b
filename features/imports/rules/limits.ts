import { MOST_ROWS as MOST_LIST_ROWS } from "@/features/listings/rules/choices.ts";

/** A file of this size still fits a server action with room for the other fields (next.config.js). */
export const MOST_IMPORT_BYTES = 5_000_000;
/** Listings in one import. */
export const MOST_ROWS = 500;
/** Sessions of one listing, as many as its form takes. */
export const MOST_SESSIONS = MOST_LIST_ROWS;
/** Lines of a table: a listing with several sessions takes several. */
export const MOST_LINES = 3000;
/** Files read for one person in a day. */
export const READ_A_DAY = { points: 100, seconds: 86_400 };
/** What is fetched from an address, after decompression and redirects. */
export const FETCH_LIMITS = { bytes: MOST_IMPORT_BYTES, milliseconds: 10_000 };
/** How long a file is kept, to be read anew or to take its refused rows out. */
export const FILE_KEPT_MS = 30 * 86_400_000;
