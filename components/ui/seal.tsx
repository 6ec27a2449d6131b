import type { ReactNode } from "react";

const SIGNS = {
  verified: "m5 8.2 2.2 2.3L11.2 5.6",
  cancelled: "M4.6 4.6l6.8 6.8m0-6.8-6.8 6.8",
  postponed: "M8 4.4v4l2.6 1.8",
};

/**
 * The only place for vermilion: a stamp that somebody answers for. `verified` is set in relief, as an owner's seal is,
 * `cancelled` is struck across, `postponed` waits.
 */
export function Seal({ kind, children }: { kind: "verified" | "cancelled" | "postponed"; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-xs px-1.5 py-px text-xs leading-snug font-semibold whitespace-nowrap ${
        kind === "verified" ? "bg-seal-wash text-seal" : "bg-seal text-ground"
      }`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-3.5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <path d="M2.6 2.2h10.8q.4 0 .4.4v10.6q0 .5-.5.5H2.7q-.5 0-.5-.5V2.7q0-.5.4-.5Z" />
        <path d={SIGNS[kind]} />
      </svg>
      {children}
    </span>
  );
}
