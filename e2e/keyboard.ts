import { expect, type Locator, type Page } from "@playwright/test";

/**
 * A journey by keyboard alone. Every step goes with the Tab key from where the focus is, never by moving it there: so a
 * journey shows that the focus is not lost by what was done before, that nothing holds it, and that it is seen.
 */

/** No page of the portal has so many stops. */
const MOST_PRESSES = 400;

/** A day, a month, a year, an hour, a minute, and which half of the day. */
const MOST_PARTS = 6;

type Way = "there" | "forward" | "back" | "over";

/** Goes there with the Tab key: past the header by its skip link, from the end of a page just opened when that is nearer, and backwards where the way back is. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  // The part of a page that its address names takes the focus as it is loaded, sooner than anybody presses a key.
  await page.waitForLoadState();
  await expectFocusKept(page);
  for (let press = 0; press < MOST_PRESSES; press++) {
    const way = await target.evaluate(wayTo);
    if (way === "there") return expectFocusSeen(page, target);
    await page.keyboard.press(way === "over" ? "Enter" : way === "back" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

/** After what was done here the focus is still somewhere: where a reader goes on. What was answered may move it a moment after it is read. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(hasKeptFocus), { message: `the focus is kept on ${page.url()}` }).toBe(true);
}

/** Goes to a link, a button, a summary, a box or a radio and presses it. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  const type = await target.evaluate((element) => (element instanceof HTMLInputElement ? element.type : "button"));
  if (type === "checkbox") return keyboard.press("Space");
  if (type !== "radio") return keyboard.press("Enter");
  // The Tab key comes to one of a group; the arrows go through it.
  const group = await target.evaluate(
    (radio: HTMLInputElement) => (radio.form ?? document).querySelectorAll(`input[name="${radio.name}"]`).length,
  );
  for (let step = 0; step < group && !(await hasFocus(target)); step++) await keyboard.press("ArrowDown");
  if (!(await target.isChecked())) await keyboard.press("Space");
  await expect(target).toBeChecked();
}

/** Goes to a field and types, in place of what stands in it; a date or a time is given as its value, `2031-05-02T19:00`. */
export async function write(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  const kind = await target.getAttribute("type");
  if (kind === "date" || kind === "time" || kind === "datetime-local") return typeMoment(target, text);
  await keyboard.press("ControlOrMeta+A");
  await (text === "" ? keyboard.press("Delete") : keyboard.type(text));
  await expect(target).toHaveValue(text);
}

/** Goes to a field and types on where its text ends. */
export async function writeOn(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("ControlOrMeta+End");
  await target.page().keyboard.type(text);
}

/** Goes to a select and chooses, by its value or its words: by their letters, and by the arrows where no key types them. */
export async function choose(target: Locator, choice: string): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  const wanted = await target.evaluate((select: HTMLSelectElement, choice) => {
    const option = [...select.options].find(({ value, label }) => value === choice || label === choice);
    return option ? { index: option.index, value: option.value, label: option.label } : null;
  }, choice);
  if (!wanted) throw new Error(`${target} does not offer ${choice}.`);
  if (/^[ -~]+$/.test(wanted.label)) await keyboard.type(wanted.label);
  const steps = wanted.index - (await target.evaluate((select: HTMLSelectElement) => select.selectedIndex));
  for (let step = 0; step < Math.abs(steps); step++) await keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  await expect(target).toHaveValue(wanted.value);
}

