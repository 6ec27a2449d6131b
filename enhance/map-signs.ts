import { type Cluster, clusterSpots, type Spot } from "@/components/map/cluster.ts";
import { type Chain, placeLabels } from "@/components/map/labels.ts";
import type { Size } from "@/components/map/map-window.ts";
import { SCALES, type Scale, seenRadius, signSize, UNITS_PER_PIXEL } from "@/components/map/sign-size.ts";

/** A place as the list beside the map tells it. */
export type ListedSpot = Spot & { name: string; listings: string; country: string; href: string };

/** How the page names a place and a number of listings, as patterns: the latter one for each plural form. */
export type MapWords = { locale: string; place: string; counts: Readonly<Record<string, string>> };

/** Reads the places from the list, which is whole without a map. */
export function readSpots(list: ParentNode): ListedSpot[] {
  return [...list.querySelectorAll<HTMLElement>("li[data-x]")].map((item) => ({
    key: item.id,
    x: Number(item.dataset.x),
    y: Number(item.dataset.y),
    count: Number(item.dataset.count),
    name: textOf(item, "bdi"),
    listings: textOf(item, "[data-listings]"),
    country: item.closest("section")?.querySelector("h3")?.textContent ?? "",
    href: item.querySelector("a")?.getAttribute("href") ?? "",
  }));
}

const textOf = (element: Element, selector: string) => element.querySelector(selector)?.textContent ?? "";

/** A line is read at points this far from each other, in units of the plate: straight enough between them at every zoom. */
const STEP = 8;

/** Reads the routes from the drawing. */
export function readLines(drawing: ParentNode): Chain[] {
  return [...drawing.querySelectorAll<SVGPathElement>("path.map-route")].map((path) => {
    const steps = Math.ceil(path.getTotalLength() / STEP);
    return Array.from({ length: steps + 1 }, (_, step) => path.getPointAtLength(step * STEP));
  });
}

/** The signs of a plate drawn `zoom` times larger than its frame, which is `pixels` wide. */
export function drawSigns(
  spots: readonly ListedSpot[],
  lines: readonly Chain[],
  { plate, pixels, zoom, words }: { plate: Size; pixels: number; zoom: number; words: MapWords },
): HTMLLIElement[] {
  const scale: Scale = pixels < 640 ? "narrow" : "wide";
  const clusters = clusterSpots(spots, SCALES[scale].reach / zoom);
  const perUnit = (pixels * zoom * UNITS_PER_PIXEL) / plate.width;
  const placed = ({ x, y }: { x: number; y: number }) => ({ x: x * perUnit, y: y * perUnit });
  const number = new Intl.NumberFormat(words.locale);
  const names = clusters.map(({ spots: [first, ...others] }) =>
    first ? first.name + (others.length > 0 ? ` +${number.format(others.length)}` : "") : "",
  );
  const sides = placeLabels(
    clusters.map((cluster, index) => ({
      ...placed(cluster),
      radius: seenRadius(scale, cluster.count),
      name: names[index] ?? "",
    })),
    { width: plate.width * perUnit, height: plate.height * perUnit },
    { lines: lines.map((line) => line.map(placed)) },
  );
  return clusters.map((cluster, index) => {
    const sign = drawSign(cluster, plate, signSize(scale, cluster.count), words);
    const side = sides[index];
    if (side) sign.firstElementChild?.append(nameAt(side, names[index] ?? ""));
    return sign;
  });
}

function drawSign(
  { x, y, count, spots }: Cluster<ListedSpot>,
  plate: Size,
  size: number,
  words: MapWords,
): HTMLLIElement {
  const [first, ...others] = spots;
  const link = document.createElement("a");
  link.className = "map-sign";
  link.href = first && others.length === 0 ? first.href : `#${first?.key}`;
  link.style.insetInlineStart = `${(100 * x) / plate.width}%`;
  link.style.insetBlockStart = `${(100 * y) / plate.height}%`;
  link.style.inlineSize = `${size}px`;
  link.toggleAttribute("data-alone", count === 1);
  const number = document.createElement("span");
  number.className = "map-count";
  number.textContent = new Intl.NumberFormat(words.locale, { notation: "compact" }).format(count);
  number.ariaHidden = "true";
  const spoken = document.createElement("span");
  spoken.className = "sr-only";
  spoken.textContent = others.length === 0 && first ? nameOfOne(first, words) : nameOfSeveral(spots, count, words);
  link.append(number, spoken);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function nameAt(side: string, name: string): HTMLElement {
  const label = document.createElement("span");
  label.className = "map-name";
  label.dataset.side = side;
  label.ariaHidden = "true";
  const text = document.createElement("bdi");
  text.textContent = name;
  label.append(text);
  return label;
}

function nameOfOne({ name, country, listings }: ListedSpot, words: MapWords): string {
  const place = country ? words.place.replace("{city}", name).replace("{country}", country) : name;
  return `${place} · ${listings}`;
}

function nameOfSeveral(spots: readonly ListedSpot[], count: number, { locale, counts }: MapWords): string {
  const number = new Intl.NumberFormat(locale);
  const names = spots.slice(0, 3).map(({ name }) => name);
  if (spots.length > 3) names.push(`+${number.format(spots.length - 3)}`);
  const words = counts[new Intl.PluralRules(locale).select(count)] ?? counts.other ?? "{count}";
  return `${new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(names)} · ${words.replace("{count}", number.format(count))}`;
}
