import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createDesk } from "@/tests/factories/listings.ts";
import { createPartner, takePart } from "@/tests/factories/partnerships.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { readBrowse } from "../schema.ts";
import { browsePublishedListings } from "./published-browse.ts";
import { correctPublishedFilters, readPublishedQuestion } from "./published-question.ts";

const now = new Date("2027-03-09T12:00:00Z");

/** One listing of its own in each language, so that whatever finds it does so by its words. */
const made: Record<string, { id: string; code: string }> = {};

async function found(q: string): Promise<string[]> {
  const { filters } = await correctPublishedFilters(readBrowse({ q }).filters);
  const { cards } = await browsePublishedListings(filters, "en", now);
  return cards.map(({ code }) => Object.entries(made).find(([, listing]) => listing.code === code)?.[0] ?? code).sort();
}

beforeEach(async () => {
  const institution = await createInstitution({
    names: [
      { language: "ru", name: "Казанский музей Волжской пристани" },
      { language: "en", name: "Museum of the Volga Landing" },
    ],
    aliases: ["KMVL", "Пристань-музей"],
    countryCode: "RU",
    city: "Kazan",
  });
  const chinese = await createInstitution({ names: [{ language: "zh-CN", name: "南海丝路大学" }] });
  made.chinese = await createPublished({
    institution: chinese,
    texts: [{ language: "zh-CN", title: "丝绸之路上的敦煌石窟艺术", body: "讲座介绍莫高窟的壁画与彩塑。" }],
    speakers: [{ name: "", nativeName: "李明华" }],
  });
  made.traditional = await createPublished({
    countryCode: "MO",
    texts: [{ language: "zh-TW", title: "絲路陶瓷展覽", summary: "來自海上貿易的瓷器。" }],
  });
  made.russian = await createPublished({
    institution,
    countryCode: "RU",
    texts: [{ language: "ru", title: "Большая выставка шёлка", body: "Ткани Самарканда." }],
    speakers: [{ name: "Zarina Rahimova", nativeName: "Зарина Рахимова" }],
  });
  made.french = await createPublished({
    countryCode: "FR",
    texts: [{ language: "fr", title: "Exposition été", summary: "Routes du thé, de Canton à Marseille" }],
  });
  made.arabic = await createPublished({
    countryCode: "EG",
    texts: [{ language: "ar", title: "مَعْرِض الفنون الإسلامية", body: "تُقام في الجامعة بالقاهرة للطلاب." }],
    speakers: [{ name: "Amal Haddad", nativeName: "أمل حدّاد" }],
  });
  made.turkish = await createPublished({
    countryCode: "TR",
    texts: [{ language: "en", title: "After the agreement", body: "What becomes of co-operation between ports." }],
  });
  made.english = await createPublished({
    countryCode: "KZ",
    texts: [
      {
        language: "en",
        title: "University exhibition of felt",
        summary: "Tea along the silk road",
        body: "A road of caravans; silk came later. 100% wool.",
      },
    ],
  });
});

