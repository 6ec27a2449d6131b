import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { type Crop, WHOLE } from "@/components/map/crop.ts";
import { PLATE_SIZES, type Plate, pointOn } from "@/components/map/plates.ts";
import { ROUTE_SIGNS } from "@/components/map/route-lines.ts";
import { routesOn } from "@/components/map/routes-on.ts";
import type { Scale } from "@/components/map/sign-size.ts";
import { positionOn, stageStyle } from "@/components/map/stage.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { Route } from "@/prisma/generated/enums.ts";
import { type MapSign, type MapSpot, signsAt } from "./map-layout.ts";

type Shown = { scale: Scale; className: string };

/**
 * From which width of the window on a plate is 40rem or 68rem wide and has room for more names, by what it stands in. A container query
 * would ask the plate itself, but stands in no style sheet that the checker of HTML reads without an error.
 */
const ROOMS: Record<"page" | "column" | "half", readonly Shown[]> = {
  page: [
    { scale: "narrow", className: "min-[44rem]:hidden" },
    { scale: "wide", className: "hidden min-[44rem]:max-[75rem]:block" },
    { scale: "large", className: "hidden min-[75rem]:block" },
  ],
  column: [
    { scale: "narrow", className: "min-[75rem]:hidden" },
    { scale: "wide", className: "hidden min-[75rem]:block" },
  ],
  half: [{ scale: "narrow", className: "" }],
};

/**
 * Land, the routes and a sign for each place or group of near places, drawn on the server. Never mirrored: east is right
 * in every language. `hrefOf` says where a sign leads; `listings` names a number of listings.
 */
export function MapPlate({
  plate,
  spots,
  locale,
  label,
  hrefOf,
  listings,
  crop = WHOLE,
  highlight,
  room,
}: {
  plate: Plate;
  spots: readonly MapSpot[];
  locale: Locale;
  /** What the signs are, for those who hear them listed. */
  label: string;
  hrefOf: (spots: readonly MapSpot[]) => string;
  listings: (count: number) => string;
  crop?: Crop;
  /** The route to stand out; all alike without it. */
  highlight?: Route;
  /** What the plate stands in. */
  room: keyof typeof ROOMS;
}) {
  const { width, height } = PLATE_SIZES[plate];
  return (
    <div
      dir="ltr"
      className="map-plate"
      style={{ aspectRatio: `${width} / ${height}` }}
      data-plate={plate}
      data-width={width}
      data-height={height}
    >
      <div className="map-stage" style={stageStyle(plate, crop)}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="map-drawing">
          <use href={`/map/${plate}.svg#grid`} className="map-grid" />
          <use href={`/map/${plate}.svg#land`} className="map-land" />
          {routesOn(plate).map(({ route, line }) => (
            <g
              key={route}
              data-route={route}
              className={highlight && highlight !== route ? "map-route-aside" : undefined}
            >
              <path d={line} className="map-casing" vectorEffect="non-scaling-stroke" />
              <path d={line} className="map-route" vectorEffect="non-scaling-stroke" />
            </g>
          ))}
        </svg>
        <RouteSigns plate={plate} highlight={highlight} />
        {ROOMS[room].map(({ scale, className }) => (
          <Signs
            key={scale}
            scale={scale}
            className={className}
            signs={signsAt(scale, { plate, spots, crop, locale, hasControls: room === "page" && scale !== "narrow" })}
            plate={plate}
            locale={locale}
            label={label}
            hrefOf={hrefOf}
            listings={listings}
          />
        ))}
      </div>
    </div>
  );
}

/** The mark of each route on its line, so that it is known without its colour. */
function RouteSigns({ plate, highlight }: { plate: Plate; highlight: Route | undefined }) {
  return routesOn(plate).map(({ route }) => {
    const [longitude, latitude] = ROUTE_SIGNS[route];
    const point = pointOn(plate, { longitude, latitude });
    if (!point || (highlight && highlight !== route)) return null;
    return (
      <span key={route} aria-hidden="true" className="map-route-sign" style={positionOn(plate, point)}>
        <RouteMark route={route} />
      </span>
    );
  });
}

async function Signs({
  scale,
  className,
  signs,
  plate,
  locale,
  label,
  hrefOf,
  listings,
}: {
  scale: Scale;
  className: string;
  signs: readonly MapSign[];
  plate: Plate;
  locale: Locale;
  label: string;
  hrefOf: (spots: readonly MapSpot[]) => string;
  listings: (count: number) => string;
}) {
  const t = await getTranslations({ locale, namespace: "map" });
  const placeName = (city: string, country: string) => t("place", { city, country });
  const number = new Intl.NumberFormat(locale, { notation: "compact" });
  return (
    <ul aria-label={label} data-scale={scale} className={className}>
      {signs.map(({ cluster, size, name, side }) => (
        <li key={cluster.spots[0]?.key}>
          <a
            href={hrefOf(cluster.spots)}
            className="map-sign"
            style={{ ...positionOn(plate, cluster), inlineSize: `${size}px` }}
            data-alone={cluster.count === 1 ? "" : undefined}
          >
            <span aria-hidden="true" className="map-count">
              {number.format(cluster.count)}
            </span>
            {side ? (
              <span aria-hidden="true" className="map-name" data-side={side}>
                <bdi>{name}</bdi>
              </span>
            ) : null}
            <span className="sr-only">{`${clusterName(cluster.spots, locale, placeName)} · ${listings(cluster.count)}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The name of one place with its country or region; of several the first ones' and that there are more. */
function clusterName(
  spots: readonly MapSpot[],
  locale: Locale,
  placeName: (city: string, country: string) => string,
): string {
  const [first, ...others] = spots;
  if (!first) return "";
  if (others.length === 0) return placeName(first.name, countryName(first.place.countryCode, locale));
  const names = spots.slice(0, 3).map(({ name }) => name);
  const more = spots.length - names.length;
  const all = more > 0 ? [...names, `+${new Intl.NumberFormat(locale).format(more)}`] : names;
  return new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(all);
}
