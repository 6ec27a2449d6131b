import { PathArrow } from "./path-arrow.tsx";

export interface Crumb {
  label: string;
  href?: string;
  lang?: string;
}

/** The way here. The last crumb is this page and no link. An arrow may end a line; it never begins one. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${crumb.href ?? ""}`} className="flex items-center gap-2">
            {crumb.href ? (
              <a
                href={crumb.href}
                lang={crumb.lang}
                className="py-1 underline decoration-rule-strong underline-offset-4 hover:text-accent"
              >
                <bdi>{crumb.label}</bdi>
              </a>
            ) : (
              <span aria-current="page" lang={crumb.lang} className="py-1 text-ink">
                <bdi>{crumb.label}</bdi>
              </span>
            )}
            {index < crumbs.length - 1 ? <PathArrow /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
