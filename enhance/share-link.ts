/** `<share-link>`: shows the buttons for what this browser can do with the address, and says aloud that it was copied. */
export class ShareLinkElement extends HTMLElement {
  connectedCallback(): void {
    const { title = "", address = "", copied = "", refused = "" } = this.dataset;
    const status = this.querySelector("[role=status]");
    const say = (text: string) => {
      // The same words again are only read out when they have been away.
      status?.replaceChildren();
      requestAnimationFrame(() => status?.replaceChildren(text));
    };
    const field = this.querySelector("input");
    field?.addEventListener("focus", () => field.select());
    // Neither is there on a page that came over plain HTTP.
    if (navigator.clipboard) {
      this.offer("[data-copy]", () =>
        navigator.clipboard.writeText(address).then(
          () => say(copied),
          () => {
            field?.focus();
            say(refused);
          },
        ),
      );
    }
    // Whoever closes the sheet without choosing is told nothing: they know.
    if (typeof navigator.share === "function") {
      this.offer("[data-share]", () => navigator.share({ title, url: address }).catch(() => undefined));
    }
  }

  private offer(selector: string, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(selector);
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => void act());
  }
}
