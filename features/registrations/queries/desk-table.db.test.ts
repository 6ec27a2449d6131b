import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createAsked, PASSPORT, register, sent, VISA } from "@/tests/factories/answers.ts";
import { createForm } from "@/tests/factories/forms.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { deskFilter, type RegistrationFilter } from "../rules/desk-filter.ts";
import { listDeskRegistrations, REGISTRATIONS_A_PAGE } from "./desk.ts";
import { getDeskChoices } from "./desk-choices.ts";
import { getStatistics } from "./statistics.ts";

const ALL = { status: null, search: "" } satisfies RegistrationFilter;

const WAITING = { status: "waitlisted" } as const;

const page = (
  listing: ListingWithPool,
  filter: Partial<RegistrationFilter> = {},
  after = -1n,
  questions: string[] = [],
) =>
  listDeskRegistrations(listing.desk, listing.institutionId, listing.id, { ...ALL, ...filter }, after, "en", questions);

const names = async (listing: ListingWithPool, filter: Partial<RegistrationFilter>) =>
  (await page(listing, filter)).registrations.map(({ contactName }) => contactName);

/** So many individuals at once, in the order of their numbers. */
async function fill(listing: ListingWithPool, count: number, name: string, status = "waitlisted"): Promise<void> {
  await database().$executeRaw`
    INSERT INTO registration (id, listing_id, pool_id, kind, status, people, contact_name, contact_email, locale, submission_key)
    SELECT uuidv7(), ${listing.id}::uuid, ${listing.poolId}::uuid, 'individual', ${status}::registration_status, 1,
      ${name} || ' ' || n, 'p' || n || '@mail.example', 'en', gen_random_uuid()::text FROM generate_series(1, ${count}::int) n`;
}

