import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { daysBetweenDates } from "../rules/month-grid.ts";
import { type AddressParameters, type BrowseFilters, readBrowse } from "../schema.ts";
import { DAY_LIMIT, getPublishedMonth, getPublishedMonthAfter, RUN_LIMIT } from "./published-month.ts";

const now = new Date("2027-03-09T12:00:00Z");
const create = async (choices: PublishedChoices) => (await createPublished(choices)).code;

function read(filters: BrowseFilters, days: string[], locale: Locale = "en") {
  return getPublishedMonth(filters, days, { from: days[0] ?? "", to: days.at(-1) ?? "" }, locale, now);
}

/** What a calendar shows, as "day meaning part code". */
async function show(from: string, to: string, parameters: AddressParameters = {}) {
  const { days } = await read(readBrowse(parameters).filters, daysBetweenDates(from, to, 62));
  return days.flatMap(({ date, entries }) =>
    entries.map(({ means, part, code }) => `${date} ${means}${part === "whole" ? "" : ` ${part}`} ${code}`),
  );
}

describe("a month of the calendar", () => {
  it.each([
    { at: "Guangzhou", zone: "Asia/Shanghai", start: "2027-04-01T00:30", reader: "Europe/Rome", day: "2027-03-31" },
    { at: "Guangzhou", zone: "Asia/Shanghai", start: "2027-03-31T23:30", reader: "Pacific/Apia", day: "2027-04-01" },
    { at: "Kathmandu", zone: "Asia/Kathmandu", start: "2027-03-10T05:30", reader: "UTC", day: "2027-03-09" },
    { at: "Kathmandu", zone: "Asia/Kathmandu", start: "2027-03-10T05:45", reader: "UTC", day: "2027-03-10" },
    { at: "Apia", zone: "Pacific/Apia", start: "2027-03-10T09:00", reader: "Pacific/Pago_Pago", day: "2027-03-09" },
    // On 14 March 2027 clocks in New York go forward: the day has 23 hours.
    { at: "Greenwich", zone: "UTC", start: "2027-03-15T03:30", reader: "America/New_York", day: "2027-03-14" },
    { at: "Greenwich", zone: "UTC", start: "2027-03-14T04:30", reader: "America/New_York", day: "2027-03-13" },
    { at: "Greenwich", zone: "UTC", start: "2027-03-15T04:30", reader: "America/New_York", day: "2027-03-15" },
    // On 7 November 2027 they go back: the day has 25.
    { at: "Greenwich", zone: "UTC", start: "2027-11-08T04:30", reader: "America/New_York", day: "2027-11-07" },
    { at: "Greenwich", zone: "UTC", start: "2027-11-07T04:30", reader: "America/New_York", day: "2027-11-07" },
  ])("shows what begins at $start in $at on $day to a reader in $reader", async ({ zone, start, reader, day }) => {
    const end = start.replace(/:(\d\d)$/, (_, minutes) => `:${String(Number(minutes) + 10).padStart(2, "0")}`);
    const code = await create({ zone, sessions: [[start, end]] });
    const [from, to] = [`${day.slice(0, 8)}01`, `${day.slice(0, 8)}28`];
    const whole = { first: from < day ? from : "2027-02-20", last: to > day ? to : "2027-04-10" };
    expect(await show(whole.first, whole.last, { zone: reader })).toEqual([`${day} session ${code}`]);
    expect(await show(start.slice(0, 10), start.slice(0, 10))).toEqual([`${start.slice(0, 10)} session ${code}`]);
  });

  it("finds what the reader has on the first day and the place on the day before the month", async () => {
    const code = await create({ zone: "America/New_York", sessions: [["2027-02-28T20:00", "2027-02-28T21:00"]] });
    expect(await show("2027-03-01", "2027-03-31", { zone: "Asia/Shanghai" })).toEqual([`2027-03-01 session ${code}`]);
    expect(await show("2027-03-01", "2027-03-31")).toEqual([]);
  });

  it("shows each session of a series, an evening past midnight once and a conference on each of its days", async () => {
    const series = await create({
      sessions: [
        ["2027-03-02T19:00", "2027-03-02T20:00"],
        ["2027-03-09T23:00", "2027-03-10T02:00"],
      ],
    });
    const conference = await create({ sessions: [["2027-03-15T09:00", "2027-03-17T17:00"]] });
    expect(await show("2027-03-01", "2027-03-31")).toEqual([
      `2027-03-02 session ${series}`,
      `2027-03-09 session ${series}`,
      `2027-03-15 session first ${conference}`,
      `2027-03-16 session middle ${conference}`,
      `2027-03-17 session last ${conference}`,
    ]);
    expect(await show("2027-03-17", "2027-03-20")).toEqual([`2027-03-17 session last ${conference}`]);
  });

  it("does not show a session that ends at midnight on the day that begins then", async () => {
    const code = await create({ sessions: [["2027-03-10T06:00", "2027-03-11T00:00"]] });
    for (const zone of ["venue", "Asia/Shanghai"]) {
      expect(await show("2027-03-08", "2027-03-12", { zone })).toEqual([`2027-03-10 session ${code}`]);
    }
  });

  it("shows an exhibition when it opens and closes, and beside the month as long as it runs", async () => {
    const long = await create({ kind: "exhibition", run: ["2027-01-10", "2027-06-30"] });
    const short = await create({ kind: "exhibition", run: ["2027-03-05", "2027-03-20"] });
    const oneDay = await create({ kind: "exhibition", run: ["2027-03-08", "2027-03-08"] });
    await create({ kind: "exhibition", run: ["2027-04-01", "2027-05-01"] });
    const project = await create({ kind: "project", run: ["2026-01-01", null] });
    const filters = readBrowse({}).filters;
    const month = await read(filters, daysBetweenDates("2027-03-01", "2027-03-31", 62));
    expect(await show("2027-03-01", "2027-03-31")).toEqual([
      `2027-03-05 opens ${short}`,
      `2027-03-08 onlyDay ${oneDay}`,
      `2027-03-20 closes ${short}`,
    ]);
    expect(month.runs.map(({ code }) => code)).toEqual([oneDay, short, long, project]);
    expect(month.runs[1]).toMatchObject({ startsOn: "2027-03-05", endsOn: "2027-03-20" });
    expect(month.hasMoreRuns).toBe(false);
  });

  it("shows deadlines on their day at the place, or where the reader's clock has their last moment", async () => {
    const programme = await create({ kind: "programme", intakes: [["2027-03-31", "2027-09-01"]] });
    const opportunity = await create({ kind: "opportunity", validUntil: "2027-03-15", zone: "America/New_York" });
    expect(await show("2027-03-01", "2027-03-31")).toEqual([
      `2027-03-15 valid ${opportunity}`,
      `2027-03-31 deadline ${programme}`,
    ]);
    expect(await show("2027-03-01", "2027-04-10", { zone: "Pacific/Auckland" })).toEqual([
      `2027-03-16 valid ${opportunity}`,
      `2027-04-01 deadline ${programme}`,
    ]);
    expect(await show("2027-09-01", "2027-09-01")).toEqual([`2027-09-01 intake ${programme}`]);
  });

  it("shows when projects begin and end and briefs come out", async () => {
    const project = await create({ kind: "project", run: ["2027-03-02", "2027-03-30"] });
    const brief = await create({ kind: "brief", releasedOn: "2027-03-30" });
    expect(await show("2027-03-01", "2027-03-31")).toEqual([
      `2027-03-02 begins ${project}`,
      `2027-03-30 ends ${project}`,
      `2027-03-30 released ${brief}`,
    ]);
  });

  it("answers the same question as the list, whatever days that asks for", async () => {
    const lecture = await create({ countryCode: "KZ", sessions: [["2027-03-12T10:00", "2027-03-12T11:00"]] });
    await create({ countryCode: "IT", sessions: [["2027-03-12T10:00", "2027-03-12T11:00"]] });
    await create({ kind: "exhibition", countryCode: "KZ", run: ["2027-03-12", "2027-03-20"] });
    await create({ status: "draft", countryCode: "KZ", sessions: [["2027-03-12T10:00", "2027-03-12T11:00"]] });
    const asked = { kind: "lecture", country: "KZ", month: "2027-08" };
    expect(await show("2027-03-01", "2027-03-31", asked)).toEqual([`2027-03-12 session ${lecture}`]);
    expect(await show("2027-03-01", "2027-03-31", { q: "!!!" })).toEqual([]);
  });

  it("says that what was called off is so", async () => {
    const code = await create({ status: "cancelled", sessions: [["2027-03-12T10:00", "2027-03-12T11:00"]] });
    const { days } = await read({}, ["2027-03-12"]);
    expect(days[0]?.entries).toMatchObject([{ code, status: "cancelled" }]);
  });

  it("reads so many of a full day and says how many there are", async () => {
    for (let hour = 0; hour < DAY_LIMIT + 3; hour += 1) {
      const time = `2027-03-12T${String(hour + 8).padStart(2, "0")}`;
      await create({ sessions: [[`${time}:00`, `${time}:30`]] });
    }
    const { days } = await read({}, ["2027-03-11", "2027-03-12"]);
    expect(days[1]?.entries).toHaveLength(DAY_LIMIT);
    expect(days[1]?.total).toBe(DAY_LIMIT + 3);
    const alone = await read({}, ["2027-03-12"]);
    expect(alone.days[0]?.entries).toHaveLength(DAY_LIMIT + 3);
  });

  it("says when more is running than it shows", async () => {
    for (let run = 0; run <= RUN_LIMIT; run += 1)
      await create({ kind: "exhibition", run: ["2027-01-01", "2027-12-31"] });
    const { runs, hasMoreRuns } = await read({}, ["2027-03-11"]);
    expect(runs).toHaveLength(RUN_LIMIT);
    expect(hasMoreRuns).toBe(true);
  });

  it("tells a listing in the reader's language where it can", async () => {
    await create({
      sessions: [["2027-03-12T10:00", "2027-03-12T11:00"]],
      texts: [
        { language: "en", title: "Paper on the road" },
        { language: "zh-CN", title: "丝路上的纸" },
      ],
    });
    const { days } = await read({}, ["2027-03-12"], "zh-CN");
    expect(days[0]?.entries).toMatchObject([{ title: "丝路上的纸", textLanguage: "zh-CN" }]);
  });

  it("knows the next month in which there is something", async () => {
    await create({ kind: "exhibition", run: ["2027-01-01", "2027-06-30"] });
    await create({
      sessions: [
        ["2027-03-12T10:00", "2027-03-12T11:00"],
        ["2027-05-01T10:00", "2027-05-01T11:00"],
      ],
    });
    expect(await getPublishedMonthAfter({}, "2027-04-30", now)).toBe("2027-05");
    expect(await getPublishedMonthAfter({}, "2027-05-01", now)).toBe("2027-06");
    expect(await getPublishedMonthAfter({ kind: "lecture" }, "2027-05-01", now)).toBeNull();
    expect(await getPublishedMonthAfter({ q: "!!!" }, "2027-01-01", now)).toBeNull();
  });
});
