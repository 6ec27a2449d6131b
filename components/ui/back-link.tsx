/** The way back to the page above, over the title of a page of a desk or of the office; public pages have a Breadcrumb. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="text-sm print:hidden">
      <a
        href={href}
        className="inline-flex items-center gap-2 py-1 text-ink-soft underline decoration-rule-strong underline-offset-4 hover:text-accent"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 6 10"
          className="h-2.5 w-1.5 shrink-0 rtl:-scale-x-100"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <path d="m5 1-4 4 4 4" />
        </svg>
        {children}
      </a>
    </p>
  );
}
