import type { Feed, FeedAuthor, FeedEntry } from "./feed.ts";
import { xmlElement, xmlText } from "./xml.ts";

// Written here and not by the `feed` package (6.0), which has no xml:lang, marks every title as HTML, so that "a < b"
// loses its end, lets control characters through, which end the reading of XML, and knows no `next`.

/** A feed as Atom (RFC 4287), its pages linked as RFC 5005 has it. The same input gives the same bytes. */
export function atomFeed(feed: Feed): string {
  const content = [
    xmlElement("id", {}, xmlText(feed.id)),
    text("title", feed.title),
    xmlElement("updated", {}, feed.updated.toISOString()),
    person(feed.author),
    xmlElement("icon", {}, xmlText(feed.iconUrl)),
    link("self", feed.selfUrl, "application/atom+xml"),
    link("alternate", feed.homeUrl, "text/html"),
    link("first", feed.firstUrl, "application/atom+xml"),
    ...(feed.nextUrl ? [link("next", feed.nextUrl, "application/atom+xml")] : []),
    ...feed.entries.map((entry) => atomEntry(entry, feed.language)),
  ];
  const namespaces = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement("feed", namespaces, content.join("\n"))}\n`;
}

function atomEntry(entry: FeedEntry, feedLanguage: string): string {
  const language = { "xml:lang": entry.language };
  const content = [
    xmlElement("id", {}, xmlText(entry.id)),
    text("title", entry.title),
    xmlElement("published", {}, entry.published.toISOString()),
    xmlElement("updated", {}, entry.updated.toISOString()),
    person(entry.author),
    link("alternate", entry.url, "text/html"),
    ...entry.categories.map(({ term, label }) =>
      xmlElement("category", { term, label, "xml:lang": entry.language === feedLanguage ? undefined : feedLanguage }),
    ),
    ...(entry.summary ? [text("summary", entry.summary)] : []),
    xmlElement("content", { type: "html" }, xmlText(entry.html) || " "),
  ];
  return xmlElement("entry", entry.language === feedLanguage ? {} : language, content.join("\n"));
}

/** A text construct. An empty one is an element too: RFC 4287 wants a title even where there are no words. */
function text(name: string, words: string): string {
  return xmlElement(name, { type: "text" }, xmlText(words));
}

function person({ name, url }: FeedAuthor): string {
  const nameElement = `<name>${xmlText(name)}</name>`;
  return xmlElement("author", {}, `${nameElement}${xmlElement("uri", {}, xmlText(url))}`);
}

function link(rel: string, href: string, type: string): string {
  return xmlElement("link", { rel, type, href });
}
