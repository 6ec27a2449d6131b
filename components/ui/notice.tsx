import type { ReactNode } from "react";

export type NoticeTone = "plain" | "good" | "alarm" | "seal";

const TONES: Record<NoticeTone, string> = {
  plain: "border-rule-strong bg-sunken",
  good: "border-accent bg-accent-wash",
  alarm: "border-alarm bg-alarm-wash",
  seal: "border-seal bg-seal-wash",
};

/**
 * A message that belongs to the page. With `live` it says what something came to: a screen reader says it when it appears,
 * and a page that answers a form begins with it (components/layout/answer-focus.tsx).
 */
export function Notice({
  tone = "plain",
  title,
  live = false,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      role={live ? "status" : undefined}
      data-answer={live ? "" : undefined}
      className={`forced-edge rounded-sm border-s-4 px-4 py-3 ${TONES[tone]}`}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children ? <div className="max-w-measure space-y-2 text-sm">{children}</div> : null}
    </div>
  );
}

/** One line across the whole page, above everything. */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="border-b border-rule bg-sunken text-xs text-ink-soft print:hidden">
      <div className="page py-1.5">{children}</div>
    </div>
  );
}
