export type CountLink = {
  href: string;
  label: string;
  count: number;
  /** There are more than `count`. */
  more?: boolean;
};

/** Ways to narrow down, each with the number of listings behind it, as an index at the back of a book. */
export function CountLinks({
  id,
  title,
  links,
  locale,
  as = "columns",
}: {
  id: string;
  title: string;
  links: readonly CountLink[];
  locale: string;
  /** In a line that wraps, or in columns. */
  as?: "line" | "columns";
}) {
  if (links.length === 0) return null;
  const number = new Intl.NumberFormat(locale);
  const inLine = as === "line";
  return (
    <nav aria-labelledby={id} className={inLine ? "grid gap-1.5" : "grid gap-4"}>
      <h2 id={id} className={inLine ? "font-reading text-sm font-semibold text-ink-soft" : "text-2xl"}>
        {title}
      </h2>
      <ul
        className={
          inLine
            ? "flex flex-wrap gap-x-6 gap-y-1"
            : "grid gap-x-8 border-t border-rule sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-4"
        }
      >
        {links.map(({ href, label, count, more }) => (
          <li key={href} className={inLine ? undefined : "border-b border-rule"}>
            <a
              href={href}
              className={`flex min-h-9 items-baseline gap-2 py-1.5 hover:text-accent ${inLine ? "" : "justify-between"}`}
            >
              <bdi className={inLine ? "underline decoration-rule-strong underline-offset-4" : undefined}>{label}</bdi>
              <span className="tabular text-sm text-ink-soft">
                {number.format(count)}
                {more ? "+" : ""}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
