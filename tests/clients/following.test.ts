import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ical from "node-ical";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { database } from "@/lib/db.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { type RunningApp, startApp } from "@/tests/app/start.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { jsonFeedFaults } from "@/tests/feeds/json-feed-faults.ts";
import { atomFaults, readXml } from "@/tests/feeds/read-atom.ts";
import { openKhal } from "./khal.ts";
import { openNewsboat } from "./newsboat.ts";
import { openRecorder } from "./recorder.ts";

// The built portal on one side, programs that readers have on the other.

const folder = mkdtempSync(join(tmpdir(), "silk-road-clients-"));
let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let app: RunningApp;
const made: Record<string, { id: string; code: string }> = {};

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
  const text = (title: string) => [{ language: "en", title }];
  const dates: [string, string][] = [["2031-03-31T10:00", "2031-03-31T11:30"]];
  made.paris = await createPublished({ texts: text("Paris talk"), zone: "Europe/Paris", sessions: dates });
  // A zone of two names: calendars know the other one as well.
  made.muscat = await createPublished({ texts: text("Muscat talk"), zone: "Asia/Muscat", sessions: dates });
  made.off = await createPublished({ texts: text("Called off"), status: "cancelled", sessions: dates });
  made.show = await createPublished({
    texts: text("Kiln show"),
    kind: "exhibition",
    run: ["2031-03-04", "2031-05-30"], // a Tuesday, the factory's only day with hours, and a Friday
  });
  made.degree = await createPublished({
    texts: text("Joint degree"),
    kind: "programme",
    intakes: [["2031-02-01", "2031-09-01"]],
  });
  made.draft = await createPublished({ texts: text("Draft"), status: "draft", sessions: dates });
  app = await startApp({ databaseUrl: clone.connectionString });
});

