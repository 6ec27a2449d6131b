/**
 * The reader's own time of a session. Says nothing by itself: the script in enhance/ fills it in when the reader's
 * clock differs from the venue's. {time} in `pattern` is where the time goes.
 */
export function LocalTime({ start, end, zone, pattern }: { start: Date; end: Date; zone: string; pattern: string }) {
  return (
    <local-time
      hidden
      className="block text-sm text-ink-soft"
      data-start={start.toISOString()}
      data-end={end.toISOString()}
      data-zone={zone}
      data-pattern={pattern}
    />
  );
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "local-time": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
