import { settled } from "./settled.ts";
import { otherTheme, readTheme, type Theme } from "./theme.ts";

const KEY = "theme";
const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** Puts the reader's choice in force. Runs as soon as the script is there, before any element is. */
export function applyStoredTheme(): void {
  const theme = storedTheme();
  if (theme) document.documentElement.dataset.theme = theme;
}

/** `<theme-switch>`: shows its button and names what a press will do. */
export class ThemeSwitchElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const button = this.querySelector("button");
    if (!button) return;
    await settled();
    const tell = () => {
      const { darkLabel = "", lightLabel = "" } = button.dataset;
      button.ariaLabel = otherTheme(storedTheme(), systemIsDark()) === "dark" ? darkLabel : lightLabel;
    };
    button.addEventListener("click", () => {
      const theme = otherTheme(storedTheme(), systemIsDark());
      document.documentElement.dataset.theme = theme;
      store(theme);
      tell();
    });
    tell();
    button.hidden = false;
  }
}

// Storage may be forbidden altogether; the choice then lasts as long as the page.
function storedTheme(): Theme | null {
  try {
    return readTheme(localStorage.getItem(KEY)) ?? readTheme(document.documentElement.dataset.theme ?? null);
  } catch {
    return readTheme(document.documentElement.dataset.theme ?? null);
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // See above.
  }
}
