import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvParts } from "@/lib/csv.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { exportRegistrations } from "../commands/export-registrations.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "../rules/export-columns.ts";
import { getRegistrationFigures, listDeskRegistrations, REGISTRATIONS_A_PAGE } from "./desk.ts";

const ALL = { status: null, search: "" };
const HEADINGS = Object.fromEntries(EXPORT_COLUMNS.map((column) => [column, column])) as Record<ExportColumn, string>;

const list = (listing: ListingWithPool, filter = {}, after = -1n) =>
  listDeskRegistrations(listing.desk, listing.institutionId, listing.id, { ...ALL, ...filter }, after, "en");

const read = (text: string) => Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data;

async function exported(
  listing: ListingWithPool,
  filter = {},
  columns: readonly ExportColumn[] = EXPORT_COLUMNS,
): Promise<string> {
  const { lines } = await exportRegistrations(
    listing.desk,
    listing.institutionId,
    listing.id,
    { ...ALL, ...filter },
    HEADINGS,
    "en",
    { columns },
  );
  let text = "";
  for await (const part of csvParts(lines)) text += part;
  return text;
}

describe("the desk's table", () => {
  it("shows registrations in the order of arrival, page by page", async () => {
    const listing = await createListingWithPool({ places: 500 });
    for (let index = 0; index < REGISTRATIONS_A_PAGE + 3; index++) {
      await createRegistration(listing, { name: `Guest ${index}` });
    }
    const first = await list(listing);
    expect(first.registrations.map(({ contactName }) => contactName).slice(0, 3)).toEqual([
      "Guest 0",
      "Guest 1",
      "Guest 2",
    ]);
    expect(first.registrations).toHaveLength(REGISTRATIONS_A_PAGE);
    const second = await list(listing, {}, BigInt(first.next ?? 0));
    expect(second.registrations).toHaveLength(3);
    expect(second.next).toBeNull();
  });

  it("finds by status, and by name or address of the contact or anybody with them", async () => {
    const listing = await createListingWithPool();
    await createRegistration(listing, { name: "Zarina Rakhimova", email: "zarina@mail.example" });
    const group = await createRegistration(listing, { name: "陈海燕", people: 3, status: "waitlisted" });
    const found = async (filter: object) =>
      (await list(listing, filter)).registrations.map(({ contactName }) => contactName);
    expect(await found({ status: "waitlisted" })).toEqual(["陈海燕"]);
    expect(await found({ search: "RAKHIM" })).toEqual(["Zarina Rakhimova"]);
    expect(await found({ search: "海燕 2" })).toEqual(["陈海燕"]);
    expect(await found({ search: group.email })).toEqual(["陈海燕"]);
    expect(await found({ search: "%" })).toEqual([]);
    expect(await found({ search: "nobody" })).toEqual([]);
  });

  it("counts people and registrations, for every member of the institution", async () => {
    const listing = await createListingWithPool({ places: 5 });
    await createRegistration(listing, { people: 4 });
    await createRegistration(listing, { people: 3, status: "waitlisted" });
    await createRegistration(listing, { people: 2, status: "waitlisted" });
    const viewer = await createStaff({ id: listing.institutionId }, "viewer");
    const figures = await getRegistrationFigures(viewer, listing.institutionId, listing.id, "en");
    expect(figures).toMatchObject({
      capacity: 5,
      taken: 4,
      free: 1,
      mayDecide: false,
      counts: { confirmed: { registrations: 1, people: 4 }, waitlisted: { registrations: 2, people: 5 } },
    });
  });

  it("shows who people are to owners and registrars only", async () => {
    const listing = await createListingWithPool();
    const { id, institutionId } = listing;
    for (const role of ["editor", "viewer"] as const) {
      const viewer = await createStaff({ id: institutionId }, role);
      await expect(listDeskRegistrations(viewer, institutionId, id, ALL, -1n, "en")).rejects.toThrow(Forbidden);
      await expect(exportRegistrations(viewer, institutionId, id, ALL, HEADINGS, "en")).rejects.toThrow(Forbidden);
    }
    const own = await createInstitution();
    const stranger = await createStaff(own, "owner");
    for (const viewer of [stranger, await createViewer()]) {
      await expect(listDeskRegistrations(viewer, institutionId, id, ALL, -1n, "en")).rejects.toThrow(NotFound);
      await expect(getRegistrationFigures(viewer, institutionId, id, "en")).rejects.toThrow(NotFound);
      await expect(exportRegistrations(viewer, institutionId, id, ALL, HEADINGS, "en")).rejects.toThrow(NotFound);
    }
    // Somebody else's listing named at one's own desk.
    await createRegistration(listing);
    await expect(getRegistrationFigures(stranger, own.id, id, "en")).rejects.toThrow(NotFound);
    await expect(exportRegistrations(stranger, own.id, id, ALL, HEADINGS, "en")).rejects.toThrow(NotFound);
    await expect(listDeskRegistrations(stranger, own.id, id, ALL, -1n, "en")).rejects.toThrow(NotFound);
    await expect(getRegistrationFigures(stranger, own.id, "not-an-id", "en")).rejects.toThrow(NotFound);
  });
});

