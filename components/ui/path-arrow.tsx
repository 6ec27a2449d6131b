/** On along a path, or back: which way that is depends on the direction of the page. */
export function PathArrow({ back = false }: { back?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 6 10"
      className="h-2.5 w-1.5 shrink-0 rtl:-scale-x-100"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      <path d={back ? "m5 1-4 4 4 4" : "m1 1 4 4-4 4"} />
    </svg>
  );
}
