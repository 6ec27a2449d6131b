import ical, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { getPublishedCalendar } from "@/features/listings/queries/published-calendar.ts";
import { database } from "@/lib/db.ts";
import { atomFeed } from "@/lib/feeds/atom.ts";
import { jsonFeed } from "@/lib/feeds/json-feed.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { jsonFeedFaults } from "@/tests/feeds/json-feed-faults.ts";
import { atomFaults, readXml } from "@/tests/feeds/read-atom.ts";
import { readFeedAddress } from "../rules/feed-question.ts";
import { FEED_PAGE_SIZE, getPublishedBrowseCalendar, getPublishedBrowseFeed } from "./published-feed.ts";

const now = new Date("2027-03-09T12:00:00Z");
const HIDDEN = ["draft", "in_review", "changes_requested", "refused", "archived"] as const;

function questionOf(address: string) {
  const { question } = readFeedAddress(new URLSearchParams(address));
  if (!question) throw new Error(`${address} is no feed.`);
  return question;
}

async function calendarOf(address = "") {
  const { filters, locale } = questionOf(address);
  const text = await getPublishedBrowseCalendar(filters, "Portal", locale, now);
  const events = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT") as VEvent[];
  return { text: text.replaceAll("\r\n ", ""), events, titles: events.map(({ summary }) => String(summary)) };
}

async function feedOf(address = "") {
  const { filters, locale, before } = questionOf(address);
  const feed = await getPublishedBrowseFeed(filters, { title: "Portal", format: "atom", before }, locale, now);
  return { feed, titles: feed.entries.map(({ title }) => title) };
}

const text = (title: string, language = "en") => [{ language, title }];

describe("what a feed shows", () => {
  it("is what is published, by institutions that are not suspended", async () => {
    await createPublished({ texts: text("Public") });
    for (const status of HIDDEN) await createPublished({ status, texts: text("Hidden") });
    await suspendInstitutionOf(await createPublished({ texts: text("Suspended") }));
    expect((await calendarOf()).titles).toEqual(["Public"]);
    expect((await feedOf()).titles).toEqual(["Public"]);
  });

  it("answers the question of its address: kind, country, institution, route, person", async () => {
    const institution = await createInstitution({ slug: "dunhuang" });
    const person = newId();
    await database().person.create({ data: { id: person, institutionId: institution.id, name: "Mei Lin" } });
    await createPublished({ texts: text("Lecture"), institution, persons: [{ id: person, role: "speaker" }] });
    await createPublished({ texts: text("Show"), kind: "exhibition", countryCode: "KZ", route: "belt_north" });
    for (const address of ["kind=lecture", "institution=dunhuang", `person=${person}`, "route=road-west"]) {
      expect((await calendarOf(address)).titles, address).toEqual(["Lecture"]);
      expect((await feedOf(address)).titles, address).toEqual(["Lecture"]);
    }
    expect((await feedOf("country=KZ")).titles).toEqual(["Show"]);
    expect((await feedOf("q=%26%26")).titles).toEqual([]);
    expect((await calendarOf("q=%26%26")).titles).toEqual([]);
  });

  it("is in the language asked for, with each text in the nearest of its own", async () => {
    await createPublished({ texts: [...text("Пещеры", "ru"), ...text("Caves")] });
    const { feed } = await feedOf("locale=fr");
    expect(feed.entries[0]).toMatchObject({ title: "Пещеры", language: "ru" });
    expect(feed.entries[0]?.categories[0]).toEqual({ term: "lecture", label: "Conférence" });
    expect((await feedOf("locale=en")).titles).toEqual(["Caves"]);
    expect((await calendarOf("locale=en")).titles).toEqual(["Caves"]);
  });

  it("never tells the online address, which is for the registered", async () => {
    await createPublished({ mode: "mixed", texts: [{ language: "en", title: "T", summary: "S", body: "B" }] });
    const { feed } = await feedOf();
    expect(`${(await calendarOf()).text}${JSON.stringify(feed)}`).not.toContain("secret-room");
  });
});

