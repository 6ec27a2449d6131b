/** The first stop of the keyboard: over the header, seen only when it has the focus. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#content"
      className="sr-only z-30 rounded-sm bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:start-3 focus:top-3"
    >
      {label}
    </a>
  );
}
