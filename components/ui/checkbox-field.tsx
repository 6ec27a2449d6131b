import { type ComponentPropsWithRef, useId } from "react";
import { FieldError, type FieldText, fieldWiring, RequiredStar } from "./field-frame.tsx";

export type CheckboxFieldProps = FieldText &
  Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className" | "type">;

/** A single yes. The whole line is the target. */
export function CheckboxField({ label, description, error, required, id, ...input }: CheckboxFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-3">
        <input
          {...input}
          {...fieldWiring(fieldId, { description, error })}
          type="checkbox"
          required={required}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <label htmlFor={fieldId} className="py-0.5">
          {label}
          {required ? <RequiredStar /> : null}
        </label>
      </div>
      {description ? (
        <p id={`${fieldId}-description`} className="max-w-measure ps-8 text-sm text-ink-soft">
          {description}
        </p>
      ) : null}
      {error ? <FieldError id={fieldId}>{error}</FieldError> : null}
    </div>
  );
}
