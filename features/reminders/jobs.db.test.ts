import { sync } from "node-ical";
import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { getRegistrationByToken } from "@/features/registrations/queries/by-token.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { setRounds } from "./commands/set-rounds.ts";
import { writeRounds } from "./jobs.ts";

const HOUR = 3_600_000;
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR);

/** A lecture that begins in so many hours, with its beginning and end. */
async function lecture(inHours: number, choices: Parameters<typeof createListingWithPool>[0] = {}) {
  const endsAt = later(new Date(), inHours + 2);
  const listing = await createListingWithPool({ title: "Ships & Stars", ...choices, endsAt });
  return { ...listing, startsAt: later(endsAt, -2), endsAt };
}

/** Letters of a kind about registrations of a listing, oldest first. */
async function letters(listing: { id: string }, template: "registration-reminder" | "registration-thanks") {
  const registrations = await database().registration.findMany({
    where: { listingId: listing.id },
    select: { id: true, attendees: { select: { id: true } } },
  });
  const ids = new Set(registrations.flatMap(({ id, attendees }) => [id, ...attendees.map((person) => person.id)]));
  const rows = await database().outbox.findMany({ where: { template }, orderBy: { id: "asc" } });
  return rows.filter(({ parameters }) => {
    const { registrationId, attendeeId } = parameters as { registrationId?: string; attendeeId?: string };
    return ids.has(attendeeId ?? registrationId ?? "");
  });
}

const recipients = async (...asked: Parameters<typeof letters>) =>
  (await letters(...asked)).map(({ recipient }) => recipient).sort();

async function moveTo(listing: ListingWithPool, startsAt: Date): Promise<void> {
  const endsAt = later(startsAt, 2);
  await database().session.update({ where: { id: listing.sessionId }, data: { startsAt, endsAt } });
  await database().listing.update({
    where: { id: listing.id },
    data: { startsAt, endsAt, revision: { increment: 1 } },
  });
}

async function letIn(listing: ListingWithPool, registrationId: string): Promise<void> {
  const { id: attendeeId } = await database().attendee.findFirstOrThrow({ where: { registrationId, position: 0 } });
  await database().checkIn.create({
    data: { scanKey: newId(), listingId: listing.id, attendeeId, door: "North", scannedAt: new Date() },
  });
}

