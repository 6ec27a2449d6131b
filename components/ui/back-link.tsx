import { PathArrow } from "./path-arrow.tsx";

/** The way back to the page above, over the title of a page of a desk or of the office; public pages have a Breadcrumb. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="text-sm print:hidden">
      <a
        href={href}
        className="inline-flex items-center gap-2 py-1 text-ink-soft underline decoration-rule-strong underline-offset-4 hover:text-accent"
      >
        <PathArrow back />
        {children}
      </a>
    </p>
  );
}
