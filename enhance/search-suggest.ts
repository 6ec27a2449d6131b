import { settled } from "./settled.ts";
import { movedTo, type Suggested } from "./suggested.ts";

const PAUSE_MS = 150;
const SHORTEST = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

let made = 0;

/**
 * `<search-suggest>` around a search field: what somebody may mean, below the field while they type, by the combobox pattern
 * of the ARIA practices. The form stays what it is: Enter without a choice sends it, and a request that fails shows nothing.
 */
export class SearchSuggestElement extends HTMLElement {
  private field!: HTMLInputElement;
  private list!: HTMLElement;
  private status!: HTMLElement;
  private readonly key = `suggest-${++made}`;
  private options: HTMLAnchorElement[] = [];
  private active = -1;
  private timer = 0;
  private request?: AbortController;

  async connectedCallback(): Promise<void> {
    await settled();
    const field = this.querySelector("input");
    if (!field || this.list) return;
    this.field = field;
    this.list = elementOf("div", { id: this.key, role: "listbox", class: "suggestions" });
    this.list.setAttribute("aria-label", field.labels?.[0]?.textContent?.trim() ?? "");
    this.list.hidden = true;
    this.status = elementOf("span", { role: "status", class: "sr-only" });
    this.append(this.list, this.status);
    const wiring = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.key,
      "aria-expanded": "false",
    };
    for (const [name, value] of Object.entries(wiring)) field.setAttribute(name, value);
    field.addEventListener("input", () => this.later());
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("blur", () => this.close());
    // The field keeps the focus, or it would close the list before the click arrives.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    const typed = this.field.value.trim();
    if (typed.length < SHORTEST && !UNSPACED.test(typed)) this.close();
    else this.timer = window.setTimeout(() => void this.ask(typed), PAUSE_MS);
  }

  private async ask(typed: string): Promise<void> {
    const request = new AbortController();
    this.request = request;
    const address = new URLSearchParams({ q: typed, locale: document.documentElement.lang });
    try {
      const answer = await fetch(`/api/suggest?${address}`, { signal: request.signal });
      if (!answer.ok) throw new Error();
      const suggested = (await answer.json()) as Suggested;
      if (!request.signal.aborted && document.activeElement === this.field) this.show(suggested);
    } catch {
      // A newer question is under way, or there is no answer: the form works without.
      if (!request.signal.aborted) this.close();
    }
  }

  private show({ groups, announcement }: Suggested): void {
    this.options = [];
    const drawn = groups.map(({ label, entries }, at) => {
      const group = elementOf("div", { role: "group", "aria-labelledby": `${this.key}-${at}` });
      const heading = elementOf("div", { id: `${this.key}-${at}`, class: "suggestions-group" });
      heading.textContent = label;
      group.append(heading, ...entries.map((entry) => this.option(entry)));
      return group;
    });
    this.list.replaceChildren(...drawn);
    this.status.textContent = announcement;
    this.active = -1;
    if (this.options.length === 0) {
      this.close(false);
      return;
    }
    this.list.style.insetBlockStart = `${this.field.offsetTop + this.field.offsetHeight}px`;
    this.open(true);
  }

  private option({ text, lang, detail, href }: Suggested["groups"][number]["entries"][number]): HTMLAnchorElement {
    const option = elementOf("a", {
      id: `${this.key}-option-${this.options.length}`,
      role: "option",
      "aria-selected": "false",
      href,
      tabindex: "-1",
    }) as HTMLAnchorElement;
    const words = elementOf("bdi", lang ? { lang } : {});
    words.textContent = text;
    option.append(words);
    if (detail) {
      const beside = elementOf("span", {});
      beside.textContent = detail;
      option.append(" ", beside);
    }
    this.options.push(option);
    return option;
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return;
    const target = movedTo(event.key, this.active, this.options.length);
    if (target !== undefined) this.choose(target);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.options[this.active]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(index: number): void {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (!option) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", option.id);
  }

  private close(isQuiet = true): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(-1);
    if (isQuiet) this.status.textContent = "";
    this.open(false);
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }
}

function elementOf(name: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
