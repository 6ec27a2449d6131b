import { describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import {
  createListingWithPool,
  createRegistration,
  delegationInput,
  type ListingWithPool,
  poolState,
} from "@/tests/factories/registrations.ts";
import { getTicketByToken } from "../queries/by-token.ts";
import { getDelegation } from "../queries/delegation.ts";
import { mergeDelegations } from "./merge-delegations.ts";
import { partDelegation } from "./part-delegation.ts";
import { registerDelegation } from "./register-delegation.ts";
import { replacePerson } from "./replace-person.ts";

async function createDesk() {
  const institution = await createInstitution();
  return { institution, registrar: await createStaff(institution, "registrar") };
}
type Desk = Awaited<ReturnType<typeof createDesk>>;

/** A delegation of so many, of whom the last is not named; `series` keeps the addresses of several apart. */
async function sendDelegation(
  { institution, registrar }: Desk,
  listing: ListingWithPool,
  people: number,
  series = "a",
) {
  const named = Array.from({ length: people - 1 }, (_, index) => ({
    name: `${series} ${index + 1}`,
    email: `${series}-${index + 1}@mail.example`,
  }));
  const input = { ...delegationInput(0), people: named, places: people };
  const outcome = await registerDelegation(registrar, institution.id, listing.code, "en", input);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.registrationId;
}

const read = (id: string) =>
  database().registration.findUnique({
    where: { id },
    include: { attendees: { orderBy: { position: "asc" } } },
  });
const peopleOf = async (id: string) => (await read(id))?.attendees ?? [];
const queue = async (listingId: string) =>
  (
    await database().registration.findMany({
      where: { listingId, status: "waitlisted" },
      orderBy: { queueNumber: "asc" },
      select: { id: true },
    })
  ).map(({ id }) => id);

const NEWCOMER = { name: "New Comer", email: "new.comer@mail.example", reason: "Fell ill." };

describe("replacing a person", () => {
  it("is refused once they were let in at a door", async () => {
    const desk = await createDesk();
    const listing = await createListingWithPool();
    const id = await sendDelegation(desk, listing, 3);
    const [person] = await peopleOf(id);
    const attendeeId = String(person?.id);
    const scan = { scanKey: "door-1", listingId: listing.id, attendeeId, door: "Main", scannedAt: new Date() };
    await database().checkIn.create({ data: scan });
    expect(await replacePerson(desk.registrar, id, attendeeId, NEWCOMER)).toEqual({ ok: false, refusal: "let-in" });
  });

  it("gives the place to another: new ticket and seat, the old ticket worth nothing, letters to both", async () => {
    const listing = await createListingWithPool();
    const desk = await createDesk();
    const id = await sendDelegation(desk, listing, 3);
    const [gone] = await peopleOf(id);
    if (!gone) throw new Error("nobody");
    const ticket = personalToken("ticket", gone.id);
    expect(await getTicketByToken(ticket, "en")).toMatchObject({ name: "a 1" });
    expect(await replacePerson(desk.registrar, id, gone.id, NEWCOMER)).toMatchObject({ ok: true });
    const [newcomer, second] = await peopleOf(id);
    expect(newcomer).toMatchObject({ name: NEWCOMER.name, email: NEWCOMER.email, position: 0 });
    expect(newcomer?.ticketCode).not.toBe(gone.ticketCode);
    expect(newcomer?.seatKey).not.toBe(gone.seatKey);
    expect(second).toMatchObject({ name: "a 2" });
    await expect(getTicketByToken(ticket, "en")).rejects.toThrow(NotFound);
    expect(await database().outbox.count({ where: { recipient: gone.email, template: "delegate-replaced" } })).toBe(1);
    expect(await database().outbox.count({ where: { recipient: NEWCOMER.email } })).toBe(1);
    const { history } = await getDelegation(desk.registrar, desk.institution.id, id, "en");
    expect(history[0]).toMatchObject({ action: "replace", reason: NEWCOMER.reason });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, holds: true });
  });

  it("happens once, however often it is asked, and not with somebody who is registered already", async () => {
    const listing = await createListingWithPool();
    const desk = await createDesk();
    const id = await sendDelegation(desk, listing, 3);
    const [gone, other] = await peopleOf(id);
    const taken = { ...NEWCOMER, email: other?.email ?? "" };
    expect(await replacePerson(desk.registrar, id, gone?.id ?? "", taken)).toEqual({
      ok: false,
      refusal: "seat-taken",
    });
    const tries = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        replacePerson(desk.registrar, id, gone?.id ?? "", { ...NEWCOMER, email: `try-${index}@mail.example` }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((outcome) => !outcome.ok && outcome.refusal === "changed")).toHaveLength(4);
    expect(await peopleOf(id)).toHaveLength(3);
  });
});

