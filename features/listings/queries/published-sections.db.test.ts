import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { dateColumn } from "@/lib/time/day.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { countPublished, listPublishedShelves } from "./published-sections.ts";

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
    const { onNow } = await listPublishedShelves(Prisma.sql`l.kind = 'exhibition'`, 6, "en", now);
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

describe("the figures of the home page", () => {
  it("count what is current, who posts and where, and nothing else", async () => {
    const here = await createInstitution({ countryCode: "KZ" });
    await createInstitution({ countryCode: "EG" });
    await createInstitution({ countryCode: "FJ", status: "suspended" });
    await createPublished({ institution: here });
    await createPublished({ institution: here, kind: "brief" });
    await createPublished({ institution: here, status: "draft" });
    await createPublished({ institution: here, status: "archived" });
    await createPublished({ institution: here, sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    expect(await countPublished(now)).toEqual({ listings: 3, institutions: 2, countries: 2 });
  });
});
