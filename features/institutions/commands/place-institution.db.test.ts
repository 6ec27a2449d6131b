import { describe, expect, it } from "vitest";
import { placeCities } from "@/features/places/commands/place-cities.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { createInstitution, createOffice, createStaff } from "@/tests/factories/institutions.ts";
import { flaws } from "@/tests/schema-org/flaws.ts";
import { institutionJsonLd } from "../components/public/json-ld.ts";
import { getPublishedPosition } from "../queries/position.ts";
import { getProfile } from "../queries/profile.ts";
import { getPublishedInstitution } from "../queries/published.ts";
import { INSTITUTION_KINDS } from "../rules/kinds.ts";
import { placeInstitution } from "./place-institution.ts";

const CAMPUS = { latitude: 23.0965, longitude: 113.2988 };

async function party(city = "Guangzhou") {
  const institution = await createInstitution({ city });
  await transaction((tx) => placeCities(tx, [{ countryCode: "CN", city }]));
  const position = async () => getPublishedPosition(await getPublishedInstitution(institution.slug));
  return { institution, editor: await createStaff(institution, "editor"), position };
}

describe("the position of an institution", () => {
  it("is its city's until its people say another, and again when they take that back", async () => {
    const { institution, editor, position } = await party();
    const city = await position();
    expect(city).toMatchObject({ isOwn: false });
    expect(await placeInstitution(editor, institution.id, { position: CAMPUS, revision: 1 })).toMatchObject({
      ok: true,
    });
    expect(await position()).toEqual({ ...CAMPUS, isOwn: true });
    const { latitude = 0, longitude = 0 } = city ?? {};
    expect(await getProfile(editor, institution.id)).toMatchObject({
      position: CAMPUS,
      cityPosition: { latitude, longitude },
      revision: 2,
    });
    expect(await placeInstitution(editor, institution.id, { position: null, revision: 2 })).toMatchObject({ ok: true });
    expect(await position()).toEqual(city);
    expect(await database().auditEntry.count({ where: { action: "institution.place" } })).toBe(2);
  });

  it("is nowhere when its city is found nowhere", async () => {
    expect(await (await party("Nowhere at all")).position()).toBeNull();
  });

  it("is said by one of several who began from the same state", async () => {
    const { institution, editor } = await party();
    const places = [1, 2, 3].map((latitude) => ({ position: { ...CAMPUS, latitude }, revision: 1 }));
    const outcomes = await Promise.all(places.map((place) => placeInstitution(editor, institution.id, place)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "stale-revision")).toHaveLength(2);
  });

  it("is said by owners and editors alone", async () => {
    const { institution } = await party();
    const place = { position: CAMPUS, revision: 1 };
    for (const role of ["registrar", "viewer"] as const) {
      const member = await createStaff(institution, role);
      await expect(placeInstitution(member, institution.id, place)).rejects.toThrow(Forbidden);
    }
    for (const stranger of [await createOffice(), ANONYMOUS, (await party()).editor]) {
      await expect(placeInstitution(stranger, institution.id, place)).rejects.toThrow(NotFound);
    }
    expect((await getPublishedInstitution(institution.slug)).latitude).toBeNull();
  });

  it.each(INSTITUTION_KINDS)("is told to machines of a %s, but not the city's", async (kind) => {
    const institution = await createInstitution({ kind });
    const editor = await createStaff(institution, "editor");
    const described = async () => institutionJsonLd(await getPublishedInstitution(institution.slug), "en");
    expect(JSON.stringify(await described())).not.toContain("geo");
    await placeInstitution(editor, institution.id, { position: CAMPUS, revision: 1 });
    expect(await described()).toMatchObject({ location: { geo: { "@type": "GeoCoordinates", ...CAMPUS } } });
    expect(flaws(await described())).toEqual([]);
  });

  it.each([
    ["half of one", "latitude = 23"],
    ["beyond a pole", "latitude = 90.1, longitude = 0"],
    ["round the earth", "latitude = 0, longitude = -180.1"],
  ])("is never %s, whoever writes it", async (_name, change) => {
    await createInstitution();
    await expect(database().$executeRawUnsafe(`UPDATE institution SET ${change}`)).rejects.toThrow(
      /institution_position_check/,
    );
  });
});
