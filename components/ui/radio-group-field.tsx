import { type ReactNode, useId } from "react";
import { FieldError, type FieldText, RequiredStar } from "./field-frame.tsx";

export interface Choice {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupFieldProps extends FieldText {
  options: readonly Choice[];
  defaultValue?: string;
  disabled?: boolean;
}

export interface CheckboxGroupFieldProps extends FieldText {
  options: readonly Choice[];
  defaultValue?: readonly string[];
}

/** One of a few, all in sight. */
export function RadioGroupField({ options, defaultValue, disabled, ...text }: RadioGroupFieldProps) {
  return (
    <ChoiceGroup
      {...text}
      type="radio"
      options={options}
      chosen={defaultValue ? [defaultValue] : []}
      disabled={disabled}
    />
  );
}

/** Any number of a few, sent under one name. */
export function CheckboxGroupField({ options, defaultValue, ...text }: CheckboxGroupFieldProps) {
  return <ChoiceGroup {...text} type="checkbox" options={options} chosen={defaultValue ?? []} />;
}

function ChoiceGroup({
  type,
  name,
  label,
  description,
  error,
  required,
  id,
  options,
  chosen,
  disabled,
}: FieldText & {
  type: "radio" | "checkbox";
  options: readonly Choice[];
  chosen: readonly string[];
  disabled?: boolean;
}) {
  const made = useId();
  const groupId = id ?? made;
  const describedBy = [description ? `${groupId}-description` : null, error ? `${groupId}-error` : null]
    .filter(Boolean)
    .join(" ");
  // What is wrong is said where the role can carry it: of radios by their group, of boxes by each of them.
  const isRadio = type === "radio";
  const wrong = error ? (true as const) : undefined;
  return (
    <fieldset
      id={groupId}
      role={isRadio ? "radiogroup" : undefined}
      className="grid gap-1.5"
      aria-invalid={isRadio ? wrong : undefined}
      aria-describedby={describedBy === "" ? undefined : describedBy}
      disabled={disabled}
    >
      <legend className="mb-1.5 text-sm font-semibold">
        {label}
        {required ? <RequiredStar /> : null}
      </legend>
      {description ? (
        <p id={`${groupId}-description`} className="-mt-1 max-w-measure text-sm text-ink-soft">
          {description}
        </p>
      ) : null}
      <div className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex items-start gap-3 bg-raised px-3 py-2.5 hover:bg-accent-wash has-checked:bg-accent-wash has-disabled:bg-sunken has-disabled:text-ink-soft"
          >
            <input
              type={type}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={isRadio ? required : undefined}
              aria-invalid={isRadio ? undefined : wrong}
              aria-describedby={option.description ? `${groupId}-${index}` : undefined}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            <span className="grid">
              <span>{option.label}</span>
              {option.description ? (
                <span id={`${groupId}-${index}`} className="text-sm text-ink-soft">
                  {option.description}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={groupId}>{error}</FieldError> : null}
    </fieldset>
  );
}