describe("a calendar of a question", () => {
  it("holds sessions at the time of the place, with the definition of each zone", async () => {
    await createPublished({ zone: "Europe/Paris", sessions: [["2027-03-28T10:00", "2027-03-28T11:30"]] });
    await createPublished({ zone: "Asia/Almaty", sessions: [["2027-03-28T10:00", "2027-03-28T11:30"]] });
    const { text: file, events } = await calendarOf();
    expect(file.match(/^BEGIN:VTIMEZONE/gm)).toHaveLength(2);
    expect(file).toContain("DTSTART;TZID=Europe/Paris:20270328T100000");
    // The clocks of Paris went forward that very night.
    expect(events.map(({ start }) => start.toISOString()).sort()).toEqual([
      "2027-03-28T05:00:00.000Z",
      "2027-03-28T08:00:00.000Z",
    ]);
  });

  it("holds an exhibition as its run, which takes nobody's time, and its first and last day by their hours", async () => {
    // 2027-03-02 is a Tuesday, the only day with hours; 2027-05-31 is a Monday.
    const { id } = await createPublished({
      kind: "exhibition",
      run: ["2027-03-02", "2027-05-31"],
      texts: text("Show"),
    });
    const { events } = await calendarOf();
    expect(events.map(({ uid, summary, datetype, transparency }) => [uid, summary, datetype, transparency])).toEqual([
      [`${id}@silk-road-exchange`, "Show", "date", "TRANSPARENT"],
      [`${id}-opening@silk-road-exchange`, "Opening day: Show", "date-time", "TRANSPARENT"],
      [`${id}-closing@silk-road-exchange`, "Last day: Show", "date", "TRANSPARENT"],
    ]);
    expect(events[1]?.start.toISOString()).toBe("2027-03-02T01:00:00.000Z");
    expect(events[1]?.end?.toISOString()).toBe("2027-03-02T09:00:00.000Z");
  });

  it("holds deadlines and last days as whole days, and nothing of what has no date", async () => {
    await createPublished({ kind: "programme", intakes: [["2027-04-30", "2027-09-01"]], texts: text("Degree") });
    await createPublished({ kind: "opportunity", validUntil: "2027-06-30", texts: text("Offer") });
    await createPublished({ kind: "brief" });
    await createPublished({ kind: "project" });
    const { titles, text: file } = await calendarOf();
    expect(titles).toEqual(["Deadline: Degree", "Last day: Offer"]);
    expect(file).toContain("DTSTART;VALUE=DATE:20270430");
    expect(file).toContain("DTSTART;VALUE=DATE:20270630");
  });

  it("keeps what was called off until it would have been over, and says why", async () => {
    await createPublished({ status: "cancelled", texts: text("Off") });
    const { events, text: file } = await calendarOf();
    expect(events[0]?.status).toBe("CANCELLED");
    expect(file).toContain("Cancelled: The speaker is ill.");
  });

  it("grows its sequence with each change under the same name", async () => {
    const { id } = await createPublished({});
    const before = (await calendarOf()).events[0];
    await database().listing.update({ where: { id }, data: { revision: { increment: 1 } } });
    const after = (await calendarOf()).events[0];
    expect([after?.uid, Number(after?.sequence)]).toEqual([before?.uid, Number(before?.sequence) + 1]);
  });

  it("says the same of a listing as the listing's own file", async () => {
    const { code } = await createPublished({ kind: "exhibition", run: ["2027-03-02", "2027-05-31"] });
    const entriesIn = (file: string) => file.slice(file.indexOf("BEGIN:VEVENT"));
    const own = (await getPublishedCalendar(code, "en")).replaceAll("\r\n ", "");
    expect(entriesIn((await calendarOf()).text)).toBe(entriesIn(own));
  });

  it("stops at five hundred dates, the nearest, and says so", async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
    const series = (month: string): [string, string][] =>
      Array.from({ length: 28 }, (_, day) => `2027-${month}-${String(day + 1).padStart(2, "0")}`).flatMap((day) =>
        hours.slice(0, 10).map((hour): [string, string] => [`${day}T${hour}:00`, `${day}T${hour}:30`]),
      );
    await createPublished({ sessions: series("04") });
    expect((await calendarOf()).text).not.toContain("X-WR-CALDESC");
    await createPublished({ sessions: series("05") });
    const { events, text: file } = await calendarOf();
    expect(events).toHaveLength(500);
    expect(events.at(-1)?.start.toISOString().slice(0, 7)).toBe("2027-05");
    expect(file).toContain("X-WR-CALDESC:Shows the nearest 500 dates.");
  });
});

