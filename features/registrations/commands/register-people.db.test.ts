import { describe, expect, it } from "vitest";
import { NOTHING_SENT } from "@/features/forms/rules/sent.ts";
import { cancelListing } from "@/features/listings/commands/end-listing.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { emptyTables } from "@/tests/db/empty-tables.ts";
import { createStaff, createUser, createViewer, viewerOf } from "@/tests/factories/institutions.ts";
import {
  createListingWithPool,
  createRegistration,
  individualInput,
  poolState,
} from "@/tests/factories/registrations.ts";
import { getPublishedRegisterPage } from "../queries/register-page.ts";
import { admissionRefusal } from "../rules/admission.ts";
import { withdrawRegistrationAtDesk } from "./decide.ts";
import { registerPeople } from "./register-people.ts";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
/** What the person is told: the registration, how it stands, the place in the queue. */
function registered(outcome: Awaited<ReturnType<typeof registerPeople>>) {
  if (!outcome.ok) return undefined;
  const { origin: _, ...receipt } = outcome.value;
  return receipt;
}
const letters = (template: string) => database().outbox.count({ where: { template } });

describe("registering people", () => {
  it("gives a group its places at once, with a ticket for each, a letter and an audit entry", async () => {
    const listing = await createListingWithPool({ places: 4 });
    const outcome = await registerPeople(
      ANONYMOUS,
      listing.code,
      "ru",
      individualInput({ people: 3, email: "zarina@mail.example" }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { status: "confirmed", place: null } });
    const registration = await database().registration.findFirstOrThrow({ include: { attendees: true } });
    expect(registration).toMatchObject({
      people: 3,
      status: "confirmed",
      locale: "ru",
      kind: "individual",
      userId: null,
    });
    expect(registration.attendees.map(({ name, email, position }) => [position, name, email])).toEqual([
      [0, "Zarina Rakhimova", "zarina@mail.example"],
      [1, "Companion 1", ""],
      [2, "Companion 2", ""],
    ]);
    expect(new Set(registration.attendees.map(({ ticketCode }) => ticketCode)).size).toBe(3);
    expect(await database().outbox.findMany()).toMatchObject([
      {
        template: "registration-confirmed",
        recipient: "zarina@mail.example",
        locale: "ru",
        parameters: { registrationId: registration.id },
      },
    ]);
    expect(await database().auditEntry.findMany()).toMatchObject([
      {
        action: "registration.register",
        subjectId: registration.id,
        institutionId: listing.institutionId,
        actorId: null,
      },
    ]);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, holds: true });
  });

  it("puts a group on the waitlist that does not fit whole, and gives the rest to a smaller one", async () => {
    const listing = await createListingWithPool({ places: 2 });
    const group = await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ people: 3 }));
    const second = await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ people: 3 }));
    const pair = await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ people: 2 }));
    expect(group).toMatchObject({ ok: true, value: { status: "waitlisted", place: 1 } });
    expect(second).toMatchObject({ ok: true, value: { status: "waitlisted", place: 2 } });
    expect(pair).toMatchObject({ ok: true, value: { status: "confirmed" } });
    expect(await letters("registration-waitlisted")).toBe(2);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 2, waiting: [3, 3], holds: true });
  });

  it("holds no places while the organiser decides", async () => {
    const listing = await createListingWithPool({ places: 1, mode: "approval" });
    const outcome = await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ people: 2 }));
    expect(outcome).toMatchObject({ ok: true, value: { status: "pending", place: null } });
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 0 });
    expect(await letters("registration-pending")).toBe(1);
  });

  it("answers the same submission with the same registration, one after another and at once", async () => {
    const listing = await createListingWithPool({ places: 10 });
    const input = individualInput({ people: 2 });
    const first = await registerPeople(ANONYMOUS, listing.code, "en", input);
    const replays = await Promise.all(
      Array.from({ length: 8 }, () => registerPeople(ANONYMOUS, listing.code, "en", input)),
    );
    expect(registered(first)).toBeDefined();
    expect(replays.map(registered)).toEqual(Array(8).fill(registered(first)));
    const doubled = individualInput();
    const clicks = await Promise.all(
      Array.from({ length: 8 }, () => registerPeople(ANONYMOUS, listing.code, "en", doubled)),
    );
    expect(new Set(clicks.map((click) => registered(click)?.registrationId)).size).toBe(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 3, holds: true });
    expect(await database().outbox.count()).toBe(2);
  });

  it("does not take what was changed in a form that was sent before for a second click: the letter says how it stands", async () => {
    const listing = await createListingWithPool({ places: 10 });
    const input = individualInput({ email: "back@mail.example" });
    const first = await registerPeople(ANONYMOUS, listing.code, "en", input);
    const more = { ...input, companions: ["A friend"] };
    const again = await registerPeople(ANONYMOUS, listing.code, "en", more);
    expect(again).toMatchObject({ ok: true, value: { origin: "already-registered" } });
    expect(registered(again)?.registrationId).toBe(registered(first)?.registrationId);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
    expect(await letters("registration-link")).toBe(1);
    const answered = { ...NOTHING_SENT, texts: new Map([["answers.all.q1", ["Halal"]]]) };
    expect(await registerPeople(ANONYMOUS, listing.code, "en", input, answered)).toMatchObject({
      value: { origin: "already-registered" },
    });
    expect(await registerPeople(ANONYMOUS, listing.code, "en", input)).toMatchObject({ value: { origin: "replayed" } });
  });

  it("takes an address once, and writes to its owner instead of telling whoever typed it", async () => {
    const listing = await createListingWithPool();
    const email = "owner@mail.example";
    const first = await registerPeople(ANONYMOUS, listing.code, "en", individualInput({ email }));
    const stranger = await registerPeople(ANONYMOUS, listing.code, "fr", individualInput({ email, people: 4 }));
    const again = await registerPeople(ANONYMOUS, listing.code, "fr", individualInput({ email }));
    expect(registered(stranger)).toEqual(registered(first));
    expect(registered(again)).toEqual(registered(first));
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1 });
    expect(await letters("registration-link")).toBe(1);
  });

  it("makes one of eight submissions of one address at once", async () => {
    const listing = await createListingWithPool();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        registerPeople(ANONYMOUS, listing.code, "en", individualInput({ email: "one@mail.example" })),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await database().registration.count()).toBe(1);
    expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, holds: true });
  });

  it("lets somebody register again who has withdrawn", async () => {
    const listing = await createListingWithPool();
    const { id } = await createRegistration(listing, { email: "back@mail.example" });
    await withdrawRegistrationAtDesk(listing.desk, id, "asked by telephone");
    const outcome = await registerPeople(
      ANONYMOUS,
      listing.code,
      "en",
      individualInput({ email: "back@mail.example" }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { status: "confirmed" } });
    expect(await database().registration.count()).toBe(2);
  });

  it("is the member's own only with the address that the account has proved", async () => {
    const listing = await createListingWithPool();
    const user = await createUser({ email: "member@mail.example" });
    const viewer = await viewerOf(user);
    await registerPeople(viewer, listing.code, "en", individualInput({ email: "member@mail.example" }));
    await registerPeople(viewer, listing.code, "en", individualInput({ email: "colleague@mail.example" }));
    const rows = await database().registration.findMany({ orderBy: { queueNumber: "asc" }, select: { userId: true } });
    expect(rows).toEqual([{ userId: user.id }, { userId: null }]);
  });

  it("is refused by the terms, exactly as the page that shows them says", async () => {
    const cases = [
      { choices: { status: "cancelled" }, refusal: "listing-cancelled" },
      { choices: { status: "archived" }, refusal: "ended" },
      { choices: { endsAt: inHours(-1) }, refusal: "ended" },
      { choices: { mode: "external" }, refusal: "external" },
      { choices: { opensAt: inHours(1) }, refusal: "not-open-yet" },
      { choices: { closesAt: inHours(-1) }, refusal: "closed" },
      { choices: { opensAt: inHours(-2), closesAt: inHours(-1), endsAt: inHours(-1) }, refusal: "ended" },
      { choices: { status: "cancelled", closesAt: inHours(-1) }, refusal: "listing-cancelled" },
    ] as const;
    for (const { choices, refusal } of cases) {
      const listing = await createListingWithPool(choices);
      expect(await registerPeople(ANONYMOUS, listing.code, "en", individualInput())).toEqual({ ok: false, refusal });
      const row = await database().listing.findUniqueOrThrow({ where: { id: listing.id }, include: { terms: true } });
      const terms = {
        listingStatus: row.status,
        listingEndsAt: row.endsAt,
        mode: row.terms?.mode ?? null,
        opensAt: row.terms?.opensAt ?? null,
        closesAt: row.terms?.closesAt ?? null,
      };
      expect(admissionRefusal(terms, new Date())).toBe(refusal);
    }
    expect(await database().registration.count()).toBe(0);
    expect(await database().outbox.count()).toBe(0);
  });

  it("is refused where the listing takes none", async () => {
    const listing = await createListingWithPool();
    await database().registrationTerms.deleteMany();
    const outcome = await registerPeople(ANONYMOUS, listing.code, "en", individualInput());
    expect(outcome).toEqual({ ok: false, refusal: "no-registration" });
  });

  it("does not find a draft, a suspended institution's listing, nor one that was never there, whoever asks", async () => {
    const hidden = await createListingWithPool();
    await database().institution.update({ where: { id: hidden.institutionId }, data: { status: "suspended" } });
    await expect(registerPeople(hidden.desk, hidden.code, "en", individualInput())).rejects.toThrow(NotFound);
    await expect(getPublishedRegisterPage(hidden.code, "en")).rejects.toThrow(NotFound);
    const draft = await createListingWithPool({ status: "draft" });
    await expect(registerPeople(draft.desk, draft.code, "en", individualInput())).rejects.toThrow(NotFound);
    await expect(registerPeople(await createViewer(), "LEC-1999-0001", "en", individualInput())).rejects.toThrow(
      NotFound,
    );
  });

  it("fills ten places exactly under forty at once in groups of one to five, and leaves nobody waiting who would fit", async () => {
    for (let round = 0; round < 4; round++) {
      const listing = await createListingWithPool({ places: 10 });
      const sizes = Array.from({ length: 40 }, (_, index) => (index % 5) + 1);
      await Promise.all(
        sizes.map((people) => registerPeople(ANONYMOUS, listing.code, "en", individualInput({ people }))),
      );
      expect(await poolState(listing.poolId)).toMatchObject({ confirmedPeople: 10, taken: 10, holds: true });
      expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(40);
    }
  });

  it("takes nobody once the listing is cancelled, however long they waited in line", async () => {
    for (let round = 0; round < 5; round++) {
      const listing = await createListingWithPool({ places: 50 });
      const owner = await createStaff({ id: listing.institutionId }, "owner");
      const newcomers = Array.from({ length: 8 }, () =>
        registerPeople(ANONYMOUS, listing.code, "en", individualInput()),
      );
      const [cancelled, ...outcomes] = await Promise.all([
        cancelListing(owner, listing.id, "The speaker is ill."),
        ...newcomers,
      ]);
      expect(cancelled).toMatchObject({ ok: true });
      const standing = outcomes.filter(({ ok }) => ok).length;
      expect(await database().outbox.count({ where: { template: "listing-cancelled" } })).toBe(standing);
      await emptyTables();
    }
  });

  it("never leaves a newcomer waiting beside a place that a withdrawal frees at the same moment", async () => {
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    for (let round = 0; round < 20; round++) {
      const listing = await createListingWithPool({ places: 1 });
      const { id } = await createRegistration(listing);
      // Newcomers arrive all through the withdrawal, some between its look at the queue and its commit.
      const newcomers = Array.from({ length: 8 }, async (_, index) => {
        await pause(index * 2);
        return registerPeople(ANONYMOUS, listing.code, "en", individualInput());
      });
      await Promise.all([withdrawRegistrationAtDesk(listing.desk, id, "cannot come"), ...newcomers]);
      expect(await poolState(listing.poolId)).toMatchObject({ taken: 1, confirmedPeople: 1, holds: true });
    }
  });
});
