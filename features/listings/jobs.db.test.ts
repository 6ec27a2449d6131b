import { describe, expect, it } from "vitest";
import { browsePublishedListings } from "@/features/search/queries/published-browse.ts";
import { database } from "@/lib/db.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { refreshSearchEntries } from "./jobs.ts";

const now = new Date("2027-03-09T12:00:00Z");
const later = new Date("2027-03-12T02:00:00Z");

const create = async (choices: PublishedChoices) => createPublished({ ...choices, now });
const listed = async (at: Date) => {
  const { cards } = await browsePublishedListings({}, "en", at);
  return cards.map(({ code }) => code);
};

describe("as time goes on", () => {
  it("a list comes in the order of what is next by then", async () => {
    const series = await create({
      sessions: [
        ["2027-03-10T19:00", "2027-03-10T20:00"],
        ["2027-03-20T19:00", "2027-03-20T20:00"],
      ],
    });
    const single = await create({ sessions: [["2027-03-12T19:00", "2027-03-12T20:00"]] });
    const opening = await create({ kind: "exhibition", run: ["2027-03-12", "2027-06-01"] });
    const intakes = await create({
      kind: "programme",
      intakes: [
        ["2027-03-10", "2027-09-01"],
        ["2027-03-16", "2027-09-01"],
      ],
    });
    expect(await listed(now)).toEqual([series.code, intakes.code, opening.code, single.code]);
    expect(await refreshSearchEntries(now)).toBe(0);
    expect(await refreshSearchEntries(later)).toBe(3);
    expect(await listed(later)).toEqual([single.code, intakes.code, series.code, opening.code]);
    expect(await refreshSearchEntries(later)).toBe(0);
  });

  it("nothing that is over is shown as coming, even before anything was moved on", async () => {
    const over = await create({ sessions: [["2027-03-10T19:00", "2027-03-10T20:00"]] });
    const coming = await create({ sessions: [["2027-03-12T19:00", "2027-03-12T20:00"]] });
    expect(await listed(now)).toEqual([over.code, coming.code]);
    expect(await listed(later)).toEqual([coming.code, over.code]);
  });

  it("what somebody is saving at this moment is left to that save", async () => {
    const saved = await create({ sessions: [["2027-03-10T19:00", "2027-03-10T20:00"]] });
    await create({ sessions: [["2027-03-10T19:00", "2027-03-10T20:00"]] });
    await database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM listing WHERE id = ${saved.id}::uuid FOR NO KEY UPDATE`;
      expect(await refreshSearchEntries(later)).toBe(1);
    });
    expect(await refreshSearchEntries(later)).toBe(1);
  });
});
