/** Grey lines where text will be; only for what takes longer than 300 ms, which is when they begin to show. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" className="skeleton grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span
          key={line}
          aria-hidden="true"
          className={`h-4 rounded-xs bg-rule ${line === lines - 1 ? "w-3/5" : "w-full"}`}
        />
      ))}
    </div>
  );
}
