import type { ReactNode } from "react";

export interface RunBarProps {
  startsOn: string;
  endsOn: string;
  today: string;
  /** Finished text of both ends and of the whole ("Open until 3 May, 12 days left"). */
  startLabel: string;
  endLabel: string;
  todayLabel: ReactNode;
}

/**
 * A run from its first to its last day with today on it; all three dates as YYYY-MM-DD at the venue. Drawn as SVG
 * because its measures are attributes there: the content policy forbids inline styles. In Arabic it runs from the right.
 */
export function RunBar({ startsOn, endsOn, today, startLabel, endLabel, todayLabel }: RunBarProps) {
  const share = runShare(startsOn, endsOn, today);
  const passed = Math.min(Math.max(share, 0), 1) * 1000;
  return (
    <figure className="grid gap-1.5">
      <svg
        aria-hidden="true"
        className="h-4 w-full overflow-visible text-ink rtl:-scale-x-100"
        preserveAspectRatio="none"
        viewBox="0 0 1000 16"
      >
        <rect x="0" y="7" width="1000" height="2" className="fill-rule-strong" />
        <rect x="0" y="5" width={passed} height="6" className="fill-(--route,var(--accent))" />
        <rect x="0" y="3" width="2" height="10" className="fill-rule-strong" />
        <rect x="998" y="3" width="2" height="10" className="fill-rule-strong" />
        {share >= 0 && share <= 1 ? (
          <rect x={Math.min(passed, 997)} y="0" width="3" height="16" className="fill-ink" />
        ) : null}
      </svg>
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-xs text-ink-soft">
        <time dateTime={startsOn}>{startLabel}</time>
        <span className="order-last w-full font-semibold text-ink sm:order-none sm:w-auto">{todayLabel}</span>
        <time dateTime={endsOn}>{endLabel}</time>
      </figcaption>
    </figure>
  );
}

/** How much of a run has passed at the middle of `today`: below 0 not begun, above 1 over. */
export function runShare(startsOn: string, endsOn: string, today: string): number {
  const start = Date.parse(startsOn);
  const days = (Date.parse(endsOn) - start) / 86_400_000 + 1;
  return ((Date.parse(today) - start) / 86_400_000 + 0.5) / days;
}
