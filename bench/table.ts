/** Something measured, in requests a second, round by round, and the peer that it is compared with. */
export type Row = { name: string; figures: number[]; peer?: { name: string; figures: number[]; bar: number } };

const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const rounded = (figure: number) =>
  (figure >= 1000 ? Math.round(figure / 10) * 10 : Math.round(figure)).toLocaleString("en");

/** The median, and how far the rounds lie apart. */
const told = (figures: readonly number[]) =>
  `${rounded(median(figures))} (${rounded(Math.min(...figures))}–${rounded(Math.max(...figures))})`;

/** A Markdown table: medians, spread, and each beside its peer. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, figures, peer }) => {
    if (!peer) return `| ${name} | ${told(figures)} | | | | |`;
    // Round by round, since both were measured in the same minute.
    const ratio = median(figures.map((figure, round) => figure / (peer.figures[round] ?? Number.NaN)));
    const verdict = ratio >= peer.bar ? "met" : "**missed**";
    return `| ${name} | ${told(figures)} | ${peer.name} | ${told(peer.figures)} | ${Math.round(100 * ratio)} % | ${Math.round(100 * peer.bar)} %: ${verdict} |`;
  });
  return ["| Asked for | requests/s | beside | requests/s | ratio | bar |", "|---|---|---|---|---|---|", ...lines].join(
    "\n",
  );
}
