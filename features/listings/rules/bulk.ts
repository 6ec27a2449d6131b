/** What can be done with several listings at once. */
export const BULK_STEPS = ["publish", "withdraw", "copy", "archive"] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** A page of the desk shows fewer; more at once would keep a browser waiting. */
export const MOST_AT_ONCE = 60;
