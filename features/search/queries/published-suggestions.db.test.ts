import { describe, expect, it } from "vitest";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { suggestPublished } from "./published-suggestions.ts";

const now = new Date("2027-03-09T12:00:00Z");
const suggest = (typed: string) => suggestPublished(typed, "en", now);

describe("suggestions while typing", () => {
  it("are listings by their titles, institutions, people and places", async () => {
    const institution = await createInstitution({ name: "Porcelain Museum", aliases: ["PMS"] });
    const { code } = await createPublished({
      institution,
      texts: [{ language: "en", title: "Porcelain at sea", body: "Kilns and cargoes." }],
      speakers: [{ name: "Portia Lindqvist" }],
    });
    expect(await suggest("porc")).toMatchObject({
      listings: [{ code, title: "Porcelain at sea", language: "en", kind: "lecture" }],
      institutions: [{ slug: institution.slug }],
      people: [],
      places: [],
    });
    expect((await suggest("lindq")).people).toMatchObject([{ name: "Portia Lindqvist" }]);
    expect((await suggest("pms")).institutions).toMatchObject([{ slug: institution.slug }]);
    expect((await suggest("guangz")).places).toEqual([{ country: "CN", city: "CN-guangzhou" }]);
    expect((await suggest("china")).places).toEqual([{ country: "CN" }]);
    expect((await suggest("kilns")).listings).toEqual([]);
    expect((await suggest("egypt")).places).toEqual([]);
  });

  it("know titles in any language and show the one that was meant", async () => {
    await createPublished({
      texts: [
        { language: "en", title: "Cave art" },
        { language: "zh-CN", title: "敦煌石窟艺术" },
      ],
    });
    expect((await suggest("石窟")).listings).toMatchObject([{ title: "敦煌石窟艺术", language: "zh-CN" }]);
    expect((await suggest("cav")).listings).toMatchObject([{ title: "Cave art", language: "en" }]);
    expect((await suggest("石窟藝術")).listings).toHaveLength(1);
  });

  it("are the one listing whose code was typed, unless nobody may find it", async () => {
    const { code } = await createPublished({ texts: [{ language: "en", title: "Cave art" }] });
    const draft = await createPublished({ status: "draft" });
    expect(await suggest(` ${code.toLowerCase()} `)).toEqual({
      listings: [{ code, kind: "lecture", title: "Cave art", language: "en" }],
      institutions: [],
      people: [],
      places: [],
    });
    expect((await suggest(draft.code)).listings).toEqual([]);
  });

  it("put a mistyped word right", async () => {
    await createPublished({ texts: [{ language: "en", title: "Exhibition of felt" }] });
    expect((await suggest("exibition")).listings).toMatchObject([{ title: "Exhibition of felt" }]);
  });

  it("are at most eight, what is coming first, and never what nobody may find", async () => {
    const over: [string, string][] = [["2027-03-01T19:00", "2027-03-01T20:00"]];
    await createPublished({ texts: [{ language: "en", title: "Silk past" }], sessions: over });
    for (let number = 0; number < 9; number++) {
      await createPublished({
        texts: [{ language: "en", title: `Silk ${number}` }],
        speakers: [{ name: "Silk Weaver" }],
      });
    }
    await createPublished({ status: "draft", texts: [{ language: "en", title: "Silk draft" }] });
    const { listings, people } = await suggest("silk");
    expect(listings.length + people.length).toBe(8);
    expect(listings.map(({ title }) => title)).not.toContain("Silk past");
    expect(listings.map(({ title }) => title)).not.toContain("Silk draft");
  });

  it("are none for a single letter, even where a title has that word", async () => {
    await createPublished({ texts: [{ language: "en", title: "A to Z" }] });
    expect((await suggest("a")).listings).toEqual([]);
    expect((await suggest("Z")).listings).toEqual([]);
  });

  it.each(["", " ", "…", "-", '"', "a", "\0", "'; DROP TABLE search_word; --", "x".repeat(80)])(
    "are none for %j",
    async (typed) => {
      expect(await suggest(typed)).toEqual({ listings: [], institutions: [], people: [], places: [] });
    },
  );
});