describe("words that find a listing", () => {
  it.each([
    ["敦煌", "chinese", "in a longer sentence"],
    ["壁画", "chinese", "two characters inside running text"],
    ["讲座介绍", "chinese", "running text"],
    ["лекция о шёлке", "russian", "what kind of thing it is, and a word"],
    ["莫高窟", "chinese", "three characters"],
    ["敦煌 彩塑", "chinese", "two words in different fields"],
    ["絲綢之路", "chinese", "simplified text by a traditional question"],
    ["莫高窟的壁畫", "chinese", "simplified text by a traditional phrase"],
    ["陶瓷展览", "traditional", "traditional text by a simplified question"],
    ["海上贸易", "traditional", "traditional text by a simplified question, in the summary"],
    ["выставки", "russian", "another case"],
    ["выставкой шелка", "russian", "another case, ё as е"],
    ["ВЫСТАВКА ШЕЛКА", "russian", "capitals"],
    ["самарканд", "russian", "a name's nominative"],
    ["exposition", "french", "a word of the title"],
    ["expositions", "french", "its plural"],
    ["ete", "french", "without its accents"],
    ["été", "french", "with its accents"],
    ["thé", "french", "tea, and not an article"],
    ["THÉ canton", "french", "tea, and another word"],
    ["the marseille", "french", "without its accents, and not as an article"],
    ["معرض", "arabic", "without vowel signs"],
    ["المعرض", "arabic", "with an article that the text lacks"],
    ["فنون", "arabic", "without the article that the text has"],
    ["إسلامية", "arabic", "with hamza, without article"],
    ["الاسلاميه", "arabic", "without hamza, ه for ة"],
    ["إسلامي", "arabic", "the masculine"],
    ["والجامعة", "arabic", "with 'and' before the article"],
    ["القاهرة", "arabic", "the article where the text has a preposition"],
    ["وبالقاهرة", "arabic", "with 'and in' before the article"],
    ["طلاب", "arabic", "without the preposition of the text"],
    ["جامعات", "arabic", "the plural"],
    ["exhi", "english", "while it is being typed"],
    ["university exhib", "english", "while the second word is being typed"],
    ["universities", "english", "in the plural"],
    ["felt caravans", "english", "two words in different fields"],
    ["Zarina Rahimova", "russian", "a speaker in Latin script"],
    ["Зарина Рахимова", "russian", "a speaker in her own script"],
    ["Rakhimova", "russian", "a speaker as others transliterate her"],
    ["李明华", "chinese", "a speaker in his own script"],
    ["李明華", "chinese", "a speaker in traditional characters"],
    ["Li Minghua", "chinese", "a speaker known in Chinese only, in Latin script"],
    ["minghua", "chinese", "his given name alone"],
    ["أمل حداد", "arabic", "a speaker without the doubling sign"],
    ["haddad", "arabic", "a speaker in Latin script"],
    ["KMVL", "russian", "an institution's acronym"],
    ["kmvl выставка", "russian", "an institution's acronym and a word"],
    ["пристань музей", "russian", "an institution's other name"],
    ["Volga landing", "russian", "an institution's name in another language"],
    ["nanhai daxue", "chinese", "an institution's name as it sounds"],
    ["Казахстан", "english", "the country in another language"],
    ["哈萨克斯坦", "english", "the country in another script"],
    ["turkey", "turkish", "the country by the name that it had"],
    ["cooperation", "turkish", "a word that the text writes with a hyphen"],
    ["cooperatoin", "turkish", "the same with a slip"],
    ["co-operation", "turkish", "a word with its hyphen"],
    ['"silk road"', "english", "words side by side"],
    ["“silk road”", "english", "words side by side in curved quotes"],
    ['"丝绸之路"', "chinese", "a Chinese phrase"],
    ['"絲綢之路"', "chinese", "a Chinese phrase in traditional characters"],
    ['felt -"road silk"', "english", "not that phrase"],
    ["felt -velvet", "english", "without a word that is not there"],
    ["100% wool", "english", "signs among words"],
  ])("%s finds the %s one: %s", async (q, expected) => {
    expect(await found(q)).toEqual([expected]);
  });

  it.each([
    ['"road silk"', "words the other way round"],
    ['"road of silk"', "words further apart"],
    ['"壁画敦煌"', "Chinese words that stand apart"],
    ["thé felt", "French tea in an English text with an article"],
    ["felt -tea", "a word that must not be there"],
    ["敦煌 -石窟", "a Chinese word that must not be there"],
    ["felt -silk-road", "two joined words that must not be there"],
    ["hibition", "the end of a word"],
    ["敦煌 felt", "words of two listings"],
    ["qwertz xyzzyx", "nonsense"],
    ["-tea", "only what must not be there"],
  ])("%s finds nothing: %s", async (q) => {
    expect(await found(q)).toEqual([]);
  });

  it.each(["exhib", "univ", "прист", "rahi", "معر", "الجا", "felt exhi", "expos", "exhibition"])(
    "finds by %s the same with the words that it begins and without",
    async (q) => {
      const typed = readBrowse({ q }).filters;
      const { filters } = await correctPublishedFilters(typed);
      expect(filters.begun?.words.length).toBeGreaterThan(0);
      const codes = async (asked: typeof filters) =>
        (await browsePublishedListings(asked, "en", now)).cards.map(({ code }) => code);
      expect(await codes(filters)).toEqual(await codes(typed));
      expect(await codes(filters)).not.toEqual([]);
    },
  );

  it("forgets the words that a beginning stands for as soon as the question is another", async () => {
    const { filters } = await correctPublishedFilters(readBrowse({ q: "felt" }).filters);
    const other = { ...filters, q: "exhib" };
    expect((await browsePublishedListings(other, "en", now)).total).toBe(1);
  });

  it("finds a listing by the acronym of an institution that takes part in it", async () => {
    const desk = await createDesk();
    const shared = await createPublished({ institution: desk.institution });
    await takePart(desk, shared.id, await createPartner({ aliases: ["NSRU"] }));
    expect(await found("nsru")).toEqual([shared.code]);
  });

  it("finds a listing by its code", async () => {
    expect(await found(made.french?.code ?? "")).toEqual(["french"]);
    expect(await found(made.french?.code.toLowerCase() ?? "")).toEqual(["french"]);
  });

  it("puts a word itself above another form of it", async () => {
    const other = await createPublished({ texts: [{ language: "en", title: "Caravan" }] });
    const same = await createPublished({ texts: [{ language: "en", title: "Caravans" }] });
    const ranked = await browsePublishedListings(readBrowse({ q: "caravans" }).filters, "en", now);
    expect(ranked.cards.map(({ code }) => code).slice(0, 2)).toEqual([same.code, other.code]);
  });
});

