import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFeedFaults } from "@/tests/feeds/json-feed-faults.ts";
import { atomFaults, childrenOf, linkOf, readXml, textOf, type XmlNode } from "@/tests/feeds/read-atom.ts";
import { atomFeed } from "./atom.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";

const ENTRY: FeedEntry = {
  id: "tag:portal.example,2026:listing/LEC-2026-0001/en",
  url: "https://portal.example/en/listings/LEC-2026-0001",
  title: "Murals of Dunhuang",
  summary: "Caves & colours",
  html: "<p>Caves &amp; colours</p>",
  language: "en",
  published: new Date("2026-11-01T08:00:00Z"),
  updated: new Date("2026-11-02T08:00:00Z"),
  author: { name: "Nanhai University", url: "https://portal.example/en/institutions/nanhai" },
  categories: [{ term: "lecture", label: "Lecture" }],
};

const FEED: Feed = {
  id: "https://portal.example/api/feeds/browse.atom?kind=lecture&locale=en",
  title: "Silk Road Exchange · Lectures",
  language: "en",
  homeUrl: "https://portal.example/en/browse?kind=lecture",
  selfUrl: "https://portal.example/api/feeds/browse.atom?kind=lecture&locale=en",
  firstUrl: "https://portal.example/api/feeds/browse.atom?kind=lecture&locale=en",
  nextUrl: "https://portal.example/api/feeds/browse.atom?kind=lecture&locale=en&before=1.x",
  updated: ENTRY.updated,
  author: { name: "Silk Road Exchange", url: "https://portal.example/en" },
  iconUrl: "https://portal.example/icon.svg",
  entries: [ENTRY],
};

/** What XML can hold of a text: it drops controls and reads any line end as one. */
const held = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");

const PIECES = [
  "a",
  "敦煌",
  "م",
  "\u202E",
  "\u2068",
  "👩‍💻",
  "\r",
  "\n",
  "\r\n",
  "\0",
  "\u0007",
  "\uFFFE",
  "\uD800",
  "]]>",
  "<![CDATA[",
  "<script>",
  "</title>",
  "&",
  "&amp;",
  '"',
  "'",
  "<!--",
  "\u2028",
];
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("Atom", () => {
  it("has everything that RFC 4287 asks for, and pages as RFC 5005 has them", () => {
    const feed = readXml(atomFeed(FEED));
    expect(atomFaults(feed)).toEqual([]);
    expect([linkOf(feed, "self"), linkOf(feed, "first"), linkOf(feed, "next")]).toEqual([
      FEED.selfUrl,
      FEED.firstUrl,
      FEED.nextUrl,
    ]);
    const [entry] = childrenOf(feed, "entry") as [XmlNode];
    expect(textOf(entry, "content")).toBe(ENTRY.html);
    expect(textOf(entry, "summary")).toBe(ENTRY.summary);
  });

  it("is a feed also without entries, and its last page leads nowhere", () => {
    const feed = readXml(atomFeed({ ...FEED, entries: [], nextUrl: null }));
    expect(atomFaults(feed)).toEqual([]);
    expect(linkOf(feed, "next")).toBeUndefined();
  });

  it("says the language of the feed, and of an entry where it is another", () => {
    const feed = readXml(atomFeed({ ...FEED, entries: [ENTRY, { ...ENTRY, id: "tag:x,2026:y", language: "ru" }] }));
    const languages = childrenOf(feed, "entry").map(({ attributes }) => attributes["xml:lang"]);
    expect([feed.attributes["xml:lang"], ...languages]).toEqual(["en", undefined, "ru"]);
  });

  it("holds any text whole, and none of it becomes markup", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, summary, name) => {
        const entry = { ...ENTRY, title, summary, author: { name, url: ENTRY.author.url } };
        const feed = readXml(atomFeed({ ...FEED, title, entries: [entry] }));
        expect(atomFaults(feed)).toEqual([]);
        const [read] = childrenOf(feed, "entry") as [XmlNode];
        expect(textOf(read, "title")).toBe(held(title));
        expect(textOf(feed, "title")).toBe(held(title));
        expect(textOf(read, "summary")).toBe(held(summary));
      }),
    );
  });

  it("gives the same bytes for the same input", () => {
    expect(atomFeed(FEED)).toBe(atomFeed(FEED));
  });
});

describe("JSON Feed", () => {
  it("has everything that version 1.1 asks for", () => {
    expect(jsonFeedFaults(jsonFeed(FEED))).toEqual([]);
    expect(JSON.parse(jsonFeed(FEED))).toMatchObject({ next_url: FEED.nextUrl, items: [{ language: "en" }] });
  });

  it("is a feed also without entries", () => {
    expect(jsonFeedFaults(jsonFeed({ ...FEED, entries: [], nextUrl: null }))).toEqual([]);
  });

  it("holds any text", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, summary) => {
        const source = jsonFeed({ ...FEED, entries: [{ ...ENTRY, title, summary }] });
        expect(source.isWellFormed()).toBe(true);
        expect((JSON.parse(source) as { items: [{ title: string }] }).items[0].title).toBe(title);
      }),
    );
  });
});
