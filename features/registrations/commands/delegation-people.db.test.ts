import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import {
  createListingWithPool,
  createRegistration,
  delegationInput,
  poolState,
} from "@/tests/factories/registrations.ts";
import { getDelegation } from "../queries/delegation.ts";
import { listTakenSeatsOf } from "../queries/taken-seats.ts";
import { confirmRegistration } from "./decide.ts";
import { namePeople } from "./name-people.ts";
import { partDelegation } from "./part-delegation.ts";
import { registerDelegation } from "./register-delegation.ts";
import { takeOverDelegation } from "./take-over.ts";
import { withdrawDelegation } from "./withdraw.ts";

/** A delegation of eight, of whom three are named, two of these with an address. */
async function heldDelegation(choices: Parameters<typeof createListingWithPool>[0] = {}) {
  const listing = await createListingWithPool({ places: 20, ...choices });
  const institution = await createInstitution();
  const registrar = await createStaff(institution, "registrar");
  const input = { ...delegationInput(3), places: 8 };
  const outcome = await registerDelegation(registrar, institution.id, listing.code, "en", input);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const id = outcome.value.registrationId;
  const read = () =>
    database().registration.findUniqueOrThrow({
      where: { id },
      include: { attendees: { orderBy: { position: "asc" } } },
    });
  const { attendees } = await read();
  return { id, listing, institution, registrar, read, unnamed: attendees.filter(({ name }) => name === "") };
}

const named = (places: { id: string }[], prefix = "late") =>
  places.map(({ id }, index) => ({ id, name: `Late ${index}`, email: `${prefix}-${index}@mail.example` }));

const tickets = () => database().outbox.count({ where: { template: "registration-ticket" } });

describe("places held without names", () => {
  it("count at once, and are kept for the hours of the terms", async () => {
    const { read, listing, unnamed } = await heldDelegation({ endsAt: new Date(Date.now() + 90 * 86_400_000) });
    expect(unnamed).toHaveLength(5);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 8, holds: true });
    const { holdExpiresAt, createdAt } = await read();
    expect(Math.round(((holdExpiresAt?.getTime() ?? 0) - createdAt.getTime()) / 3_600_000)).toBe(336);
  });

  it("are named in parts: letters go to the new ones only, and the hold ends with the last name", async () => {
    const { id, listing, registrar, read, unnamed } = await heldDelegation();
    const before = await tickets();
    expect(await namePeople(registrar, id, named(unnamed.slice(0, 2)))).toMatchObject({ ok: true });
    expect(await tickets()).toBe(before + 2);
    expect((await read()).holdExpiresAt).not.toBeNull();
    expect(await namePeople(registrar, id, named(unnamed.slice(2), "later"))).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ holdExpiresAt: null, people: 8 });
    expect(await tickets()).toBe(before + 5);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 8, holds: true });
  });

  it("take the same names twice without harm, but not other names in their place", async () => {
    const { id, registrar, read, unnamed } = await heldDelegation();
    const people = named(unnamed.slice(0, 1));
    const twice = await Promise.all([namePeople(registrar, id, people), namePeople(registrar, id, people)]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect(await database().auditEntry.count({ where: { action: "registration.name" } })).toBe(1);
    const others = people.map((person) => ({ ...person, name: "Somebody else" }));
    expect(await namePeople(registrar, id, others)).toEqual({ ok: false, refusal: "changed" });
    expect((await read()).attendees.filter(({ name }) => name === "Somebody else")).toEqual([]);
  });

  it("of two tabs that name one place differently, one is told", async () => {
    const { id, registrar, unnamed } = await heldDelegation();
    const place = unnamed.slice(0, 1);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, tab) => namePeople(registrar, id, named(place, `tab-${tab}`))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are not for somebody who is registered already; then nobody is named, and it is said who", async () => {
    const { id, listing, registrar, read, unnamed } = await heldDelegation();
    const { email } = await createRegistration(listing);
    const people = [...named(unnamed.slice(0, 1)), { id: unnamed[1]?.id ?? "", name: "Guest", email }];
    expect(await namePeople(registrar, id, people)).toEqual({ ok: false, refusal: "seat-taken" });
    expect((await read()).attendees.filter(({ name }) => name === "")).toHaveLength(5);
    expect(await listTakenSeatsOf(registrar, id, ["late-0@mail.example", email])).toEqual(new Set([email]));
  });

  it("stay unnamed once the delegation is withdrawn", async () => {
    const { id, registrar, unnamed } = await heldDelegation();
    await withdrawDelegation(registrar, id);
    expect(await namePeople(registrar, id, named(unnamed))).toEqual({ ok: false, refusal: "over" });
  });

  it("are named by owners and registrars of the sending institution alone", async () => {
    const { id, institution, listing, unnamed } = await heldDelegation();
    const editor = await createStaff(institution, "editor");
    await expect(namePeople(editor, id, named(unnamed))).rejects.toThrow(Forbidden);
    await expect(namePeople(listing.desk, id, named(unnamed))).rejects.toThrow(NotFound);
    await expect(listTakenSeatsOf(listing.desk, id, [])).rejects.toThrow(NotFound);
  });
});