describe("mistyped words", () => {
  const corrected = async (q: string) => {
    const read = await readPublishedQuestion(q);
    return read.corrections.length > 0 ? read : undefined;
  };

  it.each([
    ["exibition", "english", "exhibition"],
    ["univercity of felt", "english", "university of felt"],
    ["expositoin", "french", "exposition"],
    ["выстовка", "russian", "выставка"],
    ["Rahimovva", "russian", "rahimova"],
    ["الجامعغة", "arabic", "الجامعة"],
    ["Univercity exibition", "english", "university exhibition"],
  ])("%s finds the %s one, by %s", async (q, expected, text) => {
    expect(await found(q)).toEqual([expected]);
    expect((await corrected(q))?.text).toBe(text);
  });

  it("says what was taken for what", async () => {
    expect((await corrected("FELT exibition"))?.corrections).toEqual([{ typed: "exibition", meant: "exhibition" }]);
  });

  it.each(["exhibition", "exhibitions", "exhib", '"exibition"', "敦惶", "fel", "tae", "2028", "qwertzuiop"])(
    "leaves %s as it is",
    async (q) => {
      expect(await corrected(q)).toBeUndefined();
    },
  );

  it("prefers the word of more listings, and never a word whose listings are gone", async () => {
    await createPublished({ texts: [{ language: "en", title: "Silts" }] });
    await createPublished({ texts: [{ language: "en", title: "Silks" }] });
    await createPublished({ texts: [{ language: "en", title: "Silks and felts" }] });
    expect((await corrected("silis"))?.text).toBe("silks");
    const { id } = await createPublished({ texts: [{ language: "en", title: "Velvet" }] });
    expect((await corrected("velwet"))?.text).toBe("velvet");
    await database().listing.delete({ where: { id } });
    expect(await corrected("velwet")).toBeUndefined();
  });
});