describe("splitting a delegation", () => {
  it("leaves every count, ticket and state as it was", async () => {
    const listing = await createListingWithPool();
    const desk = await createDesk();
    const id = await sendDelegation(desk, listing, 5);
    const people = await peopleOf(id);
    const leaving = people.slice(1, 3).map((person) => person.id);
    const outcomes = await Promise.all([1, 2, 3].map(() => partDelegation(desk.registrar, id, leaving)));
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(made).toHaveLength(1);
    const rest = made[0] ?? "";
    expect(await read(rest)).toMatchObject({ status: "confirmed", people: 2, holdExpiresAt: null });
    expect((await peopleOf(rest)).map(({ name, position, ticketCode }) => [name, position, ticketCode])).toEqual([
      ["a 2", 0, people[1]?.ticketCode],
      ["a 3", 1, people[2]?.ticketCode],
    ]);
    expect((await peopleOf(id)).map(({ name, position }) => [name, position])).toEqual([
      ["a 1", 0],
      ["a 4", 1],
      ["", 2],
    ]);
    expect((await read(id))?.holdExpiresAt).not.toBeNull();
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 5, holds: true });
  });

  it("keeps the place in the queue right behind, and lets who fits now move up", async () => {
    const listing = await createListingWithPool({ places: 5 });
    await createRegistration(listing, { people: 3 });
    const desk = await createDesk();
    const id = await sendDelegation(desk, listing, 6);
    const later = await createRegistration(listing, { status: "waitlisted", people: 4 });
    const people = await peopleOf(id);
    const three = await partDelegation(
      desk.registrar,
      id,
      people.slice(0, 3).map((person) => person.id),
    );
    if (!three.ok) throw new Error(three.refusal);
    expect(await queue(listing.id)).toEqual([id, three.value, later.id]);
    const two = await partDelegation(
      desk.registrar,
      id,
      people.slice(3, 5).map((person) => person.id),
    );
    if (!two.ok) throw new Error(two.refusal);
    // One place and then two are wanted, two are free: the one in front has its place first.
    expect((await read(id))?.status).toBe("confirmed");
    expect(await queue(listing.id)).toEqual([two.value, three.value, later.id]);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 4, holds: true });
  });

  it("needs somebody to go and somebody to stay", async () => {
    const listing = await createListingWithPool();
    const desk = await createDesk();
    const id = await sendDelegation(desk, listing, 2);
    const all = (await peopleOf(id)).map((person) => person.id);
    const part = (ids: string[]) => partDelegation(desk.registrar, id, ids);
    expect(await part([])).toEqual({ ok: false, refusal: "nobody" });
    expect(await part(all)).toEqual({ ok: false, refusal: "everybody" });
    expect(await part([crypto.randomUUID()])).toEqual({ ok: false, refusal: "changed" });
    await expect(partDelegation(listing.desk, id, all.slice(0, 1))).rejects.toThrow(NotFound);
  });
});

describe("merging two delegations", () => {
  it("makes one of two, in whichever order and however often it is asked at once", async () => {
    const listing = await createListingWithPool();
    const desk = await createDesk();
    const [one, other] = [await sendDelegation(desk, listing, 3), await sendDelegation(desk, listing, 2, "b")];
    const tries = await Promise.allSettled([
      mergeDelegations(desk.registrar, one, other),
      mergeDelegations(desk.registrar, other, one),
      mergeDelegations(desk.registrar, one, other),
    ]);
    expect(tries.filter((outcome) => outcome.status === "fulfilled" && outcome.value.ok)).toHaveLength(1);
    const left = (await read(one)) ?? (await read(other));
    expect(left).toMatchObject({ people: 5, status: "confirmed" });
    expect(left?.attendees.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    expect(left?.holdExpiresAt).not.toBeNull();
    expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 5, holds: true });
    const { history } = await getDelegation(desk.registrar, desk.institution.id, left?.id ?? "", "en");
    expect(history.map(({ action }) => action)).toEqual(["merge", "register", "register"]);
  });

  it("gives the one the later place in the queue", async () => {
    const listing = await createListingWithPool({ places: 1 });
    const desk = await createDesk();
    const one = await sendDelegation(desk, listing, 3);
    const between = await createRegistration(listing, { status: "waitlisted", people: 2 });
    const other = await sendDelegation(desk, listing, 2, "b");
    expect(await mergeDelegations(desk.registrar, one, other)).toMatchObject({ ok: true });
    expect(await queue(listing.id)).toEqual([between.id, one]);
  });

  it("is for two that stand alike, of one institution, and at most fifty people", async () => {
    const listing = await createListingWithPool({ places: 3 });
    const desk = await createDesk();
    const confirmed = await sendDelegation(desk, listing, 3);
    const waiting = await sendDelegation(desk, listing, 30, "b");
    const large = await sendDelegation(desk, listing, 21, "c");
    const stranger = await createDesk();
    const theirs = await sendDelegation(stranger, listing, 2, "d");
    const merge = (one: string, other: string) => mergeDelegations(desk.registrar, one, other);
    expect(await merge(confirmed, waiting)).toEqual({ ok: false, refusal: "changed" });
    expect(await merge(waiting, theirs)).toEqual({ ok: false, refusal: "changed" });
    expect(await merge(waiting, waiting)).toEqual({ ok: false, refusal: "changed" });
    expect(await merge(waiting, large)).toEqual({ ok: false, refusal: "too-many" });
    await expect(mergeDelegations(stranger.registrar, waiting, large)).rejects.toThrow(NotFound);
  });
});
