import type { ReactNode } from "react";

/** In a word how something stands, with a sign beside it: never by colour alone. */
export function StateMark({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-semibold ${good ? "text-accent" : "text-alarm"}`}>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="size-3 shrink-0 translate-y-px"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      >
        {good ? <path d="m1.5 6.5 3 3 6-7" /> : <path d="M6 1v6.2M6 9.4v1.8" />}
      </svg>
      {children}
    </span>
  );
}
