export interface TabLink {
  href: string;
  label: string;
  current: boolean;
  /** How many are behind it, already written in the reader's numerals. */
  count?: string;
}

/** Views of one thing, each with an address of its own. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-rule print:hidden">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="inline-flex items-baseline gap-1.5 border-b-2 border-transparent py-2.5 font-medium whitespace-nowrap text-ink-soft -outline-offset-3 hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count ? <span className="tabular text-xs text-ink-soft">{tab.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
