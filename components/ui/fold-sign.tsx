/** Says that something folds out here, and turns once it has: the last in a `summary`. */
export function FoldSign() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className="size-3 shrink-0 text-ink-soft transition-transform [details[open]>summary>&]:rotate-180"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="m2 4 4 4 4-4" />
    </svg>
  );
}