describe("the export", () => {
  it("has a line per person and reads back as it was", async () => {
    const listing = await createListingWithPool();
    await createRegistration(listing, { name: 'Anna "Asya", née Ли', people: 2 });
    await createRegistration(listing, { name: "陈海燕", status: "waitlisted" });
    const text = await exported(listing);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });
    expect(data.map((line) => [line.contactName, line.attendee, line.status, line.people])).toEqual([
      ['Anna "Asya", née Ли', 'Anna "Asya", née Ли', "confirmed", "2"],
      ['Anna "Asya", née Ли', 'Anna "Asya", née Ли 2', "confirmed", "2"],
      ["陈海燕", "陈海燕", "waitlisted", "1"],
    ]);
    expect(await database().auditEntry.findMany()).toMatchObject([
      { action: "listing.export-registrations", subjectId: listing.id, actorId: listing.desk.userId },
    ]);
  });

  it("tells whose places they are, for which session, and what each person agreed to towards this institution", async () => {
    const listing = await createListingWithPool();
    const { id: listingId, institutionId, sessionId } = listing;
    const other = await createInstitution();
    const { id: poolId } = await database().pool.create({
      data: { listingId, audience: "country", audienceKey: "KZ", sessionId, capacity: 3 },
      select: { id: true },
    });
    await createRegistration(listing, { name: "Anna" });
    const { id: registrationId } = await createRegistration(listing, { name: "Zarina" });
    await database().registration.update({ where: { id: registrationId }, data: { poolId, sessionId } });
    const { id: attendeeId } = await database().attendee.findFirstOrThrow({ where: { registrationId } });
    const consent = (
      purpose: "event" | "abroad" | "news",
      words: string,
      days: readonly number[],
      to = institutionId,
    ) => {
      const [givenAt = null, withdrawnAt = null] = days.map((day) => new Date(Date.UTC(2027, 0, day, 10)));
      return {
        attendeeId,
        purpose,
        words,
        language: "en",
        institutionId: to,
        givenAt: givenAt ?? new Date(),
        withdrawnAt,
      };
    };
    await database().attendeeConsent.createMany({
      data: [
        consent("event", "My name may be used.", [1, 2]),
        consent("event", "My name may be used again.", [3]),
        consent("abroad", "=HYPERLINK(1)", [4]),
        consent("news", "Somebody else may write.", [5, 6], other.id),
      ],
    });
    const [anna, zarina] = read(await exported(listing));
    expect(anna).toMatchObject({
      pool: "Everybody",
      session: "",
      consentEvent: "",
      consentAbroad: "",
      consentNews: "",
    });
    expect(zarina).toMatchObject({
      pool: "Kazakhstan",
      consentEvent:
        "My name may be used. (From 2027-01-01T10:00:00.000Z; taken back 2027-01-02T10:00:00.000Z); " +
        "My name may be used again. (Since 2027-01-03T10:00:00.000Z)",
      consentAbroad: "'=HYPERLINK(1) (Since 2027-01-04T10:00:00.000Z)",
      consentNews: "",
    });
    expect(zarina?.session).toMatch(/\d{4}.+China/);
    expect(read(await exported(listing, {}, ["attendee", "pool"])).map((line) => Object.entries(line))).toEqual([
      [
        ["attendee", "Anna"],
        ["pool", "Everybody"],
      ],
      [
        ["attendee", "Zarina"],
        ["pool", "Kazakhstan"],
      ],
    ]);
  });

  it("runs nothing in a spreadsheet", async () => {
    const listing = await createListingWithPool();
    const formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "  =HYPERLINK(1)", "＝1+1", "%0A=1"];
    for (const name of formulas) await createRegistration(listing, { name });
    const { data } = Papa.parse<Record<string, string>>((await exported(listing)).slice(1).trimEnd(), { header: true });
    expect(data).toHaveLength(formulas.length);
    for (const line of data) {
      expect(line.contactName).toMatch(/^'/);
      expect(line.attendee).toMatch(/^'/);
    }
  });

  it("holds what the filter shows, beyond one batch", async () => {
    const listing = await createListingWithPool({ places: 5 });
    await createRegistration(listing, { name: "Only" });
    const waiting = Array.from({ length: 620 }, (_, index) => ({ status: "waitlisted" as const, name: `W ${index}` }));
    for (const choices of waiting) await createRegistration(listing, choices);
    const count = async (filter: object) => (await exported(listing, filter)).trimEnd().split("\r\n").length - 1;
    expect(await count({ status: "waitlisted" })).toBe(620);
    expect(await count({ search: "Only" })).toBe(1);
    expect(await count({})).toBe(621);
  });
});
