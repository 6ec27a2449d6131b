import { type ComponentPropsWithRef, useId } from "react";
import { FieldFrame, type FieldText, fieldWiring } from "./field-frame.tsx";

export interface Option {
  value: string;
  label: string;
  /** BCP 47 tag when the label is not in the language of the page. */
  lang?: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export type SelectFieldProps = FieldText &
  Omit<ComponentPropsWithRef<"select">, keyof FieldText | "className" | "children"> & {
    options: readonly (Option | OptionGroup)[];
    /** The first, empty choice; without it the first option is chosen. */
    placeholder?: string;
  };

/** One of a list, by the browser's own control: it searches by typing and fits every phone. */
export function SelectField({
  label,
  description,
  error,
  required,
  id,
  options,
  placeholder,
  ...select
}: SelectFieldProps) {
  const made = useId();
  const fieldId = id ?? made;
  return (
    <FieldFrame id={fieldId} label={label} description={description} error={error} required={required}>
      {/* React sets a select's default once, and after a form's answer the browser goes back to it: what was chosen would be lost. */}
      <select
        key={String(select.defaultValue)}
        {...select}
        {...fieldWiring(fieldId, { description, error })}
        required={required}
        className="control"
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(option)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function renderOption({ value, label, lang, disabled }: Option) {
  return (
    // In a page of the other direction what is too long is cut at its end, not at its beginning.
    <option key={value} value={value} lang={lang} disabled={disabled} dir="auto">
      {label}
    </option>
  );
}
