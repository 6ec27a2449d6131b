import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createCompleteDraft, createDesk, createPublished, formFor } from "@/tests/factories/listings.ts";
import { getPublishedListing } from "../queries/published-listing.ts";
import { listPublishedOfInstitution } from "../queries/published-sections.ts";
import { saveListing } from "./save-listing.ts";

const personsOf = async (code: string) => (await getPublishedListing(code)).persons.map(({ person }) => person);

describe("the people of a listing", () => {
  it("stand on a public page as that listing was saved, whatever another one says of them", async () => {
    const desk = await createDesk();
    const named = { "persons.0.name": "Li Wei", "persons.0.affiliation": "Harbour Museum" };
    const { code } = await createPublished(desk, "lecture", named);
    await createCompleteDraft(desk, "lecture", {
      ...named,
      "persons.0.name": "Li Wei (Prof.)",
      "persons.0.affiliation": "Somewhere else",
    });
    expect(await personsOf(code)).toMatchObject([{ name: "Li Wei", affiliation: "Harbour Museum" }]);
  });

  it("are two people when two of the same name have no ORCID iD", async () => {
    const desk = await createDesk();
    const named = (affiliation: string) => ({
      "persons.0.name": "Li Wei",
      "persons.0.orcid": "",
      "persons.0.affiliation": affiliation,
    });
    const one = await createPublished(desk, "lecture", named("Physics"));
    const two = await createPublished(desk, "lecture", named("History"));
    expect(await personsOf(one.code)).toMatchObject([{ affiliation: "Physics" }]);
    expect(await personsOf(two.code)).toMatchObject([{ affiliation: "History" }]);
  });

  it("are known again when everything said of them is the same", async () => {
    const desk = await createDesk();
    const { id, revision } = await createCompleteDraft(desk);
    await createCompleteDraft(desk);
    await saveListing(desk.editor, id, revision, formFor("lecture"));
    expect(await database().person.count({ where: { institutionId: desk.institution.id } })).toBe(1);
  });
});

describe("the partners of a listing", () => {
  it("are names: nobody's programme stands on another institution's page", async () => {
    const desk = await createDesk();
    const partner = await createDesk();
    const { id } = await createPublished(desk, "programme", {
      "partners.1.name": partner.institution.name,
      "partners.1.role": "partner",
    });
    expect(await database().listingPartner.count({ where: { listingId: id } })).toBe(2);
    expect(await database().partnership.count({ where: { listingId: id } })).toBe(0);
    expect(await listPublishedOfInstitution(partner.institution.id, "en", new Date())).toEqual({
      now: [],
      coming: [],
      past: [],
      pastTotal: 0,
    });
  });
});
