import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { dateColumn } from "@/lib/time/day.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { listPublishedShelves } from "./published-sections.ts";

const now = new Date("2027-03-09T12:00:00Z");

describe("an exhibition on a shelf", () => {
  it("brings its week and the closures that are not past, with their reasons", async () => {
    const { id } = await createPublished({ kind: "exhibition", run: ["2027-03-01", "2027-05-31"] });
    const closure = (from: string, to: string, reason: string) => ({
      id: newId(),
      listingId: id,
      startsOn: dateColumn(from),
      endsOn: dateColumn(to),
      reason,
    });
    await database().closure.createMany({
      data: [
        closure("2027-04-05", "2027-04-05", "Qingming"),
        closure("2027-03-02", "2027-03-03", "Past"),
        closure("2027-03-08", "2027-03-12", "Installation"),
      ],
    });
    const { onNow } = await listPublishedShelves("en", now);
    expect(onNow).toMatchObject([
      {
        hours: [{ weekday: 2, opens: "09:00", closes: "17:00" }],
        closures: [
          { startsOn: "2027-03-08", endsOn: "2027-03-12", reason: "Installation" },
          { startsOn: "2027-04-05", endsOn: "2027-04-05", reason: "Qingming" },
        ],
        sourceLanguage: "en",
      },
    ]);
  });
});
