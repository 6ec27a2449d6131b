import { beforeEach, describe, expect, it } from "vitest";
import { missingFrom } from "@/features/listings/rules/completeness.ts";
import { isStale } from "@/features/listings/rules/translations.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { queryText } from "@/lib/text/search.ts";
import { createInstitution, createUser } from "@/tests/factories/institutions.ts";
import { clearSampleData } from "./clear.ts";
import { SAMPLE_LISTINGS } from "./content/listings.ts";
import { loadSampleData } from "./load.ts";

const now = new Date();

async function rowsPerTable(): Promise<Record<string, number>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database().$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}"`);
    counts[name] = row?.count ?? -1;
  }
  return counts;
}

async function createRegisterEntry(): Promise<void> {
  await database().registerEntry.create({
    data: {
      id: newId(),
      name: "A university",
      countryCode: "MT",
      webPage: "https://u.example",
      searchName: "a university",
    },
    select: { id: true },
  });
}

describe("loading the sample data", () => {
  beforeEach(() => loadSampleData(now));

  it("marks everything as sample and fills what was written", async () => {
    expect(await database().listing.count({ where: { isSample: true } })).toBe(SAMPLE_LISTINGS.length);
    const unmarked = [
      await database().listing.count({ where: { isSample: false } }),
      await database().institution.count({ where: { isSample: false } }),
      await database().user.count({ where: { isSample: false } }),
      await database().application.count({ where: { isSample: false } }),
      await database().outbox.count({ where: { isSample: false } }),
      await database().auditEntry.count({ where: { isSample: false } }),
    ];
    expect(unmarked).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("shows what is over, on, and coming", async () => {
    const published = { status: "published" } as const;
    const over = await database().listing.count({ where: { ...published, endsAt: { lt: now } } });
    const on = await database().listing.count({
      where: { ...published, startsAt: { lte: now }, endsAt: { gte: now } },
    });
    const coming = await database().listing.count({ where: { ...published, startsAt: { gt: now } } });
    expect(Math.min(over, on, coming)).toBeGreaterThanOrEqual(6);
    expect(await database().listing.count({ where: { publishedAt: { gt: now } } })).toBe(0);
  });

  it("counts in each pool exactly the people confirmed, and lets nobody wait who would fit", async () => {
    const pools = await database().pool.findMany({
      select: {
        capacity: true,
        taken: true,
        registrations: { select: { status: true, people: true, attendees: { select: { id: true } } } },
      },
    });
    for (const { capacity, taken, registrations } of pools) {
      const confirmed = registrations.filter(({ status }) => status === "confirmed");
      expect(confirmed.reduce((sum, { people }) => sum + people, 0)).toBe(taken);
      for (const { status, people, attendees } of registrations) {
        expect(attendees).toHaveLength(people);
        if (status === "waitlisted") expect(people).toBeGreaterThan(capacity - taken);
      }
    }
    expect(pools.filter(({ capacity, taken }) => capacity === taken).length).toBeGreaterThanOrEqual(3);
    const statuses = await database().registration.groupBy({ by: ["status"], _count: true });
    expect(statuses.map(({ status }) => status).sort()).toEqual([
      "confirmed",
      "declined",
      "pending",
      "waitlisted",
      "withdrawn",
    ]);
    expect(await database().registration.count({ where: { createdAt: { gt: now } } })).toBe(0);
    expect(await database().registration.count({ where: { kind: "delegation" } })).toBeGreaterThan(10);
  });

  it("has translations made from the source as it is, and some from an older one", async () => {
    const listings = await database().listing.findMany({
      select: { sourceLanguage: true, translations: { select: { language: true, sourceHash: true } } },
    });
    const stale = listings.flatMap(({ sourceLanguage, translations }) => {
      const source = translations.find(({ language }) => language === sourceLanguage);
      if (!source) throw new Error("A sample lost its source.");
      return translations.filter((translation) => isStale(translation, source));
    });
    const written = SAMPLE_LISTINGS.flatMap(({ texts }) => Object.values(texts)).filter((text) => text.stale);
    expect(stale).toHaveLength(written.length);
  });

  it("misses nothing that publication asks for", async () => {
    const listings = await database().listing.findMany({
      where: { status: "published" },
      select: {
        code: true,
        kind: true,
        attendanceMode: true,
        sourceLanguage: true,
        translations: { select: { language: true, summary: true, parts: { select: { part: true, text: true } } } },
        sessions: { select: { venueId: true, onlineUrl: true } },
        exhibition: { select: { venueId: true } },
        partners: { select: { id: true } },
        partnerships: { select: { id: true } },
        programme: { select: { intakes: { select: { id: true } } } },
      },
    });
    const incomplete = listings.flatMap((listing) => {
      const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
      const places = listing.exhibition ? [{ ...listing.exhibition, onlineUrl: "" }] : listing.sessions;
      const missing = missingFrom({
        ...listing,
        summary: source?.summary ?? "",
        parts: source?.parts ?? [],
        hasPicture: false,
        pictureAlt: "",
        hasDetails: true,
        places: places.map(({ venueId, onlineUrl }) => ({
          hasVenue: venueId !== null,
          hasOnlineAddress: onlineUrl !== "",
        })),
        intakes: listing.programme?.intakes.length ?? 0,
        partners: listing.partners.length + listing.partnerships.length,
      });
      return missing.length > 0 ? [`${listing.code}: ${missing.join(", ")}`] : [];
    });
    expect(incomplete).toEqual([]);
  });

  it("can be searched, and new listings get the codes that follow", async () => {
    const found = await database().$queryRaw<{ code: string }[]>`
      SELECT listing.code FROM listing JOIN listing_index ON listing_index.listing_id = listing.id
      WHERE vector @@ ${queryText("敦煌")}::tsquery`;
    expect(found.length).toBeGreaterThanOrEqual(3);
    const counters = await database().listingCounter.findMany({ select: { kind: true, last: true } });
    for (const { kind, last } of counters)
      expect(last).toBe(SAMPLE_LISTINGS.filter((sample) => sample.kind === kind).length);
  });

  it("refuses a database that is in use", async () => {
    await expect(loadSampleData(now)).rejects.toThrow(/unused database only; this one holds \d+ people/);
  });
});

describe("clearing the sample data", () => {
  it("leaves the database as it was before", async () => {
    await createRegisterEntry();
    const before = await rowsPerTable();
    await loadSampleData(now);
    const { removed } = await clearSampleData();
    expect(removed).toBeGreaterThan(SAMPLE_LISTINGS.length);
    expect(await rowsPerTable()).toEqual(before);
  });

  it("keeps what people made meanwhile, and the codes go on from there", async () => {
    await loadSampleData(now);
    const institution = await createInstitution();
    const user = await createUser();
    const code = `LEC-${now.getUTCFullYear()}-0900`;
    await database().listing.create({
      data: {
        id: newId(),
        code,
        slug: "ours",
        kind: "lecture",
        institutionId: institution.id,
        route: "road_west",
        countryCode: "CN",
        sourceLanguage: "en",
        languages: ["en"],
      },
      select: { id: true },
    });
    await clearSampleData();
    expect(await database().listing.findMany({ select: { code: true } })).toEqual([{ code }]);
    expect(await database().user.count({ where: { id: user.id } })).toBe(1);
    expect(await database().institution.findMany({ select: { id: true } })).toEqual([{ id: institution.id }]);
    expect(await database().listingCounter.findMany({ select: { kind: true } })).toEqual([{ kind: "lecture" }]);
  });

  it("does nothing where there is none", async () => {
    expect(await clearSampleData()).toEqual({ removed: 0 });
  });
});
