import { expect, type Locator, type Page } from "@playwright/test";

/**
 * A journey by keyboard alone is the journey itself: on a page that was given to `byKeyboard`, what a test clicks, fills, checks and
 * chooses is reached with the Tab key and done with Enter, Space, arrows and typing. What the keyboard does not reach fails the test.
 */
export function byKeyboard(...pages: Page[]): void {
  for (const page of pages) {
    teach(page.locator("body"));
    WITHOUT_MOUSE.add(page);
  }
}

const WITHOUT_MOUSE = new WeakSet<Page>();

type Hands = Pick<Locator, "click" | "fill" | "check" | "uncheck" | "selectOption" | "setInputFiles">;
let hands: Hands | null = null;

/** All locators are of one class, which is taught once; on other pages they do what they always did. */
function teach(any: Locator): void {
  if (hands) return;
  const taught: Hands = Object.getPrototypeOf(any);
  const { click, fill, check, uncheck, selectOption, setInputFiles } = taught;
  const mouse = { click, fill, check, uncheck, selectOption, setInputFiles };
  hands = mouse;
  const unless = <Name extends keyof Hands>(
    name: Name,
    keys: (this: Locator, ...given: Parameters<Hands[Name]>) => unknown,
  ) => {
    taught[name] = function (this: Locator, ...given: Parameters<Hands[Name]>) {
      const way = WITHOUT_MOUSE.has(this.page()) ? keys : (mouse[name] as typeof keys);
      return way.apply(this, given);
    } as unknown as Hands[Name];
  };
  unless("click", async function () {
    await this.page().keyboard.press(KEY[await reach(this)]);
  });
  unless("fill", async function (text) {
    await type(this, text, mouse.fill);
  });
  unless("check", function () {
    return mark(this, true);
  });
  unless("uncheck", function () {
    return mark(this, false);
  });
  unless("selectOption", async function (wanted) {
    await choose(this, wanted as string | { label: string });
    return [];
  });
  unless("setInputFiles", async function (...given) {
    await reach(this);
    // What opens then is the system's own, which no test can see.
    await mouse.setInputFiles.apply(this, given);
  });
}

type Control = "button" | "choice" | "radio" | "day" | "other";
const KEY: Record<Control, string> = { button: "Enter", choice: "Space", radio: "Space", day: "Enter", other: "Enter" };

/** Walks with the Tab key to what a locator names, or to the control that it belongs to. */
async function reach(target: Locator): Promise<Control> {
  await target.waitFor({ state: "visible" });
  await expect(target).toBeEnabled();
  for (let walks = 0; walks < 40; walks++) {
    const { control, steps } = await target.evaluate(stepsTo);
    if (steps === 0) return control;
    const key = steps > 0 ? "Tab" : "Shift+Tab";
    for (let step = 0; step < Math.abs(steps); step++) await target.page().keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

/** How often Tab must be pressed (back when negative) until the control has the focus, as far as the page can be counted; 0: it has. */
function stepsTo(named: Element): { control: Control; steps: number } {
  const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
  const nearest = named.matches(CONTROLS) ? named : named.closest(`${CONTROLS}, label`);
  const target = nearest instanceof HTMLLabelElement ? nearest.control : nearest;
  if (!(target instanceof HTMLElement)) throw new Error("This is nothing that can be used.");
  const isRadio = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "radio";
  const groupOf = (one: HTMLInputElement) =>
    [...(one.form ?? document).querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
      ({ name, disabled }) => name === one.name && !disabled,
    );
  // Of a group of radio buttons one is reached by Tab; the others from there.
  const stands = (one: Element) =>
    isRadio(one) ? (groupOf(one).find(({ checked }) => checked) ?? groupOf(one)[0]) === one : true;
  const stops = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(":disabled, [type=hidden]") &&
      one.checkVisibility({ visibilityProperty: true }) &&
      stands(one),
  );
  const kind = (): Control => {
    if (isRadio(target)) return "radio";
    if (target instanceof HTMLInputElement && target.type === "checkbox") return "choice";
    if (target instanceof HTMLInputElement && /^(date|datetime-local|time|month|week)$/.test(target.type)) return "day";
    return target.matches("a[href], button, summary") ? "button" : "other";
  };
  const goal = isRadio(target) ? (groupOf(target).find((one) => stands(one)) ?? target) : target;
  const active = document.activeElement ?? document.body;
  const isThere = active === target || (isRadio(target) && isRadio(active) && groupOf(target).includes(active));
  if (isThere) return { control: kind(), steps: 0 };
  const to = stops.indexOf(goal);
  if (to < 0) throw new Error("This cannot be reached by Tab.");
  const from = stops.indexOf(active as HTMLElement);
  if (from >= 0) return { control: kind(), steps: to - from };
  // Focus stands on what is no stop, such as an answer that was scrolled to, or the page itself.
  const before = stops.filter((one) => active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
  const steps = to - before + 1;
  return { control: kind(), steps: steps > 0 ? steps : steps - 1 };
}

async function type(target: Locator, text: string, fill: Locator["fill"]): Promise<void> {
  // The keys of a date's own field are as the browser's language has them; it is reached, and then filled in.
  if ((await reach(target)) === "day") return fill.call(target, text);
  const { keyboard } = target.page();
  await keyboard.press("ControlOrMeta+A");
  await (text === "" ? keyboard.press("Delete") : keyboard.insertText(text));
  await expect(target).toHaveValue(text.replaceAll("\r\n", "\n"));
}

async function mark(target: Locator, isWanted: boolean): Promise<void> {
  const control = await reach(target);
  const { keyboard } = target.page();
  if (control === "radio") {
    for (let turns = 0; turns < 20 && !(await target.isChecked()); turns++) {
      await keyboard.press(turns === 0 ? "Space" : "ArrowDown");
    }
  } else if ((await target.isChecked()) !== isWanted) await keyboard.press("Space");
  await expect(target).toBeChecked({ checked: isWanted });
}

async function choose(target: Locator, wanted: string | { label: string }): Promise<void> {
  await reach(target);
  const steps = await target.evaluate((select: HTMLSelectElement, one) => {
    const options = [...select.options].filter(({ disabled }) => !disabled);
    const to = options.findIndex((option) =>
      typeof one === "string" ? option.value === one || option.label === one : option.label === one.label,
    );
    if (to < 0) throw new Error("There is no such choice.");
    return to - options.findIndex(({ selected }) => selected);
  }, wanted);
  for (let step = 0; step < Math.abs(steps); step++) {
    await target.page().keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  }
  const chosen = await target.evaluate((select: HTMLSelectElement) => {
    const [option] = select.selectedOptions;
    return [option?.value, option?.label];
  });
  expect(chosen).toContain(typeof wanted === "string" ? wanted : wanted.label);
}
