/**
 * Day or lamp light. Without script there is nothing to press and the system decides: the button is shown when the
 * custom element in enhance/ takes over, which reads the two labels from the button and names what a press will do.
 */
export function ThemeSwitch({ darkLabel, lightLabel }: { darkLabel: string; lightLabel: string }) {
  return (
    <theme-switch>
      <button
        type="button"
        hidden
        aria-label={darkLabel}
        data-dark-label={darkLabel}
        data-light-label={lightLabel}
        className="grid size-10 place-items-center rounded-xs hover:text-accent"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 18 18"
          className="size-4.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <circle cx="9" cy="9" r="7.3" />
          <path d="M9 1.7v14.6a7.3 7.3 0 0 0 0-14.6Z" fill="currentColor" />
        </svg>
      </button>
    </theme-switch>
  );
}
