import type { ReactNode } from "react";

export interface DateHeroProps {
  /** Finished in the reader's numerals: "7". */
  day: string;
  month: string;
  weekday?: string;
  year?: string;
  /** The hour and the zone it is told in: "19:00, Guangzhou time"; or what the date alone does not say. */
  time?: ReactNode;
  /** What the date is, when it is not simply when ("Closes", "Deadline"). */
  label?: string;
  /** ISO 8601, for machines. */
  dateTime: string;
  size?: "small" | "large";
  /** Below other dates, beside other dates in a grid of rows for label and date, or by itself. */
  stands?: "column" | "row" | "alone";
}

/**
 * The date first: the day large, month, weekday and year small beside it, each on its own line because languages order
 * them differently; the zone named. The figures stand on the line of the weekday, whether a year follows below or not.
 */
export function DateHero({ time, label, dateTime, size = "small", stands = "alone", ...day }: DateHeroProps) {
  const isInRow = stands === "row";
  return (
    <time dateTime={dateTime} className={`grid justify-items-start ${isInRow ? "row-span-2 grid-rows-subgrid" : ""}`}>
      {label ? <span className="pb-1 text-xs font-semibold text-(--route-text,var(--ink-soft))">{label}</span> : null}
      <span className={`grid justify-items-start gap-1 ${isInRow ? "row-start-2 content-start" : ""}`}>
        <Day {...day} isLarge={size === "large"} isInColumn={stands === "column"} />
        {time ? <span className={size === "large" ? "text-base" : "text-xs text-ink-soft"}>{time}</span> : null}
      </span>
    </time>
  );
}

type DayProps = Pick<DateHeroProps, "day" | "month" | "weekday" | "year"> & { isLarge: boolean; isInColumn: boolean };

function Day({ day, month, weekday, year, isLarge, isInColumn }: DayProps) {
  return (
    <span className={`grid grid-cols-[auto_auto] items-baseline-last ${isLarge ? "gap-x-3.5" : "gap-x-2"}`}>
      {/* In a column as wide as two figures whatever the day, and close to the month, so that months stand in line. */}
      <span
        className={`font-title leading-none font-semibold lining-nums tabular-nums ${isLarge ? "text-5xl" : "text-[2.5rem]"} ${isInColumn ? "min-w-[2ch] text-end" : ""}`}
      >
        {day}
      </span>
      <span className={`grid leading-tight ${isLarge ? "text-lg" : "text-xs"}`}>
        <span className="font-semibold">{month}</span>
        {weekday ? <span className="text-ink-soft">{weekday}</span> : null}
      </span>
      {year ? (
        <span className={`col-start-2 leading-tight text-ink-soft ${isLarge ? "text-lg" : "text-xs"}`}>{year}</span>
      ) : null}
    </span>
  );
}
