import type { ComponentPropsWithRef, ReactNode } from "react";

/** A dense table. It scrolls sideways inside itself, so it takes focus: a keyboard must reach what is cut off. `caption` names it and is shown unless `quiet`. */
export function Table({ caption, quiet = false, children }: { caption: string; quiet?: boolean; children: ReactNode }) {
  return (
    // Positioned: what only screen readers are told stands in it, and must not make the page wider than the table is shown.
    <section
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto rounded-sm border border-rule bg-raised"
    >
      <table className="w-full border-collapse text-sm">
        <caption className={quiet ? "sr-only" : "px-3 py-2.5 text-start font-semibold"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b border-rule-strong bg-sunken">
      <tr>{children}</tr>
    </thead>
  );
}

export function HeadCell({ className = "", ...cell }: ComponentPropsWithRef<"th">) {
  return (
    <th scope="col" {...cell} className={`px-3 py-2 text-start text-xs font-semibold text-ink-soft ${className}`} />
  );
}

export function TableRow({ className = "", ...row }: ComponentPropsWithRef<"tr">) {
  return <tr {...row} className={`border-b border-rule last:border-0 hover:bg-accent-wash/60 ${className}`} />;
}

/** The cell that names its row. */
export function RowHead({ className = "", ...cell }: ComponentPropsWithRef<"th">) {
  return <th scope="row" {...cell} className={`px-3 py-2 text-start align-top font-semibold ${className}`} />;
}

export function Cell({ className = "", ...cell }: ComponentPropsWithRef<"td">) {
  return <td {...cell} className={`px-3 py-2 text-start align-top ${className}`} />;
}
