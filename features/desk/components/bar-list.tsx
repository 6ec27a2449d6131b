import type { ReactNode } from "react";

type BarListProps = {
  title: string;
  hint?: string;
  bars: readonly { key: string; name: ReactNode; told: string; percent: number }[];
};

/** Amounts side by side: each with its name and its figure in words, and a bar that says the same to the eye. */
export function BarList({ title, hint, bars }: BarListProps) {
  return (
    <figure className="grid content-start gap-3">
      <figcaption className="grid gap-0.5">
        <bdi className="font-semibold">{title}</bdi>
        {hint ? <span className="text-sm text-ink-soft">{hint}</span> : null}
      </figcaption>
      <ul className="grid gap-3">
        {bars.map(({ key, name, told, percent }) => (
          <li key={key} className="grid gap-1 text-sm">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0">{name}</span>
              <span className="tabular text-ink-soft">{told}</span>
            </p>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              className="h-1.5 w-full rtl:-scale-x-100"
            >
              <rect width="100" height="4" className="fill-rule" />
              <rect width={percent} height="4" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