describe("a feed of a question", () => {
  it("puts what was changed last first and goes on by pages that neither skip nor repeat", async () => {
    const institution = await createInstitution();
    const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 0, minute));
    // Three always share one moment, so that the id must decide.
    for (let made = 0; made < FEED_PAGE_SIZE + 7; made++) {
      await createPublished({ institution, updatedAt: at(Math.floor(made / 3)), texts: text(`No ${made}`) });
    }
    const first = (await feedOf("kind=lecture")).feed;
    expect(first.entries).toHaveLength(FEED_PAGE_SIZE);
    expect(first.updated).toEqual(at(18));
    const next = new URL(first.nextUrl ?? "");
    const second = (await feedOf(next.search)).feed;
    expect(second.entries).toHaveLength(7);
    expect([second.nextUrl, second.firstUrl]).toEqual([null, first.selfUrl]);
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(FEED_PAGE_SIZE + 7);
    const times = [...first.entries, ...second.entries].map(({ updated }) => updated.getTime());
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  it("says in title, summary and text what was called off", async () => {
    await createPublished({
      status: "cancelled",
      texts: [{ language: "en", title: "Kilns", summary: "Fire <b>and</b> clay" }],
    });
    const [entry] = (await feedOf()).feed.entries;
    expect(entry?.title).toBe("Cancelled: Kilns");
    expect(entry?.summary).toMatch(/^Cancelled: The speaker is ill\. Fire/);
    expect(entry?.html).toContain("<strong>Cancelled: The speaker is ill.</strong>");
    expect(entry?.html).not.toContain("<b>");
  });

  it("tells dates with their zone and the text as the page renders it", async () => {
    await createPublished({
      texts: [{ language: "ar", title: "طريق", summary: "ملخص", body: "**غامق** <script>alert(1)</script>" }],
    });
    const html = (await feedOf("locale=en")).feed.entries[0]?.html ?? "";
    expect(html).toContain("10\u00a0March 2027");
    expect(html).toContain("(China Standard Time)");
    expect(html).toContain('<div lang="ar" dir="rtl">');
    expect(html).toContain("<strong>غامق</strong>");
    expect(html).not.toContain("<script");
  });

  it.each(["en", "zh-CN", "ar"] satisfies Locale[])(
    "is right Atom and JSON Feed in %s, hostile text or not",
    async (locale) => {
      const title = 'a < b & c ]]> \u0007 "d" 👩‍💻 \u202E';
      for (const kind of ["lecture", "exhibition", "programme", "project", "opportunity", "brief"] as const) {
        await createPublished({ kind, texts: [{ language: "en", title, summary: title, body: `# ${title}` }] });
      }
      const { feed } = await feedOf(`locale=${locale}`);
      expect(atomFaults(readXml(atomFeed(feed)))).toEqual([]);
      expect(jsonFeedFaults(jsonFeed(feed))).toEqual([]);
      expect(feed.entries).toHaveLength(6);
    },
  );

  it("is a right feed also when nothing is found", async () => {
    const { feed } = await feedOf("country=KZ");
    expect(atomFaults(readXml(atomFeed(feed)))).toEqual([]);
  });
});
