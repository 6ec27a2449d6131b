import { displayLanguage } from "./reader-time.ts";
import { settled } from "./settled.ts";

/** `<reader-zone>`: offers the browser's own clock to a calendar that is told by another. */
export class ReaderZoneElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const link = this.querySelector("a");
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (!link || !timeZone || this.dataset.zone === timeZone) return;
    await settled();
    const address = new URL(link.href);
    address.searchParams.set("zone", timeZone);
    link.href = address.href;
    link.textContent = (link.dataset.pattern ?? "").replace("{zone}", () => zoneWords(timeZone));
    this.hidden = false;
  }
}

function zoneWords(timeZone: string): string {
  const language = displayLanguage(document.documentElement.lang);
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "long" }).formatToParts(new Date());
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
