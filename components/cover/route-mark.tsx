import type { CoverRoute } from "./palette.ts";
import { routeMark } from "./route-glyphs.ts";

/** The sign of a route in its colour. With a name it stands beside it; without one the caller writes it nearby. */
export function RouteMark({
  route,
  name,
  href,
  size = "small",
}: {
  route: CoverRoute;
  name?: string;
  href?: string;
  size?: "small" | "large";
}) {
  const sign = (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`shrink-0 ${size === "large" ? "size-5" : "size-3.5"}`}
      fill="var(--route)"
      fillRule="evenodd"
    >
      <path d={routeMark(route)} />
    </svg>
  );
  const look = `inline-flex items-center gap-1.5 font-medium text-(--route-text) ${size === "large" ? "text-base" : "text-xs"}`;
  if (!name) return <span data-route={route}>{sign}</span>;
  if (!href) {
    return (
      <span data-route={route} className={look}>
        {sign}
        {name}
      </span>
    );
  }
  return (
    <a
      data-route={route}
      href={href}
      className={`${look} min-h-6 decoration-(--route) underline-offset-4 hover:underline`}
    >
      {sign}
      {name}
    </a>
  );
}
