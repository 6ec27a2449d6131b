import { type ComponentPropsWithRef, useId } from "react";
import { FieldFrame, type FieldText, fieldWiring } from "./field-frame.tsx";

export type TextFieldProps = FieldText & Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className">;

/** One line of text, or a native input of any other type that is typed into. */
export function TextField({ label, description, error, required, id, type = "text", ...input }: TextFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <FieldFrame id={fieldId} label={label} description={description} error={error} required={required}>
      <input
        {...input}
        {...fieldWiring(fieldId, { description, error })}
        type={type}
        required={required}
        className="control"
      />
    </FieldFrame>
  );
}
