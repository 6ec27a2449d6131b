import type { ReactNode } from "react";

/** Nothing to show: what that means, why it may be, and what to do next (`children`: links or buttons). */
export function EmptyState({
  title,
  reason,
  children,
}: {
  title: ReactNode;
  reason?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-rule py-10">
      <svg
        aria-hidden="true"
        viewBox="0 0 120 24"
        className="h-6 w-30 text-rule-strong rtl:-scale-x-100"
        fill="none"
        stroke="currentColor"
      >
        <path
          d="M1 17c14-12 26-12 40-2s26 8 38-2 26-10 40 1"
          strokeDasharray="1 5"
          strokeLinecap="round"
          strokeWidth="2"
        />
        <circle cx="41" cy="15" r="3" className="fill-ground" />
        <circle cx="79" cy="13" r="3" className="fill-ground" />
      </svg>
      <p className="font-title text-xl font-semibold">{title}</p>
      {reason ? <p className="max-w-measure text-ink-soft">{reason}</p> : null}
      {children ? <div className="flex flex-wrap gap-3 pt-1">{children}</div> : null}
    </div>
  );
}
