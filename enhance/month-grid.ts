import { dayAfter, dayOfMonth, stepOf } from "./month-grid-keys.ts";
import { settled } from "./settled.ts";

const MONTHS_AWAY: Record<string, -1 | 1> = { PageUp: -1, PageDown: 1 };

/**
 * `<month-grid>`: arrow keys go from day to day in a month's table and on into its neighbours, Home and End to the ends of the
 * week, Page Up and Page Down to the months before and after, Enter to the day's own agenda. The links in the cells stay where
 * Tab finds them. The day on which a month begins stands in its address, so that going back and forward finds it again.
 */
export class MonthGridElement extends HTMLElement {
  #days: HTMLTableCellElement[] = [];
  /** The day that Tab leads to. */
  #current?: HTMLTableCellElement;

  async connectedCallback(): Promise<void> {
    await settled();
    this.#days = [...this.querySelectorAll("td")];
    const table = this.querySelector("table");
    const [first] = this.#days;
    const asked = this.#dayAt(location.hash.slice(1));
    if (!table || !first) {
      this.#beginEmpty();
      return;
    }
    const inside = this.#inside();
    this.#current = asked ?? inside.find((day) => day.ariaCurrent === "date") ?? inside[0] ?? first;
    this.addEventListener("focusin", ({ target }) => this.#move(target));
    this.addEventListener("keydown", (event) => this.#press(event));
    this.#dress(table);
    // The reader may ask for an agenda, or make the window narrow.
    new ResizeObserver(() => this.#dress(table)).observe(table);
    asked?.focus();
  }

  /** A month with nothing in it has no table: who pages into it begins at what says so. */
  #beginEmpty(): void {
    if (!location.hash.startsWith("#day-")) return;
    this.tabIndex = -1;
    this.focus();
  }

  /** As an agenda the days stand one below the other, most of them hidden: links and Tab are enough there. */
  #isGrid(): boolean {
    const [first] = this.#days;
    return first !== undefined && getComputedStyle(first).display === "table-cell";
  }

  /** A table that answers to keys says that it is a grid; its rows and cells follow it. */
  #dress(table: HTMLTableElement): void {
    const isGrid = this.#isGrid();
    table.role = isGrid ? "grid" : null;
    if (isGrid) table.setAttribute("aria-describedby", "month-keys");
    else table.removeAttribute("aria-describedby");
    for (const day of this.#days) {
      if (isGrid) day.tabIndex = day === this.#current ? 0 : -1;
      else day.removeAttribute("tabindex");
    }
  }

  #press(event: KeyboardEvent): void {
    const from = this.#days.findIndex((day) => day === event.target);
    const day = this.#days[from];
    if (!day || !this.#isGrid() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter") day.querySelector("a")?.click();
    const months = MONTHS_AWAY[event.key];
    const step = stepOf(event.key, from, getComputedStyle(this).direction === "rtl");
    if (months === undefined && Number.isNaN(step)) return;
    event.preventDefault();
    const date = dateOf(day);
    if (months !== undefined) this.#turn(months, dayOfMonth(this.#month(), months, Number(date.slice(-2))));
    else this.#go(dayAfter(date, step), step);
  }

  /** To a day of this table, else to the month that has it. */
  #go(date: string, step: number): void {
    const day = this.#dayAt(idOf(date));
    if (day) day.focus();
    else this.#turn(step < 0 ? -1 : 1, date);
  }

  #turn(way: -1 | 1, date: string): void {
    const link = document.querySelector<HTMLAnchorElement>(`a[rel~="${way < 0 ? "prev" : "next"}"]`);
    if (!link) return;
    // Who comes back finds the day that was left.
    history.replaceState(history.state, "", `#${this.#current?.id}`);
    location.assign(`${link.href}#${idOf(date)}`);
  }

  #move(target: EventTarget | null): void {
    const day = this.#days.find((each) => each === target);
    if (!day || !this.#isGrid()) return;
    if (this.#current) this.#current.tabIndex = -1;
    day.tabIndex = 0;
    this.#current = day;
  }

  #dayAt(id: string): HTMLTableCellElement | undefined {
    return this.#days.find((day) => day.id === id);
  }

  /** The days that are of the month itself. */
  #inside(): HTMLTableCellElement[] {
    return this.#days.filter((day) => day.dataset.outside === undefined);
  }

  /** YYYY-MM. */
  #month(): string {
    const [first] = this.#inside();
    return first ? dateOf(first).slice(0, 7) : "";
  }
}

const idOf = (date: string) => `day-${date}`;
const dateOf = (day: HTMLElement) => day.id.slice("day-".length);
