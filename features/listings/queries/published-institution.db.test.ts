import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { listPublishedColleagues, listPublishedVenues } from "./published-institution.ts";
import { listPublishedOfInstitution } from "./published-sections.ts";

const ORCID = "0000-0002-1825-0097";
const now = new Date("2027-03-09T12:00:00Z");

async function person(institution: { id: string }, name: string, on: { id: string }[], orcid: string | null = null) {
  const id = newId();
  await database().person.create({
    data: {
      id,
      institutionId: institution.id,
      name,
      orcid,
      listings: { create: on.map(({ id: listingId }) => ({ listingId, role: "speaker", position: 0 })) },
    },
    select: { id: true },
  });
  return id;
}

async function holdAt(institution: { id: string }, name: string, listing: { id: string }) {
  const id = newId();
  await database().venue.create({
    data: { id, institutionId: institution.id, name, city: "Guangzhou", countryCode: "CN" },
  });
  await database().session.updateMany({ where: { listingId: listing.id }, data: { venueId: id } });
}

describe("an institution's page", () => {
  it("names the people of its public listings, most named first, each once", async () => {
    const institution = await createInstitution();
    const [one, two] = [await createPublished({ institution }), await createPublished({ institution })];
    const draft = await createPublished({ institution, status: "draft" });
    await person(institution, "Nobody Yet", [draft]);
    const once = await person(institution, "Aigerim Sadykova", [one]);
    const first = await person(institution, "Zhao Hailing", [one], ORCID);
    await person(institution, "Zhao Hailing", [two], ORCID);
    const colleagues = await listPublishedColleagues(institution.id);
    expect(colleagues.map(({ id, listings }) => [id, listings])).toEqual([
      [first, 2],
      [once, 1],
    ]);
    await suspendInstitutionOf(one);
    expect(await listPublishedColleagues(institution.id)).toEqual([]);
  });

  it("names the venues of its public listings", async () => {
    const institution = await createInstitution();
    await holdAt(institution, "River Hall", await createPublished({ institution }));
    await holdAt(institution, "Secret Hall", await createPublished({ institution, status: "draft" }));
    const names = (await listPublishedVenues(institution.id)).map(({ name }) => name);
    expect(names).toEqual(["River Hall"]);
  });

  it("bounds the past and says how much there is", async () => {
    const institution = await createInstitution();
    for (let made = 0; made < 14; made++) {
      await createPublished({ institution, sessions: [["2027-03-01T19:00", "2027-03-01T20:00"]] });
    }
    const { now: present, coming, past, pastTotal } = await listPublishedOfInstitution(institution.id, "en", now);
    expect([present.length, coming.length, past.length, pastTotal]).toEqual([0, 0, 12, 14]);
  });
});
