/**
 * A way past what comes next on the keyboard's way, over it and seen only when it has the focus. The page's first stop leads
 * past the header.
 */
export function SkipLink({ label, href = "#content" }: { label: string; href?: string }) {
  return (
    <a
      href={href}
      className="absolute start-3 top-3 z-30 rounded-sm bg-accent px-4 py-2 font-semibold text-on-accent not-focus:sr-only"
    >
      {label}
    </a>
  );
}
