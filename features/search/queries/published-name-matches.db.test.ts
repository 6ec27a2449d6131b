import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { searchPublishedNames } from "./published-name-matches.ts";

const institutionsBy = async (q: string, limit = 5) => (await searchPublishedNames(q, "en", limit)).institutions;
const peopleBy = async (q: string) => (await searchPublishedNames(q, "en", 5)).people;

describe("institutions by name", () => {
  const slugs = async (q: string) => (await institutionsBy(q)).map(({ slug }) => slug);

  it("are found by a name in any language, an acronym and Latin letters, with what they have on", async () => {
    const museum = await createInstitution({
      names: [
        { language: "zh-CN", name: "南沙海路博物馆" },
        { language: "en", name: "Nansha Museum of the Sea Routes" },
      ],
      aliases: ["NMSR"],
    });
    await createInstitution({ name: "Another museum" });
    await createPublished({ institution: museum });
    await createPublished({ institution: museum, status: "draft" });
    for (const q of ["南沙博物館", "nmsr", "sea route", "nansha bowuguan", "Nansha"]) {
      expect(await slugs(q)).toEqual([museum.slug]);
    }
    const [found] = await institutionsBy("nmsr");
    expect(found).toMatchObject({ name: "Nansha Museum of the Sea Routes", nameLanguage: "en", listings: 1 });
    expect(await slugs("museum -sea")).toHaveLength(1);
    expect(await slugs("harbour museum")).toEqual([]);
    expect(await slugs("…")).toEqual([]);
  });

  it("are at most as many as asked for, the shortest name that fits first, and never suspended", async () => {
    const long = await createInstitution({ name: "Porcelain museum of the northern harbour of the old town" });
    const short = await createInstitution({ name: "Porcelain museum" });
    await createInstitution({ name: "Porcelain academy", status: "suspended" });
    expect(await slugs("porcelain")).toEqual([short.slug, long.slug]);
    expect(await institutionsBy("porcelain", 1)).toHaveLength(1);
  });
});

describe("people by name", () => {
  it("are found in either script, once for one ORCID, with the listings that name them", async () => {
    const speaker = { name: "Zarina Rahimova", nativeName: "Зарина Рахимова" };
    await createPublished({ speakers: [speaker] });
    const [first] = await peopleBy("рахимова");
    expect(first).toMatchObject({ ...speaker, listings: 1 });
    expect((await peopleBy("zarina rahim")).map(({ id }) => id)).toEqual([first?.id]);
    await createPublished({ speakers: [{ ...speaker, affiliation: "Elsewhere" }] });
    expect(await peopleBy("rakhimova")).toHaveLength(2);
    await database().person.updateMany({ data: { orcid: "0000-0002-1825-0097" } });
    expect(await peopleBy("rakhimova")).toEqual([{ ...speaker, id: first?.id, affiliation: "", listings: 2 }]);
  });

  it("are not found by a draft, nor by a listing of a suspended institution", async () => {
    await createPublished({ status: "draft", speakers: [{ name: "Hidden Speaker" }] });
    const published = await createPublished({ speakers: [{ name: "Seen Speaker" }] });
    expect((await peopleBy("speaker")).map(({ name }) => name)).toEqual(["Seen Speaker"]);
    await suspendInstitutionOf(published);
    expect(await peopleBy("speaker")).toEqual([]);
  });
});
