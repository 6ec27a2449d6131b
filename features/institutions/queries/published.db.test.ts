import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { createInstitution, createStaff } from "@/tests/factories/institutions.ts";
import { createDesk } from "@/tests/factories/listings.ts";
import { takePart } from "@/tests/factories/partnerships.ts";
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

  it("finds what search finds: other names, either writing of Chinese, another form of a word, Latin letters", async () => {
    const names = [
      { language: "zh-CN", name: "南海丝路大学" },
      { language: "ru", name: "Новый университет" },
      { language: "ar", name: "جامعة طريق الحرير" },
    ];
    const { slug } = await createInstitution({ sourceLanguage: "zh-CN", names, aliases: ["NSRU", "南海丝大"] });
    await createInstitution({ name: "Steppe Museum" });
    for (const q of ["nsru", "南海丝大", "南海絲路大學", "университета", "جامعه", "universitet"]) {
      expect(await find(q), q).toEqual([slug]);
    }
    expect(await find("nsru", "EG")).toEqual([]);
    expect(await find("nsru museum")).toEqual([]);
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

  it("counts the listings that an institution takes part in, as its filter does", async () => {
    const desk = await createDesk();
    const guest = await createInstitution({ countryCode: "KZ" });
    const partner = { institution: guest, owner: await createStaff(guest), editor: await createStaff(guest, "editor") };
    const { id } = await createPublished({ institution: desk.institution });
    await takePart(desk, id, partner);
    const { institutions } = await listPublishedInstitutions({ country: "KZ", page: 1 }, "en", now);
    expect(institutions).toMatchObject([{ slug: guest.slug, listings: 1 }]);
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
