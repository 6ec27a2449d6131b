import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import type { PersonRole } from "@/prisma/generated/enums.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { getPublishedPerson } from "./published-person.ts";
import { listPublishedOfPerson } from "./published-sections.ts";

const ORCID = "0000-0002-1825-0097";
const now = new Date("2027-03-09T12:00:00Z");

type Named = { name?: string; nativeName?: string; affiliation?: string; orcid?: string | null };

async function createPerson(institution: { id: string }, person: Named = {}): Promise<string> {
  const id = newId();
  await database().person.create({
    data: { id, institutionId: institution.id, name: "Zhao Hailing", ...person },
    select: { id: true },
  });
  return id;
}

async function name(listing: { id: string }, personId: string, role: PersonRole = "speaker"): Promise<void> {
  await database().listingPerson.create({ data: { listingId: listing.id, personId, role, position: 0 } });
}

describe("a person's page", () => {
  it("is there once a public listing names them, with their part in each", async () => {
    const institution = await createInstitution();
    const person = await createPerson(institution, { nativeName: "赵海陵", affiliation: "Nanhai", orcid: ORCID });
    const lecture = await createPublished({ institution });
    const project = await createPublished({ institution, kind: "project", status: "archived" });
    await name(lecture, person);
    await name(project, person, "lead");
    await name(project, person, "researcher");
    const found = await getPublishedPerson(person);
    expect(found).toMatchObject({
      id: person,
      name: "Zhao Hailing",
      nativeName: "赵海陵",
      otherNames: [],
      orcid: ORCID,
      affiliations: ["Nanhai"],
    });
    expect(Object.fromEntries(found.roles)).toEqual({
      [lecture.code]: ["speaker"],
      [project.code]: ["lead", "researcher"],
    });
  });

  it.each(["draft", "in_review", "changes_requested", "refused"] as const)(
    "is not there for who is only on a listing %s",
    async (status) => {
      const institution = await createInstitution();
      const person = await createPerson(institution);
      await name(await createPublished({ institution, status }), person);
      await expect(getPublishedPerson(person)).rejects.toThrow(NotFound);
    },
  );

  it("is not there for who is named nowhere, when the institution is suspended, or for what is no id", async () => {
    const institution = await createInstitution();
    const unnamed = await createPerson(institution);
    const hidden = await createPerson(institution);
    const listing = await createPublished({ institution });
    await name(listing, hidden);
    await suspendInstitutionOf(listing);
    for (const id of [unnamed, hidden, newId(), "", "x", `${hidden}'--`]) {
      await expect(getPublishedPerson(id)).rejects.toThrow(NotFound);
    }
  });

  it("is one for all rows with the same ORCID, under the smallest id, and no draft joins it", async () => {
    const [one, other, third] = [await createInstitution(), await createInstitution(), await createInstitution()];
    const first = await createPerson(one, { orcid: ORCID, affiliation: "Nanhai" });
    const second = await createPerson(other, { name: "Hailing Zhao", orcid: ORCID, affiliation: "Kapitan" });
    const drafted = await createPerson(third, { name: "Secret Zhao", orcid: ORCID, affiliation: "Secret" });
    const namesake = await createPerson(third);
    const [here, there, draft, elsewhere] = [
      await createPublished({ institution: one }),
      await createPublished({ institution: other }),
      await createPublished({ institution: third, status: "draft" }),
      await createPublished({ institution: third }),
    ];
    await name(here, first);
    await name(there, second);
    await name(draft, drafted);
    await name(elsewhere, namesake);
    for (const id of [first, second]) {
      expect(await getPublishedPerson(id)).toMatchObject({
        id: first,
        rowIds: [first, second],
        name: "Zhao Hailing",
        otherNames: ["Hailing Zhao"],
        affiliations: ["Nanhai", "Kapitan"],
      });
    }
    await expect(getPublishedPerson(drafted)).rejects.toThrow(NotFound);
    expect(await getPublishedPerson(namesake)).toMatchObject({ rowIds: [namesake] });
    const { coming } = await listPublishedOfPerson([first, second], "en", now);
    expect(coming.map(({ code }) => code).sort()).toEqual([here.code, there.code].sort());
  });

  it("tells what comes from what is past", async () => {
    const institution = await createInstitution();
    const person = await createPerson(institution);
    const listings = [
      await createPublished({ institution, sessions: [["2027-03-20T19:00", "2027-03-20T21:00"]] }),
      await createPublished({ institution, sessions: [["2027-03-01T19:00", "2027-03-01T21:00"]] }),
      await createPublished({ institution, kind: "brief" }),
      await createPublished({ institution, status: "archived" }),
    ];
    for (const listing of listings) await name(listing, person);
    const { now: present, coming, past, pastTotal } = await listPublishedOfPerson([person], "en", now);
    const codes = (cards: { code: string }[]) => cards.map(({ code }) => code);
    expect(codes(coming)).toEqual([listings[0]?.code]);
    expect(codes(present)).toEqual([listings[2]?.code]);
    expect(codes(past).sort()).toEqual([listings[1]?.code, listings[3]?.code].sort());
    expect(pastTotal).toBe(2);
  });
});
