/** What can be done with several listings at once. */
export const BULK_STEPS = ["publish", "withdraw", "copy", "contact", "archive"] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** Whose contact the listings get: one that is typed beside it, or none of their own. */
export const CONTACTS = ["own", "institution"] as const;

/** A page of the desk shows fewer; more at once would keep a browser waiting. */
export const MOST_AT_ONCE = 60;
