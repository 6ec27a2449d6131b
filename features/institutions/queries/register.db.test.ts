import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { fold } from "@/lib/text/fold.ts";
import { createInstitution, createRegisterEntry, createViewer } from "@/tests/factories/institutions.ts";
import { countRegisterPublished, getRegisterFinding, searchRegisterPublished } from "./register.ts";

const REGISTER = [
  { name: "Universität zu Köln", countryCode: "DE", domains: ["uni-koeln.de"] },
  { name: "Çukurova Üniversitesi", countryCode: "TR", domains: ["cu.edu.tr"] },
  { name: "University of Oxford", countryCode: "GB", domains: ["ox.ac.uk", "oxford.ac.uk"] },
  { name: "Oxford Brookes University", countryCode: "GB", domains: ["brookes.ac.uk"] },
  { name: "Sun Yat-Sen University", countryCode: "CN", domains: ["mail.sysu.edu.cn"] },
  { name: "100% Online_College", countryCode: "US", domains: ["online-college.edu"] },
];

const namesFor = async (query: string) => (await searchRegisterPublished(query)).map(({ name }) => name);

beforeEach(async () => {
  for (const entry of REGISTER) await createRegisterEntry({ ...entry, searchName: fold(entry.name) });
});

describe("searching the register", () => {
  it("says how many universities there are to find", async () => {
    expect(await countRegisterPublished()).toBe(REGISTER.length);
  });

  it.each([
    ["koln", "Universität zu Köln"],
    ["UNIVERSITAT ZU KÖLN", "Universität zu Köln"],
    ["cukurova", "Çukurova Üniversitesi"],
    ["köln universität", "Universität zu Köln"],
    ["ko\0ln\u202E", "Universität zu Köln"],
    ["uni-koeln.de", "Universität zu Köln"],
    ["https://www.ox.ac.uk/admissions", "University of Oxford"],
    ["somebody@stats.ox.ac.uk", "University of Oxford"],
    ["sysu.edu.cn", "Sun Yat-Sen University"],
    ["100%", "100% Online_College"],
  ])("finds by %s %s first", async (query, name) => {
    expect((await namesFor(query))[0]).toBe(name);
  });

  it("puts names that begin with the query first", async () => {
    expect(await namesFor("oxford")).toEqual(["Oxford Brookes University", "University of Oxford"]);
  });

  it("takes wildcards and quotes for what they are", async () => {
    expect(await namesFor("%")).toEqual([]);
    expect(await namesFor("___")).toEqual([]);
    expect(await namesFor("'; DROP TABLE register_entry; --")).toEqual([]);
    expect(await namesFor("")).toEqual([]);
    expect(await namesFor("x".repeat(5000))).toEqual([]);
  });
});

describe("what the register says to an address", () => {
  const findingOf = async (email: string) => getRegisterFinding(await createViewer({ email }));

  it("finds the university of its domain and of a domain below it", async () => {
    for (const email of ["a@ox.ac.uk", "a@physics.ox.ac.uk"]) {
      expect(await findingOf(email)).toMatchObject({
        state: "found",
        domain: "ox.ac.uk",
        entries: [{ name: "University of Oxford", institution: null, domains: ["ox.ac.uk", "oxford.ac.uk"] }],
      });
    }
  });

  it("prefers the longest domain", async () => {
    await createRegisterEntry({ name: "Oxford College of Law", domains: ["law.ox.ac.uk"] });
    expect(await findingOf("a@mail.law.ox.ac.uk")).toMatchObject({ entries: [{ name: "Oxford College of Law" }] });
  });

  it("names the institution that is already here", async () => {
    const entry = await createRegisterEntry({ name: "Desert University", domains: ["desert.ac.uz"] });
    const institution = await createInstitution({ name: "Desert University", registerEntryId: entry.id });
    expect(await findingOf("a@desert.ac.uz")).toMatchObject({
      entries: [{ institution: { slug: institution.slug, name: "Desert University" } }],
    });
  });

  it.each([
    ["a@gmail.com", "free-mail"],
    ["a@qq.com", "free-mail"],
    ["a@museum.example", "unknown"],
    ["a@ac.uk", "unknown"],
    ["a@ox-ac.uk", "look-alike"],
    ["a@ox.ac.uk.example.com", "look-alike"],
  ])("says of %s: %s", async (email, state) => {
    expect(await findingOf(email)).toMatchObject({ state });
  });

  it("says nothing to visitors", async () => {
    expect(await getRegisterFinding(ANONYMOUS)).toBeNull();
  });
});
