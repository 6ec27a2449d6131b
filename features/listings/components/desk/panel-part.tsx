import type { ReactNode } from "react";

/** A titled part of the panel. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}
