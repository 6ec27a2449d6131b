import { describe, expect, it } from "vitest";
import { withdrawRegistrationAtDesk } from "@/features/registrations/commands/decide.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { digest } from "@/lib/secret.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { getDoor } from "../queries/door.ts";
import { getDoorNews, type KnownAtDoor } from "../queries/door-news.ts";
import { getBadges, getDoorList } from "../queries/papers.ts";
import { digested } from "../rules/kept.ts";
import { checkIn, type Scan, undoCheckIn } from "./check-in.ts";

const HOUR = 3_600_000;
const doorOf = (listing: ListingWithPool, name = "North", sessionId: string | null = null) => ({
  institutionId: listing.institutionId,
  listingId: listing.id,
  sessionId,
  name,
});
const shown = (code: string, changes: Partial<Scan> = {}): Scan => ({
  key: newId(),
  ticket: { code },
  waited: null,
  ...changes,
});
const ticketsOf = async (registrationId: string) =>
  database().attendee.findMany({ where: { registrationId }, orderBy: { position: "asc" } });

async function oneTicket(people = 1) {
  const listing = await createListingWithPool();
  const { id } = await createRegistration(listing, { people, name: "Zarina" });
  const [ticket] = await ticketsOf(id);
  if (!ticket) throw new Error("no ticket");
  return { listing, registrationId: id, code: ticket.ticketCode, attendeeId: ticket.id };
}

