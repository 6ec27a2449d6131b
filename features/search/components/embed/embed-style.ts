import { readableOn } from "@/lib/colour/contrast.ts";
import type { EmbedDensity, EmbedTheme } from "../../rules/embed-address.ts";

/** The portal's own grounds and accent (app/globals.css), by day and by lamp light. */
const GROUND = { light: "#faf9f5", dark: "#12161f" };
const ACCENT = { light: "#1d47a6", dark: "#9dbcff" };

const SCHEME: Record<EmbedTheme, string> = { auto: "light dark", light: "light", dark: "dark" };

type Look = { theme: EmbedTheme; accent?: string; density: EmbedDensity };

/**
 * The rules of an embedded list. Every selector begins with its own class, so that nothing else on the site changes; an
 * accent is moved as far as text needs to be read.
 */
export function embedStyle({ theme, accent, density }: Look): string {
  const light = accent ? readableOn(accent, GROUND.light) : ACCENT.light;
  const dark = accent ? readableOn(accent, GROUND.dark) : ACCENT.dark;
  const gap = density === "compact" ? "0.5rem" : "1rem";
  return `
.sre-list{color-scheme:${SCHEME[theme]};--sre-accent:light-dark(${light},${dark});--sre-ink:light-dark(#16202c,#efe8db);
--sre-soft:light-dark(#4c5663,#b9b2a5);--sre-rule:light-dark(#dfdad0,#333a47);--sre-seal:light-dark(#b3321c,#f2886c);
color:var(--sre-ink);line-height:1.5;overflow-wrap:anywhere}
.sre-list :is(h1,h2,h3,p,ul,li){margin:0;padding:0;font:inherit}
.sre-list ul{list-style:none;border-block-start:1px solid var(--sre-rule)}
.sre-list .sre-item{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0.25rem 1rem;padding-block:${gap};
border-block-end:1px solid var(--sre-rule)}
.sre-list .sre-date{border-inline-start:3px solid var(--sre-accent);padding-inline-start:0.625rem;font-size:0.8125rem;
line-height:1.35;color:var(--sre-soft);font-variant-numeric:tabular-nums lining-nums}
.sre-list .sre-day{font-size:1.125rem;line-height:1.25;font-weight:600;color:var(--sre-ink)}
.sre-list :is(.sre-label,.sre-day,.sre-time){display:block}
.sre-list .sre-label{font-weight:600;color:var(--sre-accent)}
.sre-list .sre-title{font-size:1.0625rem;font-weight:600;line-height:1.35}
.sre-list .sre-heading{font-size:1.1875rem;font-weight:600;margin-block-end:0.75rem}
.sre-list a{color:var(--sre-accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:0.18em}
.sre-list a:hover{text-decoration-thickness:2px}
.sre-list a:focus-visible{outline:3px solid var(--sre-accent);outline-offset:2px}
.sre-list .sre-where{font-size:0.875rem;color:var(--sre-soft)}
.sre-list .sre-summary{font-size:0.9375rem;margin-block-start:0.25rem}
.sre-list .sre-cancelled{font-size:0.875rem;font-weight:600;color:var(--sre-seal)}
.sre-list .sre-more{margin-block-start:0.75rem;font-size:0.875rem;color:var(--sre-soft)}
.sre-list:dir(ltr) .sre-summary{text-align:left}
.sre-list:dir(rtl) .sre-summary{text-align:right}
.sre-list:lang(ar){line-height:1.75}
@media (width<24rem){.sre-list .sre-item{grid-template-columns:minmax(0,1fr)}}
`.trim();
}

/** What the page of its own adds around the list: a ground, and faces that every system has. */
export function embedPageStyle(look: Look): string {
  return `${embedStyle(look)}
html{color-scheme:${SCHEME[look.theme]};background:light-dark(${GROUND.light},${GROUND.dark})}
body{margin:0;padding:1rem;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans Arabic",sans-serif}`;
}
