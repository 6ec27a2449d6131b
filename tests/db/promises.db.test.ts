import { describe, expect, it } from "vitest";
import { database, sqlState } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";

const institutionId = newId();
const listingId = newId();
const poolId = newId();

async function listingWithPool(capacity: number): Promise<void> {
  const db = database();
  await db.institution.create({
    data: {
      id: institutionId,
      slug: "samarkand-museum",
      kind: "museum",
      sourceLanguage: "en",
      countryCode: "UZ",
      city: "Samarkand",
      website: "https://museum.example",
    },
  });
  await db.listing.create({
    data: {
      id: listingId,
      code: "LEC-2026-0001",
      slug: "paper",
      kind: "lecture",
      institutionId,
      route: "belt_central",
      countryCode: "UZ",
      sourceLanguage: "en",
    },
  });
  await db.pool.create({ data: { id: poolId, listingId, capacity } });
}

async function register(
  changes: { email?: string; seat?: string; kind?: "individual" | "delegation"; people?: number } = {},
) {
  return database().registration.create({
    data: {
      listingId,
      poolId,
      kind: changes.kind ?? "individual",
      status: "confirmed",
      people: changes.people ?? 1,
      contactName: "Zarina",
      contactEmail: changes.email ?? "zarina@example.org",
      locale: "en",
      submissionKey: newId(),
      attendees: {
        create: { position: 0, name: "Zarina", ticketCode: newId().slice(-12), seatKey: changes.seat ?? null },
      },
    },
  });
}

/** SQLSTATE with which the database refused; undefined when it did not. */
async function refusal(work: () => PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return sqlState(error) ?? (error as { code?: string }).code;
  }
}

describe("the database itself", () => {
  it("never holds more people than a pool has places", async () => {
    await listingWithPool(4);
    expect(await refusal(() => database().$executeRaw`UPDATE pool SET taken = 4`)).toBeUndefined();
    expect(await refusal(() => database().$executeRaw`UPDATE pool SET taken = 5`)).toBe("23514");
    expect(await refusal(() => database().$executeRaw`UPDATE pool SET taken = -1`)).toBe("23514");
    expect(await refusal(() => database().$executeRaw`UPDATE pool SET capacity = 3`)).toBe("23514");
  });

  it("keeps one living registration per person and listing", async () => {
    await listingWithPool(4);
    const seat = "LEC-2026-0001::zarina@example.org";
    const first = await register({ seat });
    expect(await refusal(() => register({ seat }))).toBeDefined();
    await database().registration.update({ where: { id: first.id }, data: { status: "withdrawn" } });
    expect(await refusal(() => register({ seat }))).toBeUndefined();
  });

  it("lets delegations share a contact address", async () => {
    await listingWithPool(9);
    await register({ kind: "delegation", people: 4 });
    expect(await refusal(() => register({ kind: "delegation", people: 4 }))).toBeUndefined();
  });

  it("keeps addresses in lower case and groups between 1 and 50", async () => {
    await listingWithPool(9);
    expect(await refusal(() => register({ email: "Zarina@example.org" }))).toBeDefined();
    expect(await refusal(() => register({ kind: "delegation", people: 0 }))).toBeDefined();
    expect(await refusal(() => register({ kind: "delegation", people: 51 }))).toBeDefined();
  });

  it("refuses to change, remove or empty the audit log, but for sample rows when they are cleared", async () => {
    const db = database();
    const row = { action: "listing.publish", subjectType: "listing", subjectId: listingId, details: {} };
    await db.auditEntry.createMany({ data: [row, { ...row, isSample: true }] });
    expect(await refusal(() => db.$executeRaw`UPDATE audit_entry SET action = 'x'`)).toBe("42501");
    expect(await refusal(() => db.$executeRaw`DELETE FROM audit_entry`)).toBe("42501");
    expect(await refusal(() => db.$executeRaw`TRUNCATE audit_entry`)).toBe("42501");
    const clear = (where: { isSample?: true }) =>
      db.$transaction([
        db.$executeRaw`SELECT set_config('silk_road.sample_clear', 'on', true)`,
        db.auditEntry.deleteMany({ where }),
      ]);
    expect(await refusal(() => clear({}))).toBeDefined();
    expect(await refusal(() => clear({ isSample: true }))).toBeUndefined();
    expect(await db.auditEntry.count()).toBe(1);
  });
});