describe("at the door", () => {
  it("lets a ticket in once, then tells when and where first, and writes both down", async () => {
    const { listing, code, attendeeId } = await oneTicket();
    const first = await checkIn(listing.desk, doorOf(listing), shown(code));
    expect(first).toMatchObject({ verdict: "in", name: "Zarina", door: "North", attendeeId });
    const again = await checkIn(listing.desk, doorOf(listing, "South"), shown(code));
    expect(again).toMatchObject({ verdict: "already-in", door: "North", at: first.at });
    expect(await database().checkIn.count()).toBe(1);
    expect(await database().auditEntry.findMany({ where: { subjectType: "check-in" } })).toMatchObject([
      { action: "check-in.let-in", actorId: listing.desk.userId, institutionId: listing.institutionId },
    ]);
  });

  it("answers the same to the same key, and writes it once", async () => {
    const { listing, code } = await oneTicket();
    const scan = shown(code);
    const answers = await Promise.all(Array.from({ length: 4 }, () => checkIn(listing.desk, doorOf(listing), scan)));
    expect(answers.map(({ verdict }) => verdict)).toEqual(["in", "in", "in", "in"]);
    expect(await database().checkIn.count()).toBe(1);
  });

  it("lets in through one of eight doors that see the ticket at once", async () => {
    const { listing, code } = await oneTicket();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, door) => checkIn(listing.desk, doorOf(listing, `Door ${door}`), shown(code))),
    );
    const through = answers.filter(({ verdict }) => verdict === "in");
    expect(through).toHaveLength(1);
    expect(new Set(answers.map(({ door }) => door))).toEqual(new Set([through[0]?.door]));
  });

  it("keeps each session's door by itself", async () => {
    const { listing, code } = await oneTicket();
    const atSession = doorOf(listing, "Hall", listing.sessionId);
    expect((await checkIn(listing.desk, doorOf(listing), shown(code))).verdict).toBe("in");
    expect((await checkIn(listing.desk, atSession, shown(code))).verdict).toBe("in");
    expect((await checkIn(listing.desk, atSession, shown(code))).verdict).toBe("already-in");
  });

  it("refuses forged codes and tells nothing of another listing's ticket", async () => {
    const { listing, code } = await oneTicket();
    const other = await createListingWithPool();
    expect(await checkIn(listing.desk, doorOf(listing), shown("000000000000"))).toMatchObject({
      verdict: "unknown-code",
      name: "",
    });
    expect(await checkIn(other.desk, doorOf(other), shown(code))).toEqual({
      verdict: "other-listing",
      attendeeId: null,
      name: "",
      at: null,
      door: "",
    });
    expect(await database().checkIn.count()).toBe(0);
  });

  it("refuses a ticket that is withdrawn, also while the door asks", async () => {
    const { listing, code, registrationId, attendeeId } = await oneTicket();
    const [answer] = await Promise.all([
      checkIn(listing.desk, doorOf(listing), shown(code)),
      withdrawRegistrationAtDesk(listing.desk, registrationId, "asked by telephone"),
    ]);
    expect(await database().checkIn.count()).toBe(answer.verdict === "in" ? 1 : 0);
    expect((await checkIn(listing.desk, doorOf(listing), shown(code))).verdict).toBe("withdrawn");
    // Without a line a door could not know: that somebody was let in is not forgotten.
    const now = new Date();
    const late = shown(code, { waited: { scannedAt: now, sentAt: now } });
    expect((await checkIn(listing.desk, doorOf(listing, "South"), late)).verdict).toBe("withdrawn");
    expect(await database().auditEntry.findMany({ where: { action: "check-in.refuse-late" } })).toMatchObject([
      { subjectId: attendeeId, details: { refusal: "withdrawn", door: "South" } },
    ]);
  });

  it("writes down that a ticket was shown twice where a door had no line, with the time told by the device", async () => {
    const { listing, code } = await oneTicket();
    await checkIn(listing.desk, doorOf(listing), shown(code));
    const sentAt = new Date("2020-01-01T12:00:00Z"); // its clock is years behind
    const scan = shown(code, { waited: { scannedAt: new Date(sentAt.getTime() - HOUR), sentAt } });
    for (let sent = 0; sent < 2; sent++) {
      expect(await checkIn(listing.desk, doorOf(listing, "South"), scan)).toMatchObject({
        verdict: "already-in",
        door: "North",
      });
    }
    const [repeat, ...more] = await database().checkIn.findMany({ where: { isRepeat: true } });
    expect(more).toEqual([]);
    expect(repeat && repeat.arrivedAt.getTime() - repeat.scannedAt.getTime()).toBe(HOUR);
    const page = await getDoor(listing.desk, listing.institutionId, listing.id, null, "", "en");
    expect(page.counts).toEqual({ expected: 1, inside: 1, doors: [{ name: "North", people: 1 }] });
    expect(page.people).toMatchObject([{ name: "Zarina", first: { door: "North" }, again: [{ door: "South" }] }]);
  });

  it("takes back what was done by mistake, once, and then lets in again", async () => {
    const { listing, code, attendeeId } = await oneTicket(2);
    const scan = shown(code);
    await checkIn(listing.desk, doorOf(listing), scan);
    expect(await undoCheckIn(listing.desk, doorOf(listing), attendeeId)).toMatchObject({ verdict: "undone" });
    expect(await undoCheckIn(listing.desk, doorOf(listing), attendeeId)).toMatchObject({ verdict: "not-in" });
    // The page that let them in is sent again by mistake: it stays undone.
    expect((await checkIn(listing.desk, doorOf(listing), scan)).verdict).toBe("undone");
    expect((await checkIn(listing.desk, doorOf(listing, "South"), shown(code))).verdict).toBe("in");
    const rows = await database().checkIn.findMany({ orderBy: { id: "asc" } });
    expect(rows).toMatchObject([
      { door: "North", undoneById: listing.desk.userId },
      { door: "South", undoneAt: null },
    ]);
    await expect(
      database().checkIn.update({ where: { id: rows[0]?.id ?? "" }, data: { undoneAt: null } }),
    ).rejects.toThrow();
    await expect(
      database().checkIn.update({ where: { id: rows[1]?.id ?? "" }, data: { door: "Elsewhere" } }),
    ).rejects.toThrow();
    const page = await getDoor(listing.desk, listing.institutionId, listing.id, null, "zarina 2", "en");
    expect(page.people.map(({ name, first }) => [name, first])).toEqual([["Zarina 2", null]]);
  });

  it("takes back, for a device that had no line, what it did itself and not what another door did", async () => {
    const { listing, code, attendeeId } = await oneTicket();
    const scan = shown(code);
    await checkIn(listing.desk, doorOf(listing), shown(code));
    expect(await undoCheckIn(listing.desk, doorOf(listing, "South"), attendeeId, scan.key)).toMatchObject({
      verdict: "not-in",
    });
    expect((await checkIn(listing.desk, doorOf(listing), shown(code))).verdict).toBe("already-in");
    await undoCheckIn(listing.desk, doorOf(listing), attendeeId);
    await checkIn(listing.desk, doorOf(listing, "South"), scan);
    const undone = await undoCheckIn(listing.desk, doorOf(listing, "South"), attendeeId, scan.key);
    expect(undone.verdict).toBe("undone");
  });

  it("tells the page of a door everything at first, then what is new, and all again when people are others", async () => {
    const { listing, code, attendeeId, registrationId } = await oneTicket();
    const ask = (known: KnownAtDoor | null, sessionId: string | null = null) =>
      getDoorNews(listing.desk, listing.institutionId, listing.id, sessionId, known);
    const first = await ask(null);
    expect(first.people).toMatchObject([
      { id: attendeeId, name: "Zarina", status: "confirmed", codeDigest: digest(digested(listing.id, code)) },
    ]);
    expect(JSON.stringify(first)).not.toContain(code);
    expect(first.standings).toEqual([]);
    const known = { stamp: first.stamp, since: new Date(first.now) };

    await checkIn(listing.desk, doorOf(listing), shown(code));
    const later = new Date(Date.now() + 60_000);
    await checkIn(listing.desk, doorOf(listing, "South"), shown(code, { waited: { scannedAt: later, sentAt: later } }));
    const second = await ask(known);
    expect(second).toMatchObject({ people: null, counts: { expected: 1, inside: 1 } });
    expect(second.standings).toMatchObject([{ id: attendeeId, first: { door: "North" }, again: [{ door: "South" }] }]);
    expect((await ask(known, listing.sessionId)).standings).toEqual([]);
    // An hour later nothing of it is new.
    expect((await ask({ ...known, since: new Date(Date.now() + HOUR) })).standings).toEqual([]);

    await undoCheckIn(listing.desk, doorOf(listing), attendeeId);
    expect((await ask(known)).standings).toEqual([{ id: attendeeId, first: null, again: [] }]);
    await withdrawRegistrationAtDesk(listing.desk, registrationId, "asked by telephone");
    expect((await ask(known)).people).toMatchObject([{ id: attendeeId, status: "withdrawn" }]);
  });

  it("is kept by owners and registrars alone, of this listing alone", async () => {
    const { listing, code, attendeeId } = await oneTicket();
    const door = doorOf(listing);
    const editor = await createStaff({ id: listing.institutionId }, "editor");
    const other = await createListingWithPool();
    for (const viewer of [ANONYMOUS, await createStaff(await createInstitution()), other.desk]) {
      await expect(checkIn(viewer, door, shown(code))).rejects.toThrow(NotFound);
      await expect(undoCheckIn(viewer, door, attendeeId)).rejects.toThrow(NotFound);
      await expect(getDoor(viewer, listing.institutionId, listing.id, null, "", "en")).rejects.toThrow(NotFound);
      await expect(getDoorNews(viewer, listing.institutionId, listing.id, null, null)).rejects.toThrow(NotFound);
      await expect(getBadges(viewer, listing.institutionId, listing.id, null, "en")).rejects.toThrow(NotFound);
      await expect(getDoorList(viewer, listing.institutionId, listing.id, null, "en")).rejects.toThrow(NotFound);
    }
    await expect(getBadges(editor, listing.institutionId, listing.id, null, "en")).rejects.toThrow(Forbidden);
    await expect(getDoorList(editor, listing.institutionId, listing.id, null, "en")).rejects.toThrow(Forbidden);
    await expect(getDoorNews(editor, listing.institutionId, listing.id, null, null)).rejects.toThrow(Forbidden);
    await expect(getDoorNews(other.desk, other.institutionId, other.id, listing.sessionId, null)).rejects.toThrow(
      NotFound,
    );
    await expect(checkIn(editor, door, shown(code))).rejects.toThrow(Forbidden);
    await expect(checkIn(other.desk, doorOf(other, "x", listing.sessionId), shown(code))).rejects.toThrow(NotFound);
    expect(await undoCheckIn(other.desk, doorOf(other), attendeeId)).toMatchObject({
      verdict: "unknown-code",
      name: "",
    });
  });
});
