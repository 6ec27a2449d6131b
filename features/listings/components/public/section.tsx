import type { ReactNode } from "react";

/** A part of a listing's page under its own heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="later grid content-start gap-4 [--later:15rem]">
      <h2 id={id} className="border-b border-rule pb-2 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
