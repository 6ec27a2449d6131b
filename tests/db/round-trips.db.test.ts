import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, it } from "vitest";
import { listView } from "@/app/[locale]/(public)/browse/list-view.tsx";
import { namePublishedFilters } from "@/features/search/queries/published-names.ts";
import { correctPublishedFilters } from "@/features/search/queries/published-question.ts";
import { type AddressParameters, readBrowse } from "@/features/search/schema.ts";
import { newId } from "@/lib/id.ts";
import { PrismaClient } from "@/prisma/generated/client.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";

// docs/performance.md: whatever is asked for, a page of results asks the database at most six times.
const MOST = 6;
const now = new Date("2027-03-09T12:00:00Z");

/** Lets the portal's client tell of each statement that it sends. */
function countStatements(): { sent: string[] } {
  const sent: string[] = [];
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "", max: 10 }),
    log: [{ emit: "event", level: "query" }],
  });
  client.$on("query", ({ query }) => sent.push(query));
  Object.assign(globalThis, { silkRoadDatabase: client });
  return { sent };
}

/** What the page of `app/[locale]/(public)/browse` reads, in its order: the head's title, then the body. */
async function drawPage(parameters: AddressParameters): Promise<void> {
  const typed = readBrowse(parameters).filters;
  await namePublishedFilters(typed, "en");
  const { filters } = await correctPublishedFilters(typed);
  const names = await namePublishedFilters(filters, "en");
  await listView({ filters, names, locale: "en", now });
}

describe("a page of results", () => {
  it("is drawn from at most six statements, whatever is asked for and whether anything is found", async () => {
    const institution = await createInstitution({ slug: "nanhai", name: "Nanhai University" });
    for (let made = 0; made < 3; made++) {
      await createPublished({ institution, texts: [{ language: "en", title: "Silk on the road" }], now });
    }
    const { sent } = countStatements();
    const everything = {
      ...{ kind: "lecture", sub: "lecture", route: "road-west", country: "CN", city: "CN-guangzhou", language: "en" },
      ...{ from: "2027-03-01", to: "2027-04-01", month: "2027-03", mode: "onsite", institution: "nanhai", free: "1" },
    };
    const questions: AddressParameters[] = [
      {},
      { kind: "lecture" },
      { kind: "lecture", country: "FR" },
      { q: "silk" },
      { q: "silkk raod" },
      { q: "xylophone" },
      { q: "silk", sort: "newest" },
      { q: "silk", institution: "nanhai", person: newId() },
      { q: "silk", ...everything },
      { ...everything },
      { ...everything, person: newId(), field: "0613", open: "1", when: "today" },
      { q: "xylophone", ...everything, person: newId(), field: "0613", open: "1", when: "today" },
    ];
    for (const question of questions) {
      sent.length = 0;
      await drawPage(question);
      expect(sent.length, `${JSON.stringify(question)}\n${sent.join("\n\n")}`).toBeGreaterThan(0);
      expect(
        sent.length,
        `${JSON.stringify(question)}\n${sent.map((one) => one.slice(0, 80)).join("\n")}`,
      ).toBeLessThanOrEqual(MOST);
    }
  });
});
