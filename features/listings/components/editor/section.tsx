import type { ReactNode } from "react";

/** A part of the editor with its heading; two columns where there is room. */
export function EditorSection({
  id,
  title,
  intro,
  children,
}: {
  id: string;
  title: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-5 border-t border-rule pt-6">
      <div className="grid gap-1">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {intro ? <p className="max-w-measure text-sm text-ink-soft">{intro}</p> : null}
      </div>
      <div className="field-pairs">{children}</div>
    </section>
  );
}

/** A field that needs the whole width. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className="sm:col-span-2">{children}</div>;
}
