import { describe, expect, it } from "vitest";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createStaff, createViewer } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { writeRounds } from "../jobs.ts";
import { getRounds } from "../queries.ts";
import { sendReminders, sendThanks } from "./send-round.ts";
import { setRounds } from "./set-rounds.ts";

const HOUR = 3_600_000;

/** A lecture that begins in so many hours and lasts two, with somebody who has had a place for long. */
async function lecture(inHours: number, choices: Parameters<typeof createListingWithPool>[0] = {}) {
  const startsAt = new Date(Date.now() + inHours * HOUR);
  const endsAt = new Date(startsAt.getTime() + 2 * HOUR);
  const listing = await createListingWithPool({ ...choices, endsAt });
  const { id } = await createRegistration(listing);
  await database().registration.update({ where: { id }, data: { statusAt: new Date(Date.now() - 1000 * HOUR) } });
  return { ...listing, startsAt, endsAt };
}

const change = (
  listing: ListingWithPool,
  data: Parameters<ReturnType<typeof database>["listing"]["update"]>[0]["data"],
) => database().listing.update({ where: { id: listing.id }, data, select: { id: true } });

const suspend = ({ institutionId: id }: ListingWithPool) =>
  database().institution.update({ where: { id }, data: { status: "suspended" }, select: { id: true } });

/** How many letters by the clock wait to be sent. */
const written = () =>
  database().outbox.count({ where: { template: { in: ["registration-reminder", "registration-thanks"] } } });

describe("a reminder that was due a moment ago", () => {
  it("is written by one of those who come at once, and by nobody where it is not due, or called off, by then", async () => {
    const [due, moved, off, calledOff] = [await lecture(20), await lecture(40), await lecture(20), await lecture(20)];
    await database().registrationTerms.update({ where: { listingId: off.id }, data: { reminderDays: 0 } });
    await change(calledOff, { status: "cancelled", cancelledAt: new Date() });
    for (const { sessionId } of [moved, off, calledOff]) {
      expect(await sendReminders(PORTAL, sessionId, new Date())).toBe(false);
    }
    expect(await written()).toBe(0);
    const answers = await Promise.all([1, 2, 3].map(() => sendReminders(PORTAL, due.sessionId, new Date())));
    expect(answers.sort()).toEqual([false, false, true]);
    expect(await written()).toBe(1);
  });

  it("is not written where the institution is suspended, or people register elsewhere", async () => {
    const [suspended, elsewhere] = [await lecture(20), await lecture(20)];
    await suspend(suspended);
    const where = { listingId: elsewhere.id };
    await database().registrationTerms.update({
      where,
      data: { mode: "external", externalUrl: "https://museum.example/register" },
    });
    expect(await writeRounds(new Date())).toBe(0);
    expect(await written()).toBe(0);
  });
});

describe("thanks that were due a moment ago", () => {
  it("are written by one of those who come at once, and by nobody where they were switched off by then", async () => {
    const [due, off] = [await lecture(-10), await lecture(-10)];
    await database().registrationTerms.update({ where: { listingId: off.id }, data: { sendsThanks: false } });
    expect(await sendThanks(PORTAL, off.id, new Date())).toBe(false);
    const answers = await Promise.all([1, 2, 3].map(() => sendThanks(PORTAL, due.id, new Date())));
    expect(answers.sort()).toEqual([false, false, true]);
    expect(await written()).toBe(1);
  });

  it("are not written where the institution is suspended, nor for what was called off or postponed and then put away", async () => {
    const [suspended, calledOff, postponed, archived] = [
      await lecture(-10),
      await lecture(-10),
      await lecture(-10),
      await lecture(-10),
    ];
    await suspend(suspended);
    await change(calledOff, { status: "archived", cancelledAt: new Date() });
    await change(postponed, { status: "archived", postponedAt: new Date() });
    await change(archived, { status: "archived" });
    expect(await writeRounds(new Date())).toBe(1);
    expect(await database().letterRound.findMany({ select: { listingId: true } })).toEqual([
      { listingId: archived.id },
    ]);
  });
});

it("whose check-in was taken back is not thanked, and where no check-in stands all are", async () => {
  const listing = await lecture(-10);
  const other = await createRegistration(listing);
  const people = await database().attendee.findMany({
    where: { registration: { listingId: listing.id } },
    select: { id: true, registrationId: true },
  });
  for (const { id: attendeeId, registrationId } of people) {
    const undoneAt = registrationId === other.id ? null : new Date();
    await database().checkIn.create({
      data: { scanKey: newId(), listingId: listing.id, attendeeId, door: "North", scannedAt: new Date(), undoneAt },
      select: { id: true },
    });
  }
  expect(await sendThanks(PORTAL, listing.id, new Date())).toBe(true);
  const [only, ...more] = await database().outbox.findMany({ where: { template: "registration-thanks" } });
  expect([only?.recipient, more]).toEqual([other.email, []]);
  await database().checkIn.updateMany({ where: { undoneAt: null }, data: { undoneAt: new Date() } });
  await database().letterRound.deleteMany({});
  await database().outbox.deleteMany({});
  expect(await sendThanks(PORTAL, listing.id, new Date())).toBe(true);
  expect(await written()).toBe(2);
});

it("nothing is set where people register elsewhere", async () => {
  const { desk, id } = await lecture(20);
  await database().registrationTerms.update({
    where: { listingId: id },
    data: { mode: "external", externalUrl: "https://museum.example/register" },
  });
  const rounds = { reminderDays: 3, sendsThanks: false, followUpUrl: "" };
  expect(await setRounds(desk, id, rounds)).toEqual({ ok: false, refusal: "no-terms" });
  expect(await database().auditEntry.count({ where: { action: "listing.set-letters" } })).toBe(0);
});

it("what people are written by the clock is shown to those who decide about its registrations", async () => {
  const { desk, institutionId, id } = await lecture(20);
  expect(await getRounds(desk, institutionId, id)).toMatchObject({ sendsThanks: true });
  const editor = await createStaff({ id: institutionId }, "editor");
  await expect(getRounds(editor, institutionId, id)).rejects.toThrow(Forbidden);
  await expect(getRounds(await createViewer(), institutionId, id)).rejects.toThrow(NotFound);
});
