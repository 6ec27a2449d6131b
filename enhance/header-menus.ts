/** The menus of the header close with Escape, which gives the focus back, and when the reader turns to something else. */
export function closeHeaderMenus(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const innermost = openMenus().at(-1);
    if (!innermost) return;
    const held = innermost.contains(document.activeElement);
    innermost.open = false;
    if (held) innermost.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => closeUnlessIn(event.target));
  document.addEventListener("focusin", (event) => closeUnlessIn(event.target));
}

/** In the order of the page, so that a menu inside another comes after it. */
const openMenus = () => [...document.querySelectorAll<HTMLDetailsElement>("header details[name][open]")];

function closeUnlessIn(target: EventTarget | null): void {
  if (!(target instanceof Node)) return;
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
}