describe("the pages of the table", () => {
  it("neither skip nor repeat anybody while people register, are decided about and withdraw", async () => {
    const listing = await createListingWithPool({ places: 0 });
    await fill(listing, REGISTRATIONS_A_PAGE * 4 + 7, "Early");
    const seen: string[] = [];
    let after: bigint | null = -1n;
    for (let turn = 0; after !== null; turn++) {
      const { registrations, next }: Awaited<ReturnType<typeof page>> = await page(listing, WAITING, after);
      seen.push(...registrations.map(({ id }) => id));
      // In between new ones arrive, at first, and some of those seen are no longer among those whom the filter finds.
      if (turn < 3) await fill(listing, 9, "Late");
      for (const { id } of registrations.slice(0, 5)) {
        await database().registration.update({ where: { id }, data: { status: "withdrawn" }, select: { id: true } });
      }
      after = next === null ? null : BigInt(next);
    }
    const all = await database().registration.findMany({
      where: { listingId: listing.id },
      orderBy: { queueNumber: "asc" },
      select: { id: true },
    });
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});

describe("the filter", () => {
  it("tells apart by pool, kind, country, institution, session and who was let in", async () => {
    const listing = await createListingWithPool({ places: 20 });
    const other = await database().pool.create({
      data: { id: newId(), listingId: listing.id, audience: "country", audienceKey: "KZ", capacity: 5 },
      select: { id: true },
    });
    const sender = await createInstitution();
    const aigul = await createRegistration({ ...listing, poolId: other.id }, { name: "Aigul" });
    const group = await createRegistration(listing, {
      name: "Group",
      kind: "delegation",
      people: 2,
      institutionId: sender.id,
    });
    const both = await createRegistration(listing, { name: "Both", status: "waitlisted" });
    const set = (id: string, data: object) =>
      database().registration.update({ where: { id }, data, select: { id: true } });
    await set(aigul.id, { countryCode: "KZ", sessionId: listing.sessionId });
    await set(both.id, { otherPoolIds: [other.id] });
    const attendee = await database().attendee.findFirstOrThrow({ where: { registrationId: group.id } });
    const scan = { listingId: listing.id, attendeeId: attendee.id, door: "North", scannedAt: new Date(0) };
    await database().checkIn.create({ data: { ...scan, scanKey: newId() }, select: { id: true } });

    expect(await names(listing, { poolId: other.id })).toEqual(["Aigul", "Both"]);
    expect(await names(listing, { kind: "delegation" })).toEqual(["Group"]);
    expect(await names(listing, { countryCode: "KZ" })).toEqual(["Aigul"]);
    expect(await names(listing, { institutionId: sender.id })).toEqual(["Group"]);
    expect(await names(listing, { sessionId: listing.sessionId })).toEqual(["Aigul"]);
    expect(await names(listing, { checkedIn: true })).toEqual(["Group"]);
    expect(await names(listing, { checkedIn: false })).toEqual(["Aigul", "Both"]);
    expect(await names(listing, { checkedIn: false, status: "waitlisted" })).toEqual(["Both"]);
    await database().checkIn.updateMany({ data: { undoneAt: new Date() } });
    expect(await names(listing, { checkedIn: true })).toEqual([]);

    const { desk, institutionId, id } = listing;
    expect(await getDeskChoices(desk, institutionId, id, "en")).toMatchObject({
      countries: ["KZ"],
      institutions: [{ id: sender.id }],
      hasDelegations: true,
      hasSessions: true,
      hasCheckIns: true,
      questions: [],
    });
  });

  it("finds by answers that were chosen, and shows them as columns", async () => {
    const several = { kind: "several" as const, label: "Which days?", options: ["Monday", "Friday"] };
    const listing = await createAsked([VISA, several, { label: "Diet", per: "person" }]);
    const yes = await register(
      listing,
      await sent(listing, { "all.q1": "o1", "all.q2": ["o1", "o2"], "0.q3": "Halal" }),
    );
    const no = await register(listing, await sent(listing, { "all.q1": "o2", "all.q2": ["o2"] }));
    const ids = async (asked: Record<string, string>) =>
      (await page(listing, deskFilter(asked))).registrations.map(({ id }) => id);
    expect(await ids({ "a.registering.q1": "o1" })).toEqual([yes.id]);
    expect(await ids({ "a.registering.q2": "o2" })).toEqual([yes.id, no.id]);
    expect(await ids({ "a.registering.q2": "o1", "a.registering.q1": "o2" })).toEqual([]);
    expect(await ids({ "a.accepted.q1": "o1" })).toEqual([]);
    const columns = ["registering.q1", "registering.q2", "registering.q3", "registering.q9"];
    const { registrations } = await page(listing, {}, -1n, columns);
    expect(registrations.map(({ answers }) => answers)).toEqual([
      { "registering.q1": "Yes", "registering.q2": "Monday; Friday", "registering.q3": "Halal" },
      { "registering.q1": "No", "registering.q2": "Friday", "registering.q3": "" },
    ]);
  });

  it("neither finds by nor shows what is sensitive, nor was in any version", async () => {
    const listing = await createAsked([VISA]);
    const { id } = await register(listing, await sent(listing, { "all.q1": "o1" }));
    const chosen = { answers: [{ moment: "registering" as const, key: "q1", answer: "o1" }] };
    const column = ["registering.q1"];
    expect((await page(listing, chosen, -1n, column)).registrations).toMatchObject([
      { id, answers: { "registering.q1": "Yes" } },
    ]);
    // The next version asks the same question, now as a sensitive one.
    await createForm(listing.editor, listing.id, [{ label: "Anything else?" }]);
    await database().$transaction([
      database().$executeRaw`SET LOCAL session_replication_role = replica`,
      database().$executeRaw`
        UPDATE form_field f SET sensitivity = 'sensitive', retention_days = 30
        FROM form_version v JOIN form g ON g.id = v.form_id
        WHERE v.id = f.version_id AND g.listing_id = ${listing.id}::uuid AND v.number = 2 AND f.key = 'q1'`,
    ]);
    expect((await page(listing, chosen)).registrations).toEqual([]);
    expect((await page(listing, {}, -1n, column)).registrations[0]?.answers).toEqual({});
    const { desk, institutionId, id: listingId } = listing;
    expect((await getStatistics(desk, institutionId, listingId, "en")).questions).toEqual([]);
  });
});

describe("the statistics", () => {
  it("count those who stand by country, institution and answer, and all by day and status", async () => {
    const listing = await createAsked([VISA, { ...PASSPORT, shownIf: [] }, { kind: "country", label: "From where?" }]);
    const sender = await createInstitution();
    const answered = { "all.q1": "o1", "all.q2": "E1", "all.q3": "KZ" };
    await register(listing, await sent(listing, answered));
    const left = await register(listing, await sent(listing, { ...answered, "all.q1": "o2" }));
    await database().registration.update({ where: { id: left.id }, data: { status: "withdrawn" } });
    await createRegistration(listing, { kind: "delegation", people: 6, institutionId: sender.id });
    const alone = await createRegistration(listing);
    await database().registration.update({
      where: { id: alone.id },
      data: { countryCode: "UZ", createdAt: new Date("2026-01-31T20:00:00Z") },
    });
    const { country_code: host } = (
      await database().$queryRaw<
        { country_code: string }[]
      >`SELECT country_code FROM institution WHERE id = ${sender.id}::uuid`
    )[0] ?? { country_code: "" };
    const { desk, institutionId, id } = listing;
    const told = await getStatistics(desk, institutionId, id, "en");
    expect(told.countries).toEqual({
      rows: [
        { key: host, people: 6 },
        { key: "UZ", people: 1 },
      ],
      others: null,
    });
    expect(told.institutions).toEqual({ rows: [{ key: sender.name, people: 6 }], others: null });
    expect(told.questions).toEqual([
      {
        name: "registering.q1",
        label: "Do you need a visa?",
        isCountry: false,
        rows: [
          { key: "o1", label: "Yes", count: 1 },
          { key: "o2", label: "No", count: 0 },
        ],
      },
      { name: "registering.q3", label: "From where?", isCountry: true, rows: [{ key: "KZ", label: "KZ", count: 1 }] },
    ]);
    // Told in the zone of the terms, where the evening before is the day already.
    expect(told.days.bars.flatMap(({ day, people }) => (people > 0 ? [[day, people]] : []))[0]).toEqual([
      told.days.unit === "day" ? "2026-02-01" : "2026-01-26",
      1,
    ]);
    expect(told.days.bars.reduce((sum, { registrations }) => sum + registrations, 0)).toBe(4);

    // Who does not decide is told nothing of few people, and no answers.
    const viewer = await createStaff({ id: institutionId }, "viewer");
    const figures = await getStatistics(viewer, institutionId, id, "en");
    expect(figures.countries).toEqual({ rows: [{ key: host, people: 6 }], others: null });
    expect(figures.questions).toEqual([]);
    const stranger = await createStaff(await createInstitution(), "owner");
    await expect(getStatistics(stranger, institutionId, id, "en")).rejects.toThrow(NotFound);
  });
});
