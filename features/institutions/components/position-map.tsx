"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import { cropAround, WHOLE } from "@/components/map/crop.ts";
import { LARGEST_ZOOM, type MapWindow, showing, zoomed } from "@/components/map/map-window.ts";
import { PLATE_SIZES, plateOf, positionAt } from "@/components/map/plates.ts";
import { PointStage } from "@/components/map/point-stage.tsx";
import { Button } from "@/components/ui/button.tsx";
import type { Position } from "@/lib/places/cities.ts";
import { readDegrees } from "../rules/position.ts";

type Placed = NonNullable<ReturnType<typeof plateOf>>;

/** A press on the map is no nearer than this many digits; who wants it nearer types it. */
const DIGITS = 3;
/** How far an arrow key moves the place, as a share of what is shown. */
const STRIDE = 0.02;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const windowAround = ({ plate, point }: Placed): MapWindow => cropAround(plate, [point]);

/**
 * The part of the map where the institution lies, drawn on the server. With script a press or the arrow keys move the place and write its
 * numbers into the `fields`, and what is typed there moves it.
 */
export function PositionMap({
  start,
  city,
  fields,
}: {
  start: Position | null;
  city: Position | null;
  fields: RefObject<HTMLDivElement | null>;
}) {
  const t = useTranslations("members.profile.position");
  const [placed, setPlaced] = useState(() => (start ? plateOf(start) : null));
  const [shown, setShown] = useState<MapWindow>(() => (placed ? windowAround(placed) : WHOLE));
  const [isReady, setReady] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const plate = placed?.plate ?? "old-world";
  const size = PLATE_SIZES[plate];

  function write(position: Position): void {
    for (const name of ["latitude", "longitude"] as const) {
      const field = fields.current?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field) field.value = position[name].toFixed(DIGITS);
    }
  }

  useEffect(() => {
    setReady(true);
    const box = fields.current;
    const read = () => {
      const typed = (name: keyof Position) => box?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";
      const latitude = readDegrees(typed("latitude"), 90);
      const longitude = readDegrees(typed("longitude"), 180);
      const there = latitude === null || longitude === null ? null : plateOf({ latitude, longitude });
      if (!there) return;
      setPlaced(there);
      setShown(windowAround(there));
    };
    read(); // what a browser kept of a page that was left
    box?.addEventListener("input", read);
    return () => box?.removeEventListener("input", read);
  }, [fields]);

  function moveTo(point: { x: number; y: number }): void {
    const position = positionAt(plate, point);
    if (!position) return;
    write(position);
    setPlaced({ plate, point });
    setShown((window) => showing(window, point, size));
  }

  function zoomBy(factor: number): void {
    const point = placed?.point ?? { x: size.width / 2, y: size.height / 2 };
    setShown((window) => zoomed(window, factor, point, size));
  }

  function toCity(): void {
    const there = city && plateOf(city);
    if (!there) return;
    write(city);
    setPlaced(there);
    setShown(windowAround(there));
  }

  function onPress(event: MouseEvent): void {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const units = size.width / (box.width * shown.zoom);
    moveTo({ x: shown.x + (event.clientX - box.left) * units, y: shown.y + (event.clientY - box.top) * units });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (event.key === "+" || event.key === "=") zoomBy(2);
    else if (event.key === "-") zoomBy(1 / 2);
    else if (arrow) {
      const from = placed?.point ?? {
        x: shown.x + size.width / shown.zoom / 2,
        y: shown.y + size.height / shown.zoom / 2,
      };
      const stride = (size.width / shown.zoom) * STRIDE;
      moveTo({ x: from.x + arrow[0] * stride, y: from.y + arrow[1] * stride });
    } else return;
    event.preventDefault();
  }

  // Keys do all that a press does; without script it is a picture.
  const handling = isReady
    ? ({ role: "group", tabIndex: 0, "aria-label": t("mapKeys"), onClick: onPress, onKeyDown: onKey } as const)
    : ({ role: "img", "aria-label": t("map") } as const);
  return (
    <div className="grid gap-3 p-1">
      <div
        ref={frame}
        dir="ltr"
        className="map-plate"
        style={{ aspectRatio: `${size.width} / ${size.height}`, cursor: isReady ? "crosshair" : undefined }}
        {...handling}
      >
        <PointStage plate={plate} crop={shown} point={placed?.point ?? null} />
      </div>
      {isReady ? (
        <div className="flex flex-wrap gap-2">
          <Button
            type="button"
            tone="secondary"
            size="small"
            aria-disabled={shown.zoom >= LARGEST_ZOOM}
            onClick={() => zoomBy(2)}
          >
            {t("zoomIn")}
          </Button>
          <Button
            type="button"
            tone="secondary"
            size="small"
            aria-disabled={shown.zoom <= 1}
            onClick={() => zoomBy(1 / 2)}
          >
            {t("zoomOut")}
          </Button>
          {city ? (
            <Button type="button" tone="quiet" size="small" onClick={toCity}>
              {t("toCity")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
