import { expect, it } from "vitest";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution, createOffice } from "@/tests/factories/institutions.ts";
import { moveListings } from "./move-to-institution.ts";

it("moves what a desk keeps for itself: templates of a taken name under another, words that the successor does not have", async () => {
  const [from, into] = [await createInstitution(), await createInstitution()];
  const template = (institutionId: string, name: string) =>
    ({ id: newId(), institutionId, kind: "lecture", name, sourceLanguage: "en", fields: {} }) as const;
  await database().listingTemplate.createMany({
    data: [template(from.id, "Evening"), template(from.id, "Morning"), template(into.id, "Evening")],
  });
  const word = (institutionId: string, term: string, translation: string) =>
    ({ id: newId(), institutionId, sourceLanguage: "en", language: "ru", term, translation }) as const;
  await database().glossaryTerm.createMany({
    data: [word(from.id, "Silk", "шёлк"), word(from.id, "Ink", "тушь"), word(into.id, "Ink", "чернила")],
  });
  const office = await createOffice();
  await transaction((tx) => moveListings(office, tx, from.id, into.id));
  const templates = await database().listingTemplate.findMany({ where: { institutionId: into.id } });
  expect(templates.map(({ name }) => name.split(" · ")[0]).sort()).toEqual(["Evening", "Evening", "Morning"]);
  const words = await database().glossaryTerm.findMany({
    where: { institutionId: into.id },
    orderBy: { term: "asc" },
  });
  expect(words.map(({ term, translation }) => [term, translation])).toEqual([
    ["Ink", "чернила"],
    ["Silk", "шёлк"],
  ]);
});