afterAll(async () => {
  await app?.stop();
  await database().$disconnect();
  await clone?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const feed = (format: string, query = "locale=en") => `/api/feeds/browse.${format}?${query}`;
const read = async (path: string) => (await fetch(`${app.url}${path}`)).text();

async function uidOfSession(name: string): Promise<string> {
  const { id } = await database().session.findFirstOrThrow({
    where: { listingId: made[name]?.id },
    select: { id: true },
  });
  return `${id}@silk-road-exchange`;
}

const uidOf = (name: string, day = "") => `${made[name]?.id}${day}@silk-road-exchange`;

describe("khal, in Almaty", () => {
  it("shows every date on its day and hour, follows a change, and shows nothing twice", async () => {
    const khal = openKhal(folder);
    const [paris, muscat, off] = await Promise.all(["paris", "muscat", "off"].map(uidOfSession));
    if (!paris || !muscat || !off) throw new Error("There are no sessions.");
    const { id: intake } = await database().intake.findFirstOrThrow({ select: { id: true } });
    await khal.follow(await read(feed("ics")));
    const shown = {
      [paris]: "2031-03-31 13:00 – 2031-03-31 14:30 CONFIRMED Paris talk",
      [muscat]: "2031-03-31 11:00 – 2031-03-31 12:30 CONFIRMED Muscat talk",
      [off]: "2031-03-31 07:00 – 2031-03-31 08:30 CANCELLED Called off",
      [uidOf("show")]: "2031-03-04 00:00 – 2031-05-30 00:00 CONFIRMED Kiln show",
      [uidOf("show", "-opening")]: "2031-03-04 06:00 – 2031-03-04 14:00 CONFIRMED Opening day: Kiln show",
      [uidOf("show", "-closing")]: "2031-05-30 00:00 – 2031-05-30 00:00 CONFIRMED Last day: Kiln show",
      [`${intake}@silk-road-exchange`]: "2031-02-01 00:00 – 2031-02-01 00:00 CONFIRMED Deadline: Joint degree",
    };
    expect(await khal.shows(2031)).toEqual(shown);

    await moveSession("paris", "2031-04-02T18:00", "2031-04-02T19:00", "Europe/Paris");
    await cancel("muscat");
    await expect.poll(() => read(feed("ics")), ARRIVES).toContain("DTSTART;TZID=Europe/Paris:20310402T180000");
    await expect.poll(() => read(feed("ics")), ARRIVES).toMatch(/SUMMARY:Muscat talk[\s\S]*?STATUS:CANCELLED/);
    await khal.follow(await read(feed("ics")));
    expect(await khal.shows(2031)).toEqual({
      ...shown,
      [paris]: "2031-04-02 21:00 – 2031-04-02 22:00 CONFIRMED Paris talk",
      [muscat]: "2031-03-31 11:00 – 2031-03-31 12:30 CANCELLED Muscat talk",
    });
  });
});

describe("newsboat", () => {
  it("reads every entry, asks for nothing twice, and shows what was called off", async () => {
    const recorder = await openRecorder(app.url);
    try {
      const newsboat = openNewsboat(folder, `${recorder.url}${feed("atom", "kind=exhibition&locale=en")}`);
      expect(await newsboat.reload()).toBe("1 unread articles");
      const [item] = newsboat.items();
      expect(item).toMatchObject({
        guid: `tag:127.0.0.1,2026:listing/${made.show?.code}/en`,
        title: "Kiln show",
        url: `${app.url}/en/listings/${made.show?.code}`,
      });
      expect(item?.content).toMatch(/4\u00a0March\s–\s30\u00a0May 2031/);

      // It keeps the tag of a feed only once it knows the feed: from its second reading on.
      await newsboat.reload();
      expect(await newsboat.reload()).toBe("1 unread articles");
      expect(recorder.recorded.map(({ status }) => status)).toEqual([200, 200, 304]);

      await cancel("show");
      await expect.poll(() => read(feed("atom", "kind=exhibition&locale=en")), ARRIVES).toContain("Cancelled: Kiln");
      await newsboat.reload();
      expect(recorder.recorded.at(-1)?.status).toBe(200);
      expect(newsboat.items().map(({ title }) => title)).toEqual(["Cancelled: Kiln show"]);
    } finally {
      await recorder.close();
    }
  });
});

describe("what is sent", () => {
  it("is right by its own standard, in every form", async () => {
    const events = Object.values(ical.sync.parseICS(await read(feed("ics")))).filter((part) => part?.type === "VEVENT");
    expect(events).toHaveLength(7);
    expect(atomFaults(readXml(await read(feed("atom"))))).toEqual([]);
    expect(jsonFeedFaults(await read(feed("json")))).toEqual([]);
    expect((JSON.parse(await read(feed("json"))) as { items: unknown[] }).items).toHaveLength(5);
  });

  it.each([
    ["ics", "text/calendar"],
    ["atom", "application/atom+xml"],
    ["json", "application/feed+json"],
  ])("as .%s is not sent again to who has it, and its head says the same", async (format, type) => {
    const address = `${app.url}${feed(format, "route=road-west&locale=ru")}`;
    const first = await fetch(address);
    const [tag, since] = [first.headers.get("etag") ?? "", first.headers.get("last-modified") ?? ""];
    expect(first.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(tag).toMatch(/^"/);
    const status = async (headers: Record<string, string>) => (await fetch(address, { headers })).status;
    expect(await status({ "If-None-Match": tag })).toBe(304);
    expect(await status({ "If-Modified-Since": since })).toBe(304);
    expect(await status({ "If-None-Match": '"old"', "If-Modified-Since": since })).toBe(200);
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, tag, ""]);
  });

  it("is a sentence where the address means nothing, and never everything instead", async () => {
    const refused = await fetch(`${app.url}${feed("atom", "country=XX&locale=tlh")}`);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("country, locale")]);
    for (const query of ["institution=no-such-place", "person=0199aaaa-0000-7000-8000-000000000000"]) {
      expect((await fetch(`${app.url}${feed("ics", query)}`)).status, query).toBe(404);
    }
    for (const path of ["/api/feeds/browse.rss", "/api/feeds/browse", "/api/feeds/x.ics"]) {
      expect((await fetch(`${app.url}${path}`)).status, path).toBe(404);
    }
  });

  it("is the same bytes for the same question, however it is asked", async () => {
    const canonical = await read(feed("json", "kind=lecture&country=CN&locale=fr"));
    expect(await read(feed("json", "locale=fr&country=cn&utm_source=x&kind=lecture&view=map"))).toBe(canonical);
  });
});

/** The next reader sees a change within a second (decision 008); a busy machine may take longer. */
const ARRIVES = { timeout: 15_000, interval: 200 };

async function moveSession(name: string, localStart: string, localEnd: string, timeZone: string): Promise<void> {
  const [startsAt, endsAt] = [toInstant(localStart, timeZone), toInstant(localEnd, timeZone)];
  await database().session.updateMany({
    where: { listingId: made[name]?.id },
    data: { localStart, localEnd, startsAt, endsAt },
  });
  await database().listing.updateMany({
    where: { id: made[name]?.id },
    data: { startsAt, endsAt, revision: { increment: 1 } },
  });
}

async function cancel(name: string): Promise<void> {
  await database().listing.updateMany({
    where: { id: made[name]?.id },
    data: {
      status: "cancelled",
      cancelledAt: new Date(),
      cancellationReason: "The speaker is ill.",
      revision: { increment: 1 },
    },
  });
}
