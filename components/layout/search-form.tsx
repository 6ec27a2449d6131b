import { buttonStyle } from "@/components/ui/button-style.ts";

/** A question to the whole portal: a GET form, so that every result has an address. */
export function SearchForm({
  id,
  action,
  label,
  placeholder,
  button,
}: {
  id: string;
  action: string;
  label: string;
  placeholder: string;
  button: string;
}) {
  return (
    <search>
      {/* Suggestions are as wide as field and button together. */}
      <form action={action} method="get" className="relative flex">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <search-suggest className="static">
          <input
            id={id}
            name="q"
            type="search"
            maxLength={120}
            placeholder={placeholder}
            autoComplete="off"
            className="control min-h-10 min-w-0 rounded-e-none border-e-0 py-1.5 text-sm"
          />
        </search-suggest>
        <button type="submit" className={`${buttonStyle({ size: "small" })} min-h-10 shrink-0 rounded-s-none`}>
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="size-4 rtl:-scale-x-100"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          >
            <circle cx="6.7" cy="6.7" r="4.7" />
            <path d="m10.2 10.2 4.3 4.3" />
          </svg>
          <span className="sr-only">{button}</span>
        </button>
      </form>
    </search>
  );
}
