/**
 * How many megabytes of files a form may send at once. What is larger never reaches an action: the form itself looks first, and the server
 * says it on a page where no script does (server/too-large.ts).
 */
export const MOST_SENT_MEGABYTES = 24;
export const MOST_SENT_BYTES = MOST_SENT_MEGABYTES * 1024 * 1024;

/** The whole of what is sent, with room for what stands around files. The framework's own limits (next.config.js) say the same. */
export const MOST_BODY_BYTES = (MOST_SENT_MEGABYTES + 1) * 1024 * 1024;
