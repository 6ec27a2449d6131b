export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const SHAPE =
  "inline-flex items-center justify-center justify-self-start gap-2 rounded-sm border text-center break-keep font-semibold no-underline transition-[color,background-color,border-color] disabled:border-rule disabled:bg-sunken disabled:text-ink-soft aria-disabled:opacity-60";

const TONES: Record<ButtonTone, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:border-accent-deep hover:bg-accent-deep print:bg-transparent print:text-accent",
  secondary: "border-rule-strong bg-raised text-ink hover:border-accent hover:text-accent",
  quiet: "quiet-button border-transparent bg-transparent text-accent hover:bg-accent-wash hover:text-accent-deep",
  danger: "border-alarm bg-raised text-alarm hover:bg-alarm hover:text-ground",
};

const SIZES: Record<ButtonSize, string> = {
  small: "min-h-8 px-3 py-1 text-sm",
  medium: "min-h-11 px-5 py-1.5 text-base",
  large: "min-h-13 px-7 py-3 text-lg",
};

/** The classes of a button, for a `<button>`, an `<a>` or a `<summary>` alike. */
export function buttonStyle({
  tone = "primary",
  size = "medium",
}: {
  tone?: ButtonTone;
  size?: ButtonSize;
} = {}): string {
  return `${SHAPE} ${TONES[tone]} ${SIZES[size]}`;
}
