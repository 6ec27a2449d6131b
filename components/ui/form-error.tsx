import type { ReactNode } from "react";

export interface FormErrorLine {
  /** Id of the field, to jump to it. */
  id?: string;
  message: ReactNode;
}

/** What stands above a form that was refused: the reason, and a way to each field that is wrong. */
export function FormError({ message, errors = [] }: { message: ReactNode; errors?: readonly FormErrorLine[] }) {
  return (
    <div role="alert" className="forced-edge rounded-sm border-s-4 border-alarm bg-alarm-wash px-4 py-3">
      <p className="font-semibold text-alarm">{message}</p>
      {errors.length > 0 ? (
        <ul className="mt-1.5 list-disc ps-5 text-sm">
          {errors.map((line, index) => (
            <li key={line.id ?? index}>{line.id ? <a href={`#${line.id}`}>{line.message}</a> : line.message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
