import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import {
  getPublishedInstitution,
  listPublishedInstitutionCountries,
  listPublishedInstitutions,
  listPublishedNewestInstitutions,
} from "./published.ts";

const now = new Date();

async function find(q?: string, country?: string) {
  const { institutions, total } = await listPublishedInstitutions({ q, country, page: 1 }, "en", now);
  expect(institutions).toHaveLength(total);
  return institutions.map(({ slug }) => slug);
}

describe("the directory of institutions", () => {
  it("finds a name in any of its languages, by any part, blind to case and accents", async () => {
    const names = [
      { language: "fr", name: "Université de la Méditerranée" },
      { language: "ar", name: "جامعة المتوسّط" },
      { language: "zh-CN", name: "地中海大学" },
    ];
    const { slug } = await createInstitution({ sourceLanguage: "fr", names });
    await createInstitution({ name: "Steppe Museum" });
    for (const q of ["mediterranee", "MÉDIT univ", "المتوسط", "中海"]) expect(await find(q)).toEqual([slug]);
    for (const q of ["museum med", "%", "_", "'"]) expect(await find(q)).toEqual([]);
  });

  it("filters by country, leaves out the suspended and counts what is published", async () => {
    const here = await createInstitution({ name: "Almaty Centre", countryCode: "KZ", verified: false });
    await createInstitution({ name: "Gone", countryCode: "KZ", status: "suspended" });
    await createInstitution({ name: "Elsewhere", countryCode: "EG" });
    await createPublished({ institution: here });
    await createPublished({ institution: here, status: "draft" });
    const { institutions } = await listPublishedInstitutions({ country: "KZ", page: 1 }, "en", now);
    expect(institutions).toMatchObject([{ slug: here.slug, name: "Almaty Centre", listings: 1, isVerified: false }]);
    expect((await listPublishedInstitutionCountries()).sort()).toEqual(["EG", "KZ"]);
  });

  it("shows the newest first and a name in the reader's language", async () => {
    await createInstitution({ name: "First" });
    await createInstitution({
      names: [
        { language: "en", name: "Second" },
        { language: "ru", name: "Второй" },
      ],
    });
    const [newest] = await listPublishedNewestInstitutions("ru", now, 1);
    expect(newest).toMatchObject({ name: "Второй", nameLanguage: "ru", isVerified: true });
  });
});

describe("an institution's public page", () => {
  it("is there by its slug, and not when suspended, unknown or malformed", async () => {
    const { slug } = await createInstitution();
    const gone = await createInstitution({ status: "suspended" });
    expect(await getPublishedInstitution(slug)).toMatchObject({ slug });
    for (const address of [gone.slug, "nobody", "", "../x", "A", slug.toUpperCase()]) {
      await expect(getPublishedInstitution(address)).rejects.toThrow(NotFound);
    }
  });
});
