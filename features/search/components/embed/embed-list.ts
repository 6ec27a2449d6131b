import { getTranslations } from "next-intl/server";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { cardDate } from "@/features/listings/rules/card-date.ts";
import { xmlElement, xmlText } from "@/lib/feeds/xml.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT, withNoBreaks } from "@/lib/text/no-break.ts";
import { dateInZone } from "@/lib/time/day.ts";
import { formatDate, formatTimeAndZone } from "@/lib/time/format.ts";
import type { EmbedOptions } from "../../rules/embed-address.ts";
import { embedPageStyle, embedStyle } from "./embed-style.ts";

// Written as text and not as React: a page that others put into theirs is complete without any script, ours or a
// framework's, and is answered by a route of its own.

export type EmbeddedInstitution = { slug: string; name: string; language: string };

type List = { institution: EmbeddedInstitution; cards: readonly PublishedCard[]; options: EmbedOptions; now: Date };

/** The list as a page of its own, for an iframe. */
export async function embedPage(list: List): Promise<{ html: string; style: string }> {
  const { institution, options } = list;
  const style = embedPageStyle(options);
  const name = xmlElement("bdi", foreignText(institution.language, options.locale), xmlText(institution.name));
  const heading = `<h1 class="sre-heading">${name}</h1>`;
  // Named, because it stands within the main part of somebody else's page.
  const body = xmlElement(
    "main",
    { class: "sre-list", "aria-label": institution.name },
    `${heading}${await items(list, "h2")}`,
  );
  return { html: pageOf(options.locale, institution.name, style, body), style };
}

/** The list as a piece of HTML with its own rules, to be put into a page on the server or by a script there. */
export async function embedFragment(list: List): Promise<string> {
  const { institution, options } = list;
  const attributes = { class: "sre-list", lang: options.locale, dir: direction(options.locale) };
  const section = xmlElement("section", { ...attributes, "aria-label": institution.name }, await items(list, "h3"));
  return `<style>${embedStyle(options)}</style>\n${section}\n`;
}

/** What stands in the frame when there is no such list any more. */
export async function embedMissingPage(locale: Locale): Promise<{ html: string; style: string }> {
  const t = await getTranslations({ locale, namespace: "embed" });
  const layout = await getTranslations({ locale, namespace: "layout" });
  const style = embedPageStyle({ theme: "auto", density: "full" });
  const away = linkTo(publicAddress(`/${locale}`), xmlText(layout("name")));
  const heading = `<h1 class="sre-heading">${xmlText(t("gone"))}</h1>`;
  const body = `<main class="sre-list">${heading}<p class="sre-more">${away}</p></main>`;
  return { html: pageOf(locale, t("gone"), style, body), style };
}

function pageOf(locale: Locale, title: string, style: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${xmlText(title)}</title><style>${style}</style>`;
  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction(locale)}"><head>${head}</head><body>${body}</body></html>
`;
}

async function items({ institution, cards, options, now }: List, heading: "h2" | "h3"): Promise<string> {
  const { locale } = options;
  const t = await getTranslations({ locale, namespace: "embed" });
  const layout = await getTranslations({ locale, namespace: "layout" });
  const rows = await Promise.all(cards.map((card) => item(card, options, heading, now)));
  const list = rows.length > 0 ? `<ul>${rows.join("\n")}</ul>` : `<p>${xmlText(t("none"))}</p>`;
  const address = publicAddress(`/${locale}/institutions/${institution.slug}`);
  const more = linkTo(address, xmlText(t("more", { institution: institution.name, portal: layout("name") })));
  return `${list}<p class="sre-more">${more} ${xmlText(t("newTab"))}</p>`;
}

async function item(card: PublishedCard, { locale, density }: EmbedOptions, heading: string, now: Date) {
  const label = await getTranslations({ locale, namespace: "listings" });
  const t = await getTranslations({ locale, namespace: "listing" });
  const own = foreignText(card.textLanguage, locale);
  const title = linkTo(
    publicAddress(`/${locale}/listings/${card.code}`),
    xmlElement("bdi", own, xmlText(withNoBreaks(card.title, card.textLanguage)) || "…"),
  );
  const city = cityName(card.countryCode, card.city, locale);
  const where = [label(`kind.${card.kind}`), city, countryName(card.countryCode, locale)]
    .filter(Boolean)
    .map((part) => `<bdi>${xmlText(part)}</bdi>`)
    .join(DOT);
  const lines = [
    card.calledOff ? `<p class="sre-cancelled">${xmlText(t(card.calledOff))}</p>` : "",
    `<${heading} class="sre-title">${title}</${heading}>`,
    `<p class="sre-where">${where}</p>`,
    density === "full" && card.summary
      ? xmlElement("p", { class: "sre-summary", ...own }, xmlText(withNoBreaks(card.summary, card.textLanguage)))
      : "",
  ];
  return `<li class="sre-item">${await dateOf(card, locale, now)}<div>${lines.join("")}</div></li>`;
}

async function dateOf(card: PublishedCard, locale: Locale, now: Date): Promise<string> {
  const t = await getTranslations({ locale, namespace: "listing" });
  const date = cardDate(card, now);
  if (!date) return `<p class="sre-date">${xmlText(t("noDate"))}</p>`;
  const isSession = date.means === "session";
  const on = isSession ? dateInZone(date.at, date.zone) : date.on;
  const isThisYear = on.slice(0, 4) === dateInZone(now, "UTC").slice(0, 4);
  const day = formatDate(locale, on, isThisYear ? "monthDay" : "medium");
  const label = isSession ? (date.isNow ? t("dateMeans.now") : "") : t(`dateMeans.${date.means}`);
  const time = isSession ? formatTimeAndZone(locale, date.at, date.zone) : "";
  return [
    '<p class="sre-date">',
    label ? `<span class="sre-label">${xmlText(label)}</span>` : "",
    `<time datetime="${isSession ? date.at.toISOString() : on}" class="sre-day">${xmlText(day)}</time>`,
    time ? `<span class="sre-time">${xmlText(time)}</span>` : "",
    "</p>",
  ].join("");
}

/** A link that leaves the frame for a page of its own, which learns nothing of the page around it. */
function linkTo(address: string, html: string): string {
  return xmlElement("a", { href: address, target: "_blank", rel: "noopener" }, html);
}
