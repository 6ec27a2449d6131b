import { AccountMenuElement } from "./account-menu.ts";
import { closeHeaderMenus } from "./header-menus.ts";
import { LocalTimeElement } from "./local-time.ts";
import { MonthGridElement } from "./month-grid.ts";
import { ReaderZoneElement } from "./reader-zone.ts";
import { RouteMapElement } from "./route-map.ts";
import { SearchSuggestElement } from "./search-suggest.ts";
import { ShareLinkElement } from "./share-link.ts";
import { applyStoredTheme, ThemeSwitchElement } from "./theme-switch.ts";

// What script adds to pages that are whole without it. Bundled into one file, loaded by every page.
applyStoredTheme();
closeHeaderMenus();
customElements.define("local-time", LocalTimeElement);
customElements.define("theme-switch", ThemeSwitchElement);
customElements.define("account-menu", AccountMenuElement);
customElements.define("month-grid", MonthGridElement);
customElements.define("reader-zone", ReaderZoneElement);
customElements.define("share-link", ShareLinkElement);
customElements.define("route-map", RouteMapElement);
customElements.define("search-suggest", SearchSuggestElement);
