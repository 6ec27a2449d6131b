/** The menus of the header close with Escape, which gives the focus back, and when the reader turns to something else. */
export function closeHeaderMenus(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = openMenu();
    if (!menu) return;
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (held) menu.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => closeUnlessIn(event.target));
  document.addEventListener("focusin", (event) => closeUnlessIn(event.target));
}

const openMenu = () => document.querySelector<HTMLDetailsElement>('details[name="header"][open]');

function closeUnlessIn(target: EventTarget | null): void {
  const menu = openMenu();
  if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
}