describe("the page of a delegation", () => {
  it("shows people, states and what happened, to those who register", async () => {
    const { id, institution, registrar, listing, unnamed } = await heldDelegation();
    await namePeople(registrar, id, named(unnamed.slice(0, 1)));
    const page = await getDelegation(registrar, institution.id, id, "en");
    expect(page.attendees.map(({ state }) => state)).toEqual([
      "invited",
      "no-address",
      "invited",
      "invited",
      ...Array(4).fill("unnamed"),
    ]);
    expect(page.attendees.map(({ hasTicket }) => hasTicket)).toEqual([false, true, ...Array(6).fill(false)]);
    expect(page.history.map(({ action, by }) => [action, by.side])).toEqual([
      ["name", "own"],
      ["register", "own"],
    ]);
    await expect(getDelegation(await createStaff(institution, "editor"), institution.id, id, "en")).rejects.toThrow(
      Forbidden,
    );
    await expect(getDelegation(listing.desk, listing.institutionId, id, "en")).rejects.toThrow(NotFound);
  });
});

describe("who looks after a delegation", () => {
  it("is who registered it, until somebody else who registers takes it over: letters go there then", async () => {
    const { id, institution, registrar, listing, read, unnamed } = await heldDelegation({ mode: "approval" });
    const successor = await createStaff(institution, "owner");
    const page = async (viewer: typeof registrar) => getDelegation(viewer, institution.id, id, "en");
    expect([(await page(registrar)).isContact, (await page(successor)).isContact]).toEqual([true, false]);
    await expect(takeOverDelegation(listing.desk, id, "en")).rejects.toThrow(NotFound);
    await expect(takeOverDelegation(await createStaff(institution, "editor"), id, "en")).rejects.toThrow(Forbidden);
    const twice = await Promise.all([1, 2].map(() => takeOverDelegation(successor, id, "ru")));
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect((await page(successor)).history.map(({ action }) => action)).toEqual(["take-over", "register"]);
    expect([(await page(registrar)).isContact, (await page(successor)).isContact]).toEqual([false, true]);
    await confirmRegistration(listing.desk, id);
    const letters = database().outbox.findMany({ where: { template: "registration-confirmed" } });
    expect(await letters).toMatchObject([{ recipient: successor.email, locale: "ru" }]);
    // Who parts keeps whoever looks after them.
    expect((await read()).userId).toBe(successor.userId);
    const [one] = unnamed;
    const parted = await partDelegation(registrar, id, [one?.id ?? ""]);
    expect(parted.ok && (await getDelegation(successor, institution.id, parted.value, "en")).isContact).toBe(true);
    await withdrawDelegation(registrar, id);
    expect(await takeOverDelegation(registrar, id, "en")).toEqual({ ok: false, refusal: "over" });
  });
});
