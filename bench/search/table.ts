/** One class of question: how long each answer took, in milliseconds, and what it must keep to. */
export type Figures = { name: string; times: number[]; matches: number; bar?: number };

const MOST_TIMES_SMALL = 5;

/** The time below which such a part of the answers stayed. */
export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

const told = (time: number) => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
const pair = ({ times }: Figures) => `${told(percentile(times, 0.5))} / ${told(percentile(times, 0.95))}`;
const matches = ({ matches }: Figures) => (matches > 1000 ? "1,000+" : String(matches));

/** A Markdown table: each class over few and over many listings, side by side, and whether it keeps to its bar. */
export function searchTable(sizes: readonly number[], [small = [], large = []]: readonly Figures[][]): string {
  const lines = large.map((many, index) => {
    const few = small[index] ?? many;
    const slowest = percentile(many.times, 0.95);
    const ratio = slowest / percentile(few.times, 0.95);
    // What takes a few milliseconds either way is not worth a ratio.
    const keeps = many.bar === undefined || (slowest <= many.bar && (ratio <= MOST_TIMES_SMALL || slowest <= 10));
    const bar = many.bar === undefined ? "" : `≤ ${many.bar} ms: ${keeps ? "met" : "**missed**"}`;
    return `| ${many.name} | ${matches(few)} | ${pair(few)} | ${matches(many)} | ${pair(many)} | ${ratio.toFixed(1)} | ${bar} |`;
  });
  const [few, many] = sizes.map((size) => size.toLocaleString("en"));
  return [
    `| Question | found of ${few} | p50 / p95, ms | found of ${many} | p50 / p95, ms | p95 ratio | bar at ${many} |`,
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
