import { type ComponentPropsWithRef, useId } from "react";
import { FieldFrame, type FieldText, fieldWiring } from "./field-frame.tsx";

export type FileFieldProps = FieldText & Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className" | "type">;

/** A file from the reader's device. */
export function FileField({ label, description, error, required, id, ...input }: FileFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <FieldFrame id={fieldId} label={label} description={description} error={error} required={required}>
      <input
        {...input}
        {...fieldWiring(fieldId, { description, error })}
        type="file"
        required={required}
        className="control file:me-3 file:rounded-xs file:border-0 file:bg-accent-wash file:px-3 file:py-1 file:font-semibold file:text-accent"
      />
    </FieldFrame>
  );
}
