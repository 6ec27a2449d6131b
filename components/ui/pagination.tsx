import { buttonStyle } from "./button-style.ts";

export interface PageLink {
  href: string;
  label: string;
}

/** Back and on by links; `summary` says where one is ("25–48 of 90"). */
export function Pagination({
  label,
  summary,
  previous,
  next,
}: {
  label: string;
  summary?: string;
  previous?: PageLink;
  next?: PageLink;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-4 border-t border-rule pt-5 print:hidden"
    >
      <p className="tabular text-sm text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        {previous ? (
          <a href={previous.href} rel="prev" className={buttonStyle({ tone: "secondary" })}>
            <Arrow back />
            {previous.label}
          </a>
        ) : null}
        {next ? (
          <a href={next.href} rel="next" className={buttonStyle({ tone: "secondary" })}>
            {next.label}
            <Arrow />
          </a>
        ) : null}
      </div>
    </nav>
  );
}

/** An arrow along the line of reading; in a right-to-left page it turns with it. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`size-3.5 shrink-0 ${back ? "-scale-x-100 rtl:scale-x-100" : "rtl:-scale-x-100"}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      <path d="M2 8h11M9 3.5 13.5 8 9 12.5" />
    </svg>
  );
}
