import { stepOf } from "./month-grid-keys.ts";
import { settled } from "./settled.ts";

/**
 * `<month-grid>`: arrow keys go from day to day in a month's table, Home and End to the ends of the week, Page Up and Page Down to
 * the months before and after, Enter to the day's own agenda. The links in the cells stay where Tab finds them.
 */
export class MonthGridElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await settled();
    const days = [...this.querySelectorAll("td")];
    const [first] = days;
    if (!first) return;
    const inside = days.filter((day) => day.dataset.outside === undefined);
    const today = inside.find((day) => day.ariaCurrent === "date");
    for (const day of days) day.tabIndex = -1;
    (today ?? inside[0] ?? first).tabIndex = 0;
    this.addEventListener("keydown", (event) => this.#go(event, days));
  }

  #go(event: KeyboardEvent, days: HTMLTableCellElement[]): void {
    const from = days.findIndex((day) => day === event.target);
    // As an agenda the days stand one below the other, most of them hidden: links and Tab are enough there.
    if (getComputedStyle(days[0] as HTMLElement).display !== "table-cell") return;
    if (from < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter") days[from]?.querySelector("a")?.click();
    if (event.key === "PageUp") follow("prev");
    if (event.key === "PageDown") follow("next");
    const to = from + stepOf(event.key, from, getComputedStyle(this).direction === "rtl");
    const day = days[to];
    if (event.key.startsWith("Page") || day) event.preventDefault();
    if (!day || to === from) return;
    for (const each of days) each.tabIndex = -1;
    day.tabIndex = 0;
    day.focus();
  }
}

function follow(way: "prev" | "next"): void {
  document.querySelector<HTMLAnchorElement>(`a[rel~="${way}"]`)?.click();
}
