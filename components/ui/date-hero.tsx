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
}

/**
 * The date first: the day large, month, weekday and year small beside it, each on its own line because languages order
 * them differently; the zone named.
 */
export function DateHero({ day, month, weekday, year, time, label, dateTime, size = "small" }: DateHeroProps) {
  const large = size === "large";
  return (
    <time dateTime={dateTime} className="grid justify-items-start gap-1">
      {label ? <span className="text-xs font-semibold text-(--route-text,var(--ink-soft))">{label}</span> : null}
      <span className={`flex items-center ${large ? "gap-3.5" : "gap-2"}`}>
        {/* As wide as two figures whatever the day, so that the months of dates below one another stand in line. */}
        <span
          className={`min-w-[2ch] font-title leading-none font-medium lining-nums tabular-nums ${large ? "text-5xl" : "text-[2.5rem]"}`}
        >
          {day}
        </span>
        <span className={`grid leading-tight ${large ? "text-lg" : "text-xs"}`}>
          <span className="font-semibold">{month}</span>
          {weekday ? <span className="text-ink-soft">{weekday}</span> : null}
          {year ? <span className="text-ink-soft">{year}</span> : null}
        </span>
      </span>
      {time ? <span className={large ? "text-base" : "text-xs text-ink-soft"}>{time}</span> : null}
    </time>
  );
}
