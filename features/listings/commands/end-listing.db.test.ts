import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createDraft, createPublished } from "@/tests/factories/listings.ts";
import { createRegistration, poolState } from "@/tests/factories/registrations.ts";
import { getPublishedCalendar } from "../queries/published-calendar.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { listPublishedOfInstitution } from "../queries/published-sections.ts";
import { tellRegistered } from "./announcements.ts";
import { discardListing } from "./discard-listing.ts";
import { archiveListing, cancelListing } from "./end-listing.ts";

const statusOf = async (id: string) => (await database().listing.findUniqueOrThrow({ where: { id } })).status;
const mails = (template: string) => database().outbox.findMany({ where: { template }, orderBy: { recipient: "asc" } });

async function register(
  listingId: string,
  email: string,
  status: "confirmed" | "waitlisted" | "withdrawn",
  attendees: string[] = [],
) {
  const pool = await database().pool.findFirstOrThrow({ where: { listingId } });
  await database().registration.create({
    data: {
      id: newId(),
      listingId,
      poolId: pool.id,
      kind: attendees.length > 0 ? "delegation" : "individual",
      status,
      people: Math.max(1, attendees.length),
      contactName: email,
      contactEmail: email,
      locale: "fr",
      submissionKey: newId(),
      attendees: {
        create: attendees.map((address, position) => ({
          id: newId(),
          position,
          name: address,
          email: address,
          ticketCode: newId().slice(-12),
        })),
      },
    },
  });
}

describe("cancelling", () => {
  const places = { "terms.mode": "at_once", "terms.capacity": "10" };

  it("is still told when the tombstone is put away", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await cancelListing(desk.editor, id, "The hall is flooded.");
    expect((await archiveListing(desk.editor, id)).ok).toBe(true);
    const calendar = await getPublishedCalendar(code, "en");
    expect(calendar).toContain("STATUS:CANCELLED");
    expect(calendar).not.toContain("STATUS:CONFIRMED");
    const { past } = await listPublishedOfInstitution(desk.institution.id, "en", new Date());
    expect(past).toMatchObject([{ code, status: "archived", calledOff: "cancelled" }]);
  });

  it("keeps a tombstone with the reason and tells everybody registered once", async () => {
    const desk = await createDesk();
    const { id, code } = await createPublished(desk, "lecture", places);
    await register(id, "amina@mail.example", "confirmed");
    await register(id, "boris@mail.example", "waitlisted");
    await register(id, "gone@mail.example", "withdrawn");
    await register(id, "group@mail.example", "confirmed", ["amina@mail.example", "li@mail.example"]);
    expect((await cancelListing(desk.editor, id, "The hall is flooded.")).ok).toBe(true);
    expect(await getPublishedListing(code)).toMatchObject({
      status: "cancelled",
      cancellationReason: "The hall is flooded.",
    });
    const told = await mails("listing-cancelled");
    expect(told.map(({ recipient }) => recipient)).toEqual([
      "amina@mail.example",
      "boris@mail.example",
      "group@mail.example",
      "li@mail.example",
    ]);
    expect(told[0]?.locale).toBe("fr");
    expect(await cancelListing(desk.editor, id, "Again.")).toEqual({ ok: false, refusal: "not-now" });
  });

  it("ends every registration that stood, and no place stays taken", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", places);
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: id } });
    for (const status of ["pending", "confirmed", "waitlisted", "declined"] as const) {
      await createRegistration({ id, poolId: pool.id }, { status, name: status });
    }
    await cancelListing(desk.editor, id, "The hall is flooded.");
    const rows = await database().registration.findMany({ where: { listingId: id }, orderBy: { contactName: "asc" } });
    expect(rows.map(({ contactName, status, statusReason }) => [contactName, status, statusReason])).toEqual([
      ["confirmed", "cancelled", "The hall is flooded."],
      ["declined", "declined", ""],
      ["pending", "cancelled", "The hall is flooded."],
      ["waitlisted", "cancelled", "The hall is flooded."],
    ]);
    expect(await poolState(pool.id)).toMatchObject({ taken: 0, holds: true });
  });

  it("tells everybody with one statement, however many they are", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", places);
    for (const name of ["a", "b", "c"]) await register(id, `${name}-${newId()}@mail.example`, "confirmed");
    const before = (await mails("listing-cancelled")).length;
    let statements = 0;
    await transaction(async (tx) => {
      const outbox = tx.outbox;
      const createMany: typeof outbox.createMany = (order) => {
        statements += 1;
        return outbox.createMany(order);
      };
      const counting = new Proxy(tx, {
        get: (target, name) => (name === "outbox" ? { createMany } : Reflect.get(target, name)),
      });
      await tellRegistered(desk.editor, counting, { id, revision: 99 }, { template: "listing-cancelled" });
    });
    expect(await mails("listing-cancelled")).toHaveLength(before + 3);
    expect(statements).toBe(1);
  });

  it("is for what was public only, and not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const draft = await createCompleteDraft(desk);
    expect(await cancelListing(desk.editor, draft.id, "No.")).toEqual({ ok: false, refusal: "not-now" });
    await expect(cancelListing(other.editor, draft.id, "No.")).rejects.toThrow(NotFound);
    await expect(cancelListing(await createStaff(desk.institution, "viewer"), draft.id, "No.")).rejects.toThrow(
      Forbidden,
    );
  });

  it("stays possible for a suspended institution", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    expect((await cancelListing(desk.editor, id, "Suspended.")).ok).toBe(true);
  });
});

