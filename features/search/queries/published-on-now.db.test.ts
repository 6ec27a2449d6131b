import { describe, expect, it } from "vitest";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { listPublishedOnNow } from "./published-on-now.ts";

const now = new Date("2027-03-09T12:00:00Z"); // 20:00 in Shanghai
const create = async (choices: PublishedChoices) => (await createPublished(choices)).code;
const codes = async (filters = {}) => (await listPublishedOnNow(filters, "en", now)).map(({ code }) => code);

describe("what is on now", () => {
  it("is every exhibition in its run and every session in its hours, what ends first before the others", async () => {
    const long = await create({ kind: "exhibition", run: ["2027-01-01", "2027-12-31"] });
    const lastDay = await create({ kind: "exhibition", run: ["2027-01-01", "2027-03-09"] });
    const talk = await create({ sessions: [["2027-03-09T19:00", "2027-03-09T21:00"]] });
    await create({ sessions: [["2027-03-09T18:00", "2027-03-09T20:00"]] });
    await create({ sessions: [["2027-03-09T20:01", "2027-03-09T21:00"]] });
    await create({ kind: "exhibition", run: ["2027-03-10", "2027-12-31"] });
    await create({ kind: "exhibition", run: ["2027-01-01", "2027-03-08"] });
    await create({ kind: "project", run: ["2026-01-01", null] });
    await create({ kind: "brief" });
    expect(await codes()).toEqual([talk, lastDay, long]);
  });

  it("is what the question asks for, and nothing that was called off", async () => {
    const here = await create({ kind: "exhibition", countryCode: "KZ", run: ["2027-01-01", "2027-12-31"] });
    await create({ kind: "exhibition", countryCode: "CN", run: ["2027-01-01", "2027-12-31"] });
    await create({ kind: "exhibition", countryCode: "KZ", run: ["2027-01-01", "2027-12-31"], status: "cancelled" });
    expect(await codes({ country: "KZ" })).toEqual([here]);
    expect(await codes({ country: "KZ", kind: "lecture" })).toEqual([]);
    expect(await codes({ q: "!!!" })).toEqual([]);
  });
});
