import { describe, expect, it } from "vitest";
import { indexListings } from "@/features/listings/commands/index-listing.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createUser,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createListingWithPool, createRegistration } from "@/tests/factories/registrations.ts";
import { getDeskDuties, getDeskFigures } from "./queries.ts";

const DAY_MS = 86_400_000;
const now = () => new Date();

/** A listing with a delegation from Almaty and one person alone, all of whom have a place. */
async function withRegistrations() {
  const listing = await createListingWithPool({ places: 10, title: "Ships" });
  const almaty = await createInstitution({ countryCode: "KZ" });
  await createRegistration(listing, { status: "confirmed", people: 3, kind: "delegation", institutionId: almaty.id });
  await createRegistration(listing, { status: "confirmed", people: 1 });
  await createRegistration(listing, { status: "declined", people: 4 });
  await transaction((tx) => indexListings(ANONYMOUS, tx, [listing.id]));
  return listing;
}

describe("a desk's figures", () => {
  it("are its registrations by week, the places of what is to come, and people by country", async () => {
    const { id, institutionId, desk } = await withRegistrations();
    await withRegistrations(); // another institution's
    const figures = await getDeskFigures(desk, institutionId, "en", now());
    expect(figures.weeks).toHaveLength(12);
    expect(figures.weeks.at(-1)).toMatchObject({ registrations: 3, people: 8 });
    expect(figures.weeks.slice(0, 11).every(({ people }) => people === 0)).toBe(true);
    expect(figures.places).toEqual([{ id, title: "Ships", language: "en", taken: 4, capacity: 10 }]);
    expect(figures.countries).toEqual([{ country: "KZ", people: 3 }]);
    expect(figures.withoutCountry).toBe(1);
    expect(await getDeskFigures(desk, institutionId, "en", new Date(Date.now() + 100 * DAY_MS))).toMatchObject({
      weeks: { length: 12, 11: { people: 0 } },
      places: [],
    });
  });

  it("are those of the viewer's units alone for whoever is limited to such", async () => {
    const { id, institutionId } = await withRegistrations();
    const unitId = newId();
    await database().unit.create({ data: { id: unitId, institutionId, slug: "faculty", kind: "faculty" } });
    const user = await createUser();
    const membership = await createMembership({ id: institutionId }, { role: "registrar", user });
    await database().membershipUnit.create({ data: { membershipId: membership.id, unitId } });
    const limited = await viewerOf(user);
    expect(await getDeskFigures(limited, institutionId, "en", now())).toMatchObject({
      weeks: { 11: { people: 0 } },
      places: [],
      countries: [],
      withoutCountry: 0,
    });
    await database().listing.update({ where: { id }, data: { unitId }, select: { id: true } });
    expect(await getDeskFigures(limited, institutionId, "en", now())).toMatchObject({
      weeks: { 11: { people: 8 } },
      places: [{ id }],
      countries: [{ country: "KZ" }],
    });
  });
});

describe("a desk's duties", () => {
  it("tell of verification that ends soon, has ended, or never was", async () => {
    const { id } = await createInstitution();
    const owner = await createStaff({ id });
    const duty = async (at = now()) => (await getDeskDuties(owner, id, at)).verification;
    expect(await duty()).toBeNull();
    const end = (await database().verification.findFirstOrThrow({ where: { institutionId: id } })).expiresAt;
    expect(await duty(new Date(end.getTime() - 10 * DAY_MS))).toEqual({ state: "ending", days: 10, endsAt: end });
    expect(await duty(end)).toEqual({ state: "lapsed" });
    await database().verification.updateMany({ data: { revokedAt: now() } });
    expect(await duty()).toEqual({ state: "withdrawn" });
    const office = await createOffice();
    const withdrawn = { id: newId(), institutionId: id, kind: "withdrawal", judgedById: office.userId } as const;
    await database().judgement.create({ data: { ...withdrawn, reason: "Not theirs." }, select: { id: true } });
    expect(await duty(), "told at the head of the desk").toBeNull();
    await database().judgement.deleteMany();
    await database().verification.deleteMany();
    expect(await duty()).toEqual({ state: "never" });
  });

  it("count invitations that still hold, for those who keep the members", async () => {
    const institution = await createInstitution();
    const [owner, editor] = [await createStaff(institution), await createStaff(institution, "editor")];
    const invitation = (expiresAt: Date, changes = {}) => {
      const id = newId();
      const email = `${id}@mail.example`;
      const institutionId = institution.id;
      return { id, institutionId, email, role: "viewer" as const, locale: "en", tokenHash: id, expiresAt, ...changes };
    };
    const [later, earlier] = [new Date(Date.now() + DAY_MS), new Date(Date.now() - DAY_MS)];
    await database().invitation.createMany({
      data: [invitation(later), invitation(earlier), invitation(later, { revokedAt: now() })],
    });
    expect(await getDeskDuties(owner, institution.id, now())).toMatchObject({ invitations: 1, vouches: 0 });
    expect(await getDeskDuties(editor, institution.id, now())).toMatchObject({ invitations: 0 });
  });

  it("and its figures are nobody else's", async () => {
    const { id } = await createInstitution();
    const stranger = await createStaff(await createInstitution());
    await expect(getDeskDuties(stranger, id, now())).rejects.toThrow(NotFound);
    await expect(getDeskFigures(stranger, id, "en", now())).rejects.toThrow(NotFound);
  });
});
