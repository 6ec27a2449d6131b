import type { ReactNode } from "react";
import { type ButtonTone, buttonStyle } from "./button-style.ts";

/** Shows what is behind it only when asked: the question before a step that cannot be undone, without script as well. */
export function Disclosure({
  label,
  tone = "secondary",
  children,
}: {
  label: ReactNode;
  tone?: ButtonTone;
  children: ReactNode;
}) {
  return (
    <details className="group">
      <summary className={`${buttonStyle({ tone, size: "small" })} cursor-pointer list-none`}>{label}</summary>
      <div className="mt-3 grid gap-3 border-s-2 border-rule ps-4">{children}</div>
    </details>
  );
}
