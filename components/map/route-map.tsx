import type { CoverRoute } from "@/components/cover/palette.ts";
import { RouteMark } from "@/components/cover/route-mark.tsx";

export interface LegendLine {
  route: CoverRoute;
  name: string;
  /** Where it leads, in the reader's language. */
  regions: string;
  href: string;
  /** How much there is along it, finished ("23 listings"). */
  count?: string;
}

/**
 * The map and what its lines mean. The picture has no words and is not mirrored, as no map is; the legend stands beside
 * it on the reading side and carries every name, so the picture's `alt` only says what kind of picture it is.
 */
export function RouteMap({ alt, lines }: { alt: string; lines: readonly LegendLine[] }) {
  return (
    <figure className="columns items-center">
      <figcaption className="order-last md:order-none md:col-span-4">
        <ul className="grid border-t border-rule">
          {lines.map(({ route, name, regions, href, count }) => (
            <li key={route} data-route={route} className="border-b border-rule">
              <a
                href={href}
                className="group grid grid-cols-[auto_1fr] items-start gap-x-3 py-3 hover:text-(--route-text)"
              >
                <span className="mt-1">
                  <RouteMark route={route} size="large" />
                </span>
                <span>
                  <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                    <span className="font-title text-lg font-semibold text-(--route-text) decoration-(--route) underline-offset-4 group-hover:underline">
                      {name}
                    </span>
                    {count ? <span className="tabular text-xs text-ink-soft">{count}</span> : null}
                  </span>
                  <span className="block text-sm text-ink-soft">{regions}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="md:col-span-8">
        <img src="/map/routes.svg" alt={alt} width={1200} height={680} decoding="async" className="h-auto w-full" />
      </div>
    </figure>
  );
}
