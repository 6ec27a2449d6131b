const LOOK = "absolute z-30 rounded-sm bg-accent px-4 py-2 font-semibold text-on-accent not-focus:sr-only";

/**
 * A way past what comes next on the keyboard's way, over it and seen only when it has the focus. The page's first stop leads
 * past the header.
 */
export function SkipLink({ label, href = "#content" }: { label: string; href?: string }) {
  return (
    <a href={href} className={`${LOOK} start-3 top-3`}>
      {label}
    </a>
  );
}

/**
 * From the box of a row on to what can be done with those ticked: the next stop after a box that is ticked, and none after one that is
 * not. Stands right behind the box, or the label around it, which is a `peer`; what both stand in is `relative`.
 */
export function TickedLink({ label, href }: { label: string; href: string }) {
  return (
    <a
      href={href}
      className={`${LOOK} start-full top-1 hidden whitespace-nowrap peer-checked:block peer-has-checked:block`}
    >
      {label}
    </a>
  );
}
