import type { Chain } from "@/components/map/labels.ts";
import {
  LARGEST_ZOOM,
  type MapWindow,
  middleOf,
  moved,
  type Size,
  showing,
  zoomed,
} from "@/components/map/map-window.ts";
import { drawSigns, type ListedSpot, type MapWords, readLines, readSpots } from "./map-signs.ts";

const WHOLE: MapWindow = { x: 0, y: 0, zoom: 1 };
const STEP = 2;
/** A press that moves less than this many pixels is a click. */
const STILL = 5;
/** An arrow key moves the map by this share of what is shown. */
const STRIDE = 0.2;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * `<route-map>`: enlarges and moves the map that is whole without it, by buttons, keys, wheel with Ctrl and fingers;
 * places part from each other as there is room. Its places are those of the list inside it.
 */
export class RouteMapElement extends HTMLElement {
  private window = WHOLE;
  private spots: ListedSpot[] = [];
  /** Measured when the map is first enlarged, and not before: that takes a phone a while. */
  private lines: Chain[] | undefined;
  private plate: Size = { width: 1, height: 1 };
  private readonly fingers = new Map<number, { x: number; y: number }>();
  private travelled = 0;
  private readonly signs = document.createElement("ul");
  private words: MapWords = { locale: "", place: "", counts: {} };

  private get frame(): HTMLElement | null {
    return this.querySelector("[data-plate]");
  }