const PAST = { startsAt: new Date("2026-01-01T08:00:00Z"), endsAt: new Date("2026-01-01T09:00:00Z") };

describe("putting away", () => {
  it("archives what was public and throws away what never was", async () => {
    const desk = await createDesk();
    const published = await createPublished(desk);
    const draft = await createDraft(desk);
    expect(await discardListing(desk.editor, published.id)).toEqual({ ok: false, refusal: "not-now" });
    expect(await archiveListing(desk.editor, draft.id)).toEqual({ ok: false, refusal: "not-now" });
    expect((await archiveListing(desk.editor, published.id)).ok).toBe(true);
    expect(await statusOf(published.id)).toBe("archived");
    expect((await discardListing(desk.editor, draft.id)).ok).toBe(true);
    expect(await database().listing.count({ where: { id: draft.id } })).toBe(0);
    expect(await database().auditEntry.count({ where: { subjectId: draft.id, action: "listing.discard" } })).toBe(1);
  });

  it("is refused while people are registered for what is still to come", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk, "lecture", { "terms.mode": "at_once", "terms.capacity": "10" });
    const pool = await database().pool.findFirstOrThrow({ where: { listingId: id } });
    await createRegistration({ id, poolId: pool.id }, { status: "withdrawn" });
    await createRegistration({ id, poolId: pool.id }, { status: "waitlisted" });
    expect(await archiveListing(desk.editor, id)).toEqual({ ok: false, refusal: "people-registered" });
    expect(await statusOf(id)).toBe("published");
    await database().listing.update({ where: { id }, data: PAST });
    expect((await archiveListing(desk.editor, id)).ok).toBe(true);
  });

  it("does not stop the letters that tell of a cancellation", async () => {
    const desk = await createDesk();
    const { id } = await createPublished(desk);
    await cancelListing(desk.editor, id, "The hall is flooded.");
    expect((await archiveListing(desk.editor, id)).ok).toBe(true);
    const letter = await composeMail({
      id,
      template: "listing-cancelled",
      parameters: { listingId: id },
      locale: "en",
    });
    expect(letter?.text).toContain("The hall is flooded.");
  });

  it("is not for strangers", async () => {
    const desk = await createDesk();
    const other = await createDesk();
    const draft = await createDraft(desk);
    await expect(archiveListing(other.editor, draft.id)).rejects.toThrow(NotFound);
    await expect(discardListing(other.editor, draft.id)).rejects.toThrow(NotFound);
    await expect(discardListing(await createStaff(desk.institution, "viewer"), draft.id)).rejects.toThrow(Forbidden);
  });
});
