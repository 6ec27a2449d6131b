/** What the address of a history says. */
export type HistoryQuery = Record<"from" | "to" | "before", string | string[] | undefined>;

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The number of the version before which the page begins, if the address names one. */
export function historyStart({ before }: HistoryQuery): number | undefined {
  return /^\d{1,9}$/.test(one(before) ?? "") ? Number(before) : undefined;
}

/** The two versions to compare: those that the address names, else the newest two. */
export function comparedVersions(
  { from, to }: HistoryQuery,
  [latest, previous]: readonly { id: string }[],
): { from?: string; to?: string } {
  return { from: one(from) ?? previous?.id, to: one(to) ?? latest?.id };
}
