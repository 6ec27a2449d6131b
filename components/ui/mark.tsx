import type { ReactNode } from "react";

/** `plain` for a kind, `outline` for mode and language, `open` for what can still be had, `soft` for what is over. */
export type MarkTone = "plain" | "outline" | "open" | "soft" | "route";

const TONES: Record<MarkTone, string> = {
  plain: "border-transparent bg-sunken text-ink",
  outline: "border-rule text-ink-soft",
  open: "border-transparent bg-accent-wash text-accent",
  soft: "border-transparent bg-sunken text-ink-soft",
  route: "border-transparent bg-(--route-wash) text-(--route-text)",
};

/** A short word about a listing: its kind, mode, language, open places. */
export function Mark({ tone = "outline", lang, children }: { tone?: MarkTone; lang?: string; children: ReactNode }) {
  return (
    <span
      lang={lang}
      className={`inline-block rounded-xs border px-1.5 py-px text-xs leading-snug font-medium break-keep first-letter:uppercase sm:whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}

/** Marks in a row that wraps. */
export function MarkRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-1.5">{children}</div>;
}
