import { describe, expect, it } from "vitest";
import { type Appearance, findLikenesses } from "./look-alikes.ts";

const one = (id: string, names: string[], isVerified = false, website = ""): Appearance => ({
  id,
  isVerified,
  names,
  website,
});

const alike = (own: string, other: string) =>
  findLikenesses([one("a", [other], true), one("b", [own])]).map(({ by, own: mine }) => `${by}: ${mine}`);

describe("names that can be mistaken for a verified institution's", () => {
  it.each([
    ["Nanhai University", "Nanhai University"],
    ["NANHAI  University", "Nanhai University"],
    ["Nаnhаi University", "Nanhai University"],
    ["Nanhai Universlty", "Nanhai University"],
    ["Université de Liège", "Universite de Liege"],
    ["Nanhai Univercity", "Nanhai University"],
    ["Nanhai Unversity", "Nanhai University"],
    ["Nanhai Uinversity", "Nanhai University"],
    ["南海大学", "南海大学"],
    ["جامعه القاهره", "جامعة القاهرة"],
    ["Казахский университет", "Казахскии университет"],
  ])("%s like %s", (own, other) => {
    expect(alike(own, other)).toEqual([`name: ${own}`]);
  });

  it.each([
    ["Nanhai College", "Nanhai University"],
    ["University of Nantes", "University of Nancy"],
    ["NSU", "NSU"],
    ["南海大学", "南京大学"],
    ["海大", "海大"],
  ])("%s not like %s", (own, other) => {
    expect(alike(own, other)).toEqual([]);
  });

  it("are told of the later of two verified ones, of nobody else's, never of oneself, each pair once", () => {
    const names = ["Museum of Silk", "Muzeum of Silk"];
    expect(findLikenesses([one("a", names, true), one("b", names, true)])).toEqual([
      { id: "b", resemblesId: "a", by: "name", own: "Museum of Silk", other: "Museum of Silk" },
    ]);
    expect(findLikenesses([one("a", names), one("b", names)])).toEqual([]);
  });
});

describe("domains that can be mistaken for a verified institution's", () => {
  const verified = one("a", ["Silk Road University"], true, "https://www.silkroad.edu.cn");
  it.each([
    ["https://silkroad.edu.cn/museum", "silkroad.edu.cn"],
    ["https://si1kroad.edu.cn", "si1kroad.edu.cn"],
    ["https://silkroad-edu.cn", "silkroad-edu.cn"],
  ])("%s", (website, own) => {
    expect(findLikenesses([verified, one("b", ["Other"], false, website)])).toEqual([
      { id: "b", resemblesId: "a", by: "domain", own, other: "silkroad.edu.cn" },
    ]);
  });

  it.each(["https://museum.silkroad.edu.cn", "https://porcelain.example", "", "no address"])("not %s", (website) => {
    expect(findLikenesses([verified, one("b", ["Other"], false, website)])).toEqual([]);
  });
});
