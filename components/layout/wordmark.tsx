/** Five threads that leave one knot: three by land, two by sea, each in its route's colour. Decorative; not mirrored, as maps are not. */
export function KnotMark({ className = "h-8 w-12" }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 48 32"
      className={className}
      fill="none"
      strokeWidth="2.2"
      strokeLinecap="round"
    >
      <path d="M37 16C31 6 20 2.5 2 4" className="stroke-belt-north" />
      <path d="M37 16C29 10.5 18 9 2 11.5" className="stroke-belt-central" />
      <path d="M37 16c-7-1-12 1-17 1.5S9 17.5 6 19.5" className="stroke-belt-south" />
      <path d="M37 16c-1 8-8 10.5-13 9.5s-8-1.5-11 .5-7 2-11 1" className="stroke-road-west" />
      <path d="M37 16c0 5 2 6.5 3 8.5s1 4 6 5" className="stroke-road-south" />
      <circle cx="37" cy="16" r="3.7" className="fill-ground stroke-ink" />
    </svg>
  );
}

/** The name of the portal with its mark; on a phone the name takes two lines. */
export function Wordmark({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center gap-2.5 text-ink">
      <KnotMark className="h-8 w-9 shrink-0 sm:w-12" />
      <span className="max-w-40 font-title text-base leading-[1.15] font-semibold text-balance sm:max-w-none sm:text-xl">
        {name}
      </span>
    </a>
  );
}