describe("the reminder", () => {
  it("is written a day before to those with a place, once, however many jobs run", async () => {
    const listing = await lecture(48);
    const guest = await createRegistration(listing);
    for (const status of ["pending", "waitlisted", "withdrawn", "declined", "cancelled"] as const) {
      await createRegistration(listing, { status });
    }
    await writeRounds(later(listing.startsAt, -25));
    expect(await recipients(listing, "registration-reminder")).toEqual([]);
    const due = later(listing.startsAt, -23);
    await Promise.all([writeRounds(due), writeRounds(due), writeRounds(due)]);
    await writeRounds(later(listing.startsAt, -1));
    expect(await recipients(listing, "registration-reminder")).toEqual([guest.email]);
  });

  it("is not for who got the place after its moment, nor once it has begun", async () => {
    const listing = await lecture(48);
    const { id } = await createRegistration(listing);
    await database().registration.update({ where: { id }, data: { statusAt: later(listing.startsAt, -20) } });
    await writeRounds(later(listing.startsAt, -19));
    expect(await recipients(listing, "registration-reminder")).toEqual([]);
    const begun = await lecture(48);
    await createRegistration(begun);
    await writeRounds(later(begun.startsAt, 1));
    expect(await recipients(begun, "registration-reminder")).toEqual([]);
  });

  it.each(["cancelled", "postponed", "archived", "draft"] as const)("is not written of what is %s", async (status) => {
    const listing = await lecture(12);
    const { id } = await createRegistration(listing);
    await database().registration.update({ where: { id }, data: { statusAt: later(listing.startsAt, -48) } });
    await database().listing.update({
      where: { id: listing.id },
      data: {
        status,
        ...(status === "cancelled" && { cancelledAt: new Date() }),
        ...(status === "postponed" && { postponedAt: new Date() }),
      },
    });
    await writeRounds(new Date());
    expect(await letters(listing, "registration-reminder")).toEqual([]);
  });

  it("is written anew of a new date, also of one that was left and taken up again", async () => {
    const listing = await lecture(48);
    await createRegistration(listing);
    await writeRounds(later(listing.startsAt, -20));
    const other = later(listing.startsAt, 72);
    await moveTo(listing, other);
    await writeRounds(later(listing.startsAt, -20));
    expect(await letters(listing, "registration-reminder")).toHaveLength(1);
    await writeRounds(later(other, -20));
    expect(await letters(listing, "registration-reminder")).toHaveLength(2);
    await moveTo(listing, listing.startsAt);
    await writeRounds(later(listing.startsAt, -2));
    const [first, second, third] = await letters(listing, "registration-reminder");
    expect([second, third].map((letter) => letter?.recipient)).toEqual([first?.recipient, first?.recipient]);
  });

  it("is as early as the listing says, or off", async () => {
    const [early, off] = [await lecture(200), await lecture(200)];
    await createRegistration(early);
    await createRegistration(off);
    const rounds = { sendsThanks: true, followUpUrl: "" };
    expect(await setRounds(early.desk, early.id, { ...rounds, reminderDays: 7 })).toEqual({ ok: true });
    expect(await setRounds(off.desk, off.id, { ...rounds, reminderDays: 0 })).toEqual({ ok: true });
    await writeRounds(later(early.startsAt, -167));
    await writeRounds(later(off.startsAt, -1));
    expect(await letters(early, "registration-reminder")).toHaveLength(1);
    expect(await letters(off, "registration-reminder")).toEqual([]);
    expect(await database().auditEntry.count({ where: { action: "listing.set-letters", subjectId: off.id } })).toBe(1);
    const editor = await createStaff({ id: early.institutionId }, "editor");
    await expect(setRounds(editor, early.id, { ...rounds, reminderDays: 0 })).rejects.toThrow(Forbidden);
    await expect(setRounds(off.desk, early.id, { ...rounds, reminderDays: 0 })).rejects.toThrow(NotFound);
    await expect(setRounds(ANONYMOUS, early.id, { ...rounds, reminderDays: 0 })).rejects.toThrow(NotFound);
  });

  it("brings the entry of the calendar, the ticket and the way to withdraw, in the reader's language and the venue's time", async () => {
    const listing = await lecture(48);
    const { id } = await createRegistration(listing, { name: "Zarina" });
    await database().registration.update({ where: { id }, data: { locale: "ar" } });
    await database().listing.update({ where: { id: listing.id }, data: { revision: 7 } });
    await writeRounds(later(listing.startsAt, -20));
    const [queued] = await letters(listing, "registration-reminder");
    const mail = queued && (await composeMail(queued));
    expect(mail?.locale).toBe("ar");
    expect(mail?.subject).toContain("يبدأ قريبًا");
    expect(mail?.text).toContain("توقيت الصين");
    expect(mail?.text).toContain("/ar/tickets/");
    const [entry] = Object.values(sync.parseICS(mail?.calendar ?? "")).filter((one) => one?.type === "VEVENT");
    expect(entry).toMatchObject({ uid: `${listing.sessionId}@silk-road-exchange` });
    expect(mail?.calendar).toContain("SEQUENCE:7");
    const [, token = ""] = mail?.text.match(/\/ar\/registrations\/([^?\s]+)\?withdraw=1#withdraw/) ?? [];
    expect(await getRegistrationByToken(token, "ar")).toMatchObject({ id, status: "confirmed" });
  });

  it("goes to each delegate in their own language, to their own page, and once more to nobody", async () => {
    const listing = await lecture(48, { onlineUrl: "https://meet.example/room-7" });
    const { id: institutionId } = await createInstitution();
    const { id, email } = await createRegistration(listing, { kind: "delegation", people: 2, institutionId });
    const named = await database().attendee.findFirstOrThrow({ where: { registrationId: id, position: 1 } });
    await database().attendee.update({ where: { id: named.id }, data: { email: "hana@mail.example", locale: "fr" } });
    await writeRounds(later(listing.startsAt, -20));
    const queued = await letters(listing, "registration-reminder");
    expect(queued.map(({ recipient, locale }) => [recipient, locale]).sort()).toEqual(
      [
        [email, "en"],
        ["hana@mail.example", "fr"],
      ].sort(),
    );
    const hers = queued.find(({ recipient }) => recipient === "hana@mail.example");
    const mail = hers && (await composeMail(hers));
    expect(mail?.text).toMatch(/\/fr\/delegates\/\S+\?decline=1#decline/);
    expect(`${mail?.text}${mail?.calendar}`).not.toMatch(/\/tickets\/|meet\.example|\/registrations\//);
  });

  it("is not sent when it was overtaken", async () => {
    const listing = await lecture(48);
    const { id } = await createRegistration(listing);
    await writeRounds(later(listing.startsAt, -20));
    const [queued] = await letters(listing, "registration-reminder");
    if (!queued) throw new Error("not queued");
    expect(await composeMail(queued)).not.toBeNull();
    await database().registration.update({ where: { id }, data: { status: "withdrawn" } });
    expect(await composeMail(queued)).toBeNull();
    await database().registration.update({ where: { id }, data: { status: "confirmed" } });
    await database().listing.update({
      where: { id: listing.id },
      data: { status: "postponed", postponedAt: new Date() },
    });
    expect(await composeMail(queued)).toBeNull();
    await database().listing.update({ where: { id: listing.id }, data: { status: "published", postponedAt: null } });
    await moveTo(listing, later(listing.startsAt, 24));
    expect(await composeMail(queued)).toBeNull();
  });
});

describe("thanks", () => {
  it("go once, some hours after the end, to those who were let in, with the way to a certificate", async () => {
    const listing = await lecture(1);
    const [came, stayed] = [await createRegistration(listing, { name: "Zarina" }), await createRegistration(listing)];
    await letIn(listing, came.id);
    await setRounds(listing.desk, listing.id, {
      reminderDays: 1,
      sendsThanks: true,
      followUpUrl: "https://forms.example/how-was-it",
    });
    await writeRounds(later(listing.endsAt, 3));
    expect(await letters(listing, "registration-thanks")).toEqual([]);
    await Promise.all([writeRounds(later(listing.endsAt, 5)), writeRounds(later(listing.endsAt, 5))]);
    await moveTo(listing, later(listing.startsAt, 1));
    await writeRounds(later(listing.endsAt, 8));
    const [thanks, ...more] = await letters(listing, "registration-thanks");
    expect(more).toEqual([]);
    expect(thanks?.recipient).toBe(came.email);
    expect(thanks?.recipient).not.toBe(stayed.email);
    const mail = thanks && (await composeMail(thanks));
    expect(mail?.text).toMatch(/Have the certificate of Zarina made: \S+\/en\/tickets\/\S+#certificate/);
    expect(mail?.text).toContain("https://forms.example/how-was-it");
    const { id: attendeeId } = await database().attendee.findFirstOrThrow({ where: { registrationId: came.id } });
    await database().certificate.create({ data: { code: "ABCDEFGHJKMN", attendeeId, listingId: listing.id } });
    expect((thanks && (await composeMail(thanks)))?.text).toMatch(/\nCertificate of Zarina: \S+#certificate/);
    await database().checkIn.updateMany({ where: { attendeeId }, data: { undoneAt: new Date() } });
    expect(thanks && (await composeMail(thanks))).toBeNull();
  });

  it("go to all with a place where no door counted, and to nobody where it is off, called off or long over", async () => {
    const plain = await lecture(1);
    const [one, two] = [await createRegistration(plain), await createRegistration(plain)];
    await createRegistration(plain, { status: "withdrawn" });
    const [off, cancelled, old] = [await lecture(1), await lecture(1, { status: "cancelled" }), await lecture(-80)];
    for (const listing of [off, cancelled, old]) await createRegistration(listing);
    await setRounds(off.desk, off.id, { reminderDays: 1, sendsThanks: false, followUpUrl: "" });
    await writeRounds(later(plain.endsAt, 5));
    expect(await recipients(plain, "registration-thanks")).toEqual([one.email, two.email].sort());
    for (const listing of [off, cancelled, old]) expect(await letters(listing, "registration-thanks")).toEqual([]);
    const [thanks] = await letters(plain, "registration-thanks");
    expect((thanks && (await composeMail(thanks)))?.text).not.toContain("certificate");
  });
});
