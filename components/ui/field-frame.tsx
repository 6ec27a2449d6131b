import type { ReactNode } from "react";

/** What every field says about itself. All text is finished: translated by whoever uses the field. */
export interface FieldText {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Needed when a form repeats a name, or when an error summary links here; otherwise made. */
  id?: string;
}

/** The ids that tie a control to its description and error, and the attributes that go on the control. */
export function fieldWiring(id: string, { description, error }: Pick<FieldText, "description" | "error">) {
  const describedBy = [description ? `${id}-description` : null, error ? `${id}-error` : null]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-baseline gap-1.5 text-sm font-medium text-alarm">
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0 translate-y-px" fill="currentColor">
        <path d="M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm-.8 2.8h1.6v4H5.2Zm0 5h1.6v1.5H5.2Z" />
      </svg>
      <span>{children}</span>
    </p>
  );
}

/** The star is for the eye; the control's own `required` tells everybody else. */
export function RequiredStar() {
  return (
    <span aria-hidden="true" className="ms-0.5 text-alarm">
      *
    </span>
  );
}

/**
 * Label above, description under it, then the control, then what is wrong with it. Each has a row of its own, which fields beside
 * each other share (`field-pairs`).
 */
export function FieldFrame({
  id,
  label,
  description,
  error,
  required,
  children,
}: Omit<FieldText, "name" | "id"> & { id: string; children: ReactNode }) {
  return (
    <div className="field grid content-start">
      <label htmlFor={id} className="row-start-1 mb-1.5 justify-self-start text-sm font-semibold">
        {label}
        {required ? <RequiredStar /> : null}
      </label>
      {description ? (
        <p id={`${id}-description`} className="row-start-2 -mt-1 mb-1.5 max-w-measure text-sm text-ink-soft">
          {description}
        </p>
      ) : null}
      <div className="row-start-3 grid gap-1.5">{children}</div>
      {error ? (
        <div className="row-start-4 mt-1.5">
          <FieldError id={id}>{error}</FieldError>
        </div>
      ) : null}
    </div>
  );
}
