import { describe, expect, it } from "vitest";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { listPublishedToCome } from "./published-embed.ts";

const now = new Date("2027-03-09T12:00:00Z");
const text = (title: string) => [{ language: "en", title }];

describe("what an institution shows on its own site", () => {
  it("is its own, public, not over, what comes next first, as many as asked for", async () => {
    const institution = await createInstitution({ slug: "dunhuang" });
    const own = { institution };
    await createPublished({ ...own, texts: text("Later"), sessions: [["2027-03-20T10:00", "2027-03-20T11:00"]] });
    await createPublished({ ...own, texts: text("Next"), sessions: [["2027-03-10T10:00", "2027-03-10T11:00"]] });
    await createPublished({ ...own, texts: text("Past"), sessions: [["2027-03-01T10:00", "2027-03-01T11:00"]] });
    await createPublished({ ...own, texts: text("Show"), kind: "exhibition", run: ["2027-04-01", "2027-05-01"] });
    for (const status of ["draft", "in_review", "archived"] as const) await createPublished({ ...own, status });
    await createPublished({ texts: text("Another's") });
    const titles = async (count: number, kind?: "lecture") =>
      (await listPublishedToCome({ institution: "dunhuang", kind }, count, "en", now)).map(({ title }) => title);
    expect(await titles(20)).toEqual(["Next", "Later", "Show"]);
    expect(await titles(1)).toEqual(["Next"]);
    expect(await titles(20, "lecture")).toEqual(["Next", "Later"]);
  });

  it("is nothing while the institution is suspended", async () => {
    const institution = await createInstitution({ slug: "halted" });
    await suspendInstitutionOf(await createPublished({ institution }));
    expect(await listPublishedToCome({ institution: "halted" }, 5, "en", now)).toEqual([]);
  });
});
