"use client";

import { type ComponentPropsWithRef, useId } from "react";
import "./text-area.css";
import { FieldFrame, type FieldText, fieldWiring } from "./field-frame.tsx";
import { useKeptTyping } from "./kept-typing.ts";

export type TextAreaProps = FieldText & Omit<ComponentPropsWithRef<"textarea">, keyof FieldText | "className">;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, description, error, required, id, rows = 5, ...area }: TextAreaProps) {
  const made = useId();
  const fieldId = id ?? made;
  useKeptTyping(fieldId);
  return (
    <FieldFrame id={fieldId} label={label} description={description} error={error} required={required}>
      <textarea
        {...area}
        {...fieldWiring(fieldId, { description, error })}
        rows={rows}
        required={required}
        className={`control grows-with-text max-h-[70vh] resize-y ${startingHeight(rows)}`}
      />
    </FieldFrame>
  );
}

/** Where a field grows with its text, `rows` no longer says how tall it starts; and the policy forbids inline styles. */
function startingHeight(rows: number): string {
  if (rows <= 3) return "min-h-24";
  return rows <= 8 ? "min-h-36" : "min-h-72";
}