  connectedCallback(): void {
    const { frame } = this;
    if (!frame) return;
    this.plate = { width: Number(frame.dataset.width), height: Number(frame.dataset.height) };
    this.spots = readSpots(this);
    const { place = "", counts = "{}" } = this.dataset;
    this.words = { locale: document.documentElement.lang, place, counts: JSON.parse(counts) };
    this.signs.ariaLabel = frame.querySelector("ul")?.ariaLabel ?? "";
    this.signs.hidden = true;
    frame.firstElementChild?.append(this.signs);
    frame.tabIndex = 0;
    frame.role = "group";
    frame.ariaLabel = this.dataset.keys ?? "";
    frame.addEventListener("keydown", (event) => this.onKey(event));
    frame.addEventListener("focusin", (event) => this.onFocus(event));
    // A browser scrolls what it gives the focus to into view, also where nothing is meant to scroll: the window alone says
    // what is shown.
    frame.addEventListener("scroll", () => frame.scrollTo(0, 0));
    frame.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.onPress(event));
    frame.addEventListener("pointermove", (event) => this.onMove(event));
    for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, (event) => this.onRelease(event));
    frame.addEventListener("click", (event) => this.onClick(event), { capture: true });
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    const controls = this.querySelector<HTMLElement>("[data-controls]");
    controls?.addEventListener("click", (event) => this.onControl(event));
    if (controls) controls.hidden = false;
    this.show(WHOLE);
  }

  /** The place whose sign has the focus. */
  private get focused(): ListedSpot | undefined {
    const { activeElement } = document;
    const isSign = activeElement instanceof HTMLAnchorElement && this.frame?.contains(activeElement);
    return isSign ? this.spotOf(activeElement) : undefined;
  }

  /** Draws a window; `focused` is the place whose sign has the focus then, drawn anew or not. */
  private show(window: MapWindow, focused = this.focused): void {
    const { frame } = this;
    const stage = frame?.firstElementChild;
    if (!frame || !(stage instanceof HTMLElement)) return;
    const before = this.window.zoom;
    this.window = window;
    const { x, y, zoom } = window;
    stage.style.inlineSize = stage.style.blockSize = `${100 * zoom}%`;
    stage.style.insetInlineStart = `${(-100 * x * zoom) / this.plate.width}%`;
    stage.style.insetBlockStart = `${(-100 * y * zoom) / this.plate.height}%`;
    frame.style.touchAction = zoom > 1 ? "none" : "pan-x pan-y";
    frame.toggleAttribute("data-enlarged", zoom > 1);
    if (zoom !== before) this.drawAgain(frame, focused);
    this.tell();
  }

  private drawAgain(frame: HTMLElement, focused?: ListedSpot): void {
    const { zoom } = this.window;
    this.signs.replaceChildren(...(zoom > 1 ? this.drawnSigns(frame) : []));
    this.signs.hidden = zoom <= 1;
    // At its one zoom the map is the server's.
    for (const list of frame.querySelectorAll<HTMLElement>("[data-scale]")) list.hidden = zoom > 1;
    if (focused) (this.signNearest(focused) ?? frame).focus({ preventScroll: true });
  }

  private drawnSigns(frame: HTMLElement): HTMLLIElement[] {
    this.lines ??= readLines(frame);
    const { plate, words } = this;
    return drawSigns(this.spots, this.lines, { plate, pixels: frame.clientWidth, zoom: this.window.zoom, words });
  }

  /** The sign that stands for a place: its own, or the one it is drawn together with. */
  private signNearest({ x, y }: ListedSpot): HTMLAnchorElement | undefined {
    const away = (link: HTMLAnchorElement) => {
      const spot = this.spotOf(link);
      return spot ? Math.hypot(spot.x - x, spot.y - y) : Number.POSITIVE_INFINITY;
    };
    const shown = [...this.querySelectorAll<HTMLAnchorElement>("a.map-sign")].filter((link) => link.checkVisibility());
    return shown.sort((one, other) => away(one) - away(other))[0];
  }

  /** What the buttons can do, and how large the map is. */
  private tell(): void {
    const { zoom } = this.window;
    const spent: Record<string, boolean> = { in: zoom >= LARGEST_ZOOM, out: zoom <= 1, whole: zoom <= 1 };
    for (const button of this.querySelectorAll<HTMLElement>("[data-zoom]")) {
      button.ariaDisabled = String(spent[button.dataset.zoom ?? ""] ?? false);
    }
    const output = this.querySelector("output");
    const share = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(zoom);
    if (output && output.textContent !== share) output.textContent = share;
  }

  private zoomBy(factor: number, point = middleOf(this.window, this.plate)): void {
    this.show(zoomed(this.window, factor, point, this.plate));
  }

  private onControl(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-zoom]") : null;
    if (button?.dataset.zoom === "in") this.zoomBy(STEP);
    if (button?.dataset.zoom === "out") this.zoomBy(1 / STEP);
    if (button?.dataset.zoom === "whole") this.show(WHOLE);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { focused } = this;
    const { zoom } = this.window;
    const arrow = ARROWS[event.key];
    if (event.key === "+" || event.key === "=") this.zoomBy(STEP, focused);
    else if (event.key === "-") this.zoomBy(1 / STEP, focused);
    else if (event.key === "0") this.show(WHOLE);
    else if (arrow && zoom > 1) {
      const [right, down] = arrow;
      const { width, height } = this.plate;
      const there = moved(this.window, (right * STRIDE * width) / zoom, (down * STRIDE * height) / zoom, this.plate);
      this.show(focused ? showing(there, focused, this.plate) : there);
    } else return;
    event.preventDefault();
  }

  /** A place that gets the focus is in view; a press on one that is partly so moves nothing under the hand. */
  private onFocus({ target }: FocusEvent): void {
    const spot = target instanceof HTMLAnchorElement && this.fingers.size === 0 ? this.spotOf(target) : undefined;
    if (spot) this.show(showing(this.window, spot, this.plate));
  }

  /** A wheel alone scrolls the page; with Ctrl, which is also how a pinch on a touchpad comes, it enlarges. */
  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoomBy(Math.exp(-event.deltaY / 200), this.pointAt(event.clientX, event.clientY));
  }

  private onPress(event: PointerEvent): void {
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.travelled = 0;
  }

  private onMove(event: PointerEvent): void {
    const before = this.fingers.get(event.pointerId);
    const { frame } = this;
    if (!before || !frame) return;
    const now = { x: event.clientX, y: event.clientY };
    this.travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other) / Math.max(distance(before, other), 1);
      this.zoomBy(factor, this.pointAt((now.x + other.x) / 2, (now.y + other.y) / 2));
    } else if (this.window.zoom > 1 && this.travelled > STILL) {
      frame.setPointerCapture(event.pointerId);
      frame.toggleAttribute("data-dragged", true);
      const units = this.plate.width / (frame.clientWidth * this.window.zoom);
      this.show(moved(this.window, (before.x - now.x) * units, (before.y - now.y) * units, this.plate));
    }
  }

  private onRelease(event: Event): void {
    if (event instanceof PointerEvent) this.fingers.delete(event.pointerId);
    this.frame?.removeAttribute("data-dragged");
  }

  /** A sign of several places shows them apart, as long as the map can still be enlarged; else it leads to the list. */
  private onClick(event: MouseEvent): void {
    if (this.travelled > STILL) {
      event.preventDefault();
      this.travelled = 0;
      return;
    }
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.map-sign") : null;
    if (!link?.hash || link.pathname !== location.pathname || this.window.zoom >= LARGEST_ZOOM) return;
    const spot = this.spotOf(link);
    if (!spot) return;
    event.preventDefault();
    const { width, height } = this.plate;
    const zoom = Math.min(this.window.zoom * STEP, LARGEST_ZOOM);
    const centred = { x: spot.x - width / zoom / 2, y: spot.y - height / zoom / 2, zoom };
    this.show(moved(centred, 0, 0, this.plate), spot);
  }

  /** The place that a sign stands for, or the largest of several. */
  private spotOf(link: HTMLAnchorElement): ListedSpot | undefined {
    const href = link.getAttribute("href") ?? "";
    return this.spots.find((spot) => `#${spot.key}` === href || spot.href === href);
  }

  private pointAt(clientX: number, clientY: number): { x: number; y: number } {
    const box = this.frame?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const units = this.plate.width / (box.width * this.window.zoom);
    return { x: this.window.x + (clientX - box.left) * units, y: this.window.y + (clientY - box.top) * units };
  }
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