/** Goes to a file field and gives it files: the system's own window for choosing them is not the portal's. */
export async function attach(target: Locator, files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
  await tabTo(target);
  await target.setInputFiles(files);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Digits into a date or time field, in the order in which this browser shows its parts, which only its system says. */
async function typeMoment(target: Locator, value: string): Promise<void> {
  const { keyboard } = target.page();
  if (value === "") {
    await toFirstPart(keyboard);
    for (let part = 0; part < MOST_PARTS; part++) {
      await keyboard.press("Backspace");
      await keyboard.press("ArrowRight");
    }
    return expect(target).toHaveValue("");
  }
  const [date, time = ""] = value.includes(":") && !value.includes("-") ? ["", value] : value.split("T");
  const [year = "", month = "", day = ""] = (date ?? "").split("-");
  const dates =
    date === ""
      ? [[]]
      : [
          [month, day, year],
          [day, month, year],
          [year, month, day],
        ];
  for (const parts of dates) {
    for (const clock of clocks(time)) {
      await toFirstPart(keyboard);
      for (const part of [...parts, ...clock]) {
        await keyboard.type(part);
        // A year may have six digits, so that it waits for more of them.
        if (part === year) await keyboard.press("ArrowRight");
      }
      if ((await target.inputValue()) === value) return;
    }
  }
  throw new Error(`${value} cannot be typed into ${target}: it holds ${await target.inputValue()}.`);
}

async function toFirstPart(keyboard: Page["keyboard"]): Promise<void> {
  for (let part = 0; part < MOST_PARTS; part++) await keyboard.press("ArrowLeft");
}

/** A time of day by a clock of 24 hours and by one of twelve. */
function clocks(time: string): string[][] {
  if (time === "") return [[]];
  const [hour = "", minute = ""] = time.split(":");
  const twelve = String(Number(hour) % 12 || 12).padStart(2, "0");
  return [
    [hour, minute],
    [twelve, minute, Number(hour) < 12 ? "A" : "P"],
  ];
}

/** Somebody who cannot see where they are is as lost as without a focus: a ring, in the window, with nothing over all of it. */
async function expectFocusSeen(page: Page, target: Locator): Promise<void> {
  await expect.poll(() => page.evaluate(focusSeen), { message: `the focus is seen on ${target}` }).toBe("seen");
}

/* What follows runs in the page. */

/** Whether the focus is somewhere; on a page just opened it may be nowhere yet. */
function hasKeptFocus(): boolean {
  const walked = window as Window & { walked?: boolean };
  const isKept = !walked.walked || (document.activeElement !== null && document.activeElement !== document.body);
  walked.walked = true;
  return isKept;
}

function wayTo(target: Element): Way {
  const focused = document.activeElement;
  const isOfGroup =
    target instanceof HTMLInputElement &&
    target.type === "radio" &&
    focused instanceof HTMLInputElement &&
    focused.type === "radio" &&
    focused.name === target.name &&
    focused.form === target.form;
  // On the way back the Tab key comes first to the button inside of a date field.
  if (focused === target) return target.matches(":focus") ? "there" : "back";
  if (isOfGroup) return "there";
  if (!focused || focused === document.body) return isNearerFromTheEnd() ? "back" : "forward";
  const isPast = target.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (isPast) return "back";
  const link = focused.getAttribute("href") ?? "";
  const skippedTo = link.startsWith("#") ? document.getElementById(link.slice(1)) : null;
  return skippedTo?.matches("[tabindex], input, select, textarea") && skippedTo.contains(target) ? "over" : "forward";

  function isNearerFromTheEnd(): boolean {
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const place = stops.indexOf(target);
    const content = document.querySelector("#content");
    const skipped = content?.contains(target) ? stops.findIndex((stop) => content.contains(stop)) : 0;
    return stops.length - place < place - skipped;
  }
}

function focusSeen(): string {
  const focused = document.activeElement;
  if (!focused) return "nowhere";
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  if (outlineStyle === "none" || outlineWidth === "0px") return "without a ring";
  // Of what goes over two lines, the longer.
  const box = [...focused.getClientRects()].sort((one, other) => other.width - one.width)[0];
  if (!box) return "not drawn";
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
  if (right <= left || bottom <= top) return "outside the window";
  const points = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) =>
      document.elementFromPoint(left + across * (right - left), top + down * (bottom - top)),
    ),
  );
  return points.some((hit) => hit && (focused.contains(hit) || hit.contains(focused))) ? "seen" : "behind something";
}
