import { displayLanguage, readerTime } from "./reader-time.ts";
import { settled } from "./settled.ts";

/** `<local-time>`: tells a session in the reader's own time where the reader's clock differs from the venue's. */
export class LocalTimeElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { start, end, zone, pattern } = this.dataset;
    if (!start || !zone || !pattern) return;
    const reader = {
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: displayLanguage(document.documentElement.lang),
    };
    const text = readerTime({ start, end: end ?? null, zone }, reader, pattern);
    if (text === undefined) return;
    await settled();
    this.textContent = text;
    this.hidden = false;
  }
}
