import { isHinted, type Me, readMe } from "./account.ts";
import { settled } from "./settled.ts";

let asked: Promise<Me | null> | undefined;

/** Asks once per page, however many menus there are. No answer is as good as nobody: the link to sign in stays. */
function whoIsThere(): Promise<Me | null> {
  asked ??= fetch("/api/me", { headers: { Accept: "application/json" } })
    .then(async (response) => (response.ok ? readMe(await response.json()) : null))
    .catch(() => null);
  return asked;
}

/** `<account-menu>`: where somebody is signed in, their name, desks and account instead of the link to sign in. */
export class AccountMenuElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (!isHinted(document.cookie)) return;
    const me = await whoIsThere();
    if (!me) return;
    await settled();
    this.show(me);
  }

  private show(me: Me): void {
    const menu = this.querySelector<HTMLElement>("[data-signed-in]");
    const link = this.querySelector<HTMLElement>("[data-signed-out]");
    const account = this.querySelector<HTMLElement>("[data-account]");
    if (!menu || !link || !account || !menu.hidden) return;
    for (const place of this.querySelectorAll("[data-name]")) place.textContent = me.name;
    const locale = document.documentElement.lang;
    for (const desk of me.desks) account.before(deskLine(account, `/${locale}/desk/${desk.slug}`, desk.name));
    for (const office of this.querySelectorAll<HTMLElement>("[data-office]")) office.hidden = !me.office;
    link.hidden = true;
    menu.hidden = false;
  }
}

/** A line of the menu made after the one that is there, so that it looks the same. */
function deskLine(model: HTMLElement, href: string, name: string): HTMLElement {
  const line = model.cloneNode(true) as HTMLElement;
  line.removeAttribute("data-account");
  const link = line.querySelector("a");
  const label = document.createElement("bdi");
  label.textContent = name;
  link?.setAttribute("href", href);
  link?.replaceChildren(label);
  return line;
}
