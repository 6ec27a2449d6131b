import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { queryText } from "@/lib/text/search.ts";
import { searchDocument } from "@/lib/text/search-document.ts";

type Pair = { query: string; text: string; language?: string };

/** For each pair of a query and a text, whether PostgreSQL itself finds the one in the other. */
async function found(pairs: Pair[]): Promise<boolean[]> {
  const queries = pairs.map(({ query }) => queryText(query) ?? "");
  const texts = pairs.map(({ text, language = "en" }) => searchDocument([{ weight: "D", text, language }]).vector);
  const rows = await database().$queryRaw<{ found: boolean }[]>`
    select pair.text::tsvector @@ pair.query::tsquery as found
    from unnest(${texts}::text[], ${queries}::text[]) with ordinality as pair(text, query, place)
    order by pair.place`;
  return rows.map((row) => row.found);
}

const TEXT =
  "敦煌石窟的壁画展览：Murals of the Dunhuang Caves 2026, Выставка шёлка — معرض الفنون في الجامعة การศึกษา प्रदर्शनी x86 1e5 LEC-2026-0042";

describe("searching in PostgreSQL", () => {
  it.each([
    ..."敦煌 壁画 画展 览 敦 敦煌壁画 敦煌壁画展览 展覽 dunhu DUNHU mural caves' шелк الجامعة جامعة والجامعة معرض".split(
      " ",
    ),
    ..."การศึกษา ศึกษา प्रदर्शनी x86 1e5 2026 lec-2026-0042 2026-0042 lec20260042".split(" "),
    "敦煌 展览",
    "the caves of dunhuang",
    "выставка шёлка",
    "معرض الفن",
    "murals -",
    "murals -tea",
    '"murals of the dunhuang"',
    '"敦煌石窟" "石窟 的"',
    "«الفنون في الجامعة»",
    "“فنون في جامعة”",
  ])("finds the exhibition by %s", async (query) => {
    expect(await found([{ query, text: TEXT }])).toEqual([true]);
  });

  it.each([
    ..."云冈 画壁 huang prefix".split(" "),
    "dunhuang yungang",
    "جامع فقط",
    "murals -caves",
    "敦煌 -石窟",
    "murals -敦",
    'murals -"dunhuang caves"',
    '"caves dunhuang"',
    '"敦煌壁画"',
    '"caves 2026 выставка шелк"',
  ])("tells %s from it", async (query) => {
    expect(await found([{ query, text: TEXT }])).toEqual([false]);
  });

  it("takes whatever is typed as words, and finds any text by itself", async () => {
    const piece = fc.constantFrom(..."ab&|!:*()'\\<-> 敦煌ёا\u0E31\u0938\u094D1.e/@_\"“”");
    const anything = fc.oneof(
      fc.string({ unit: piece, maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    const pairs = fc
      .sample(anything, 3000)
      .filter((text) => queryText(text) !== null)
      .map((text) => ({ query: text, text }));
    const answers = await found(pairs);
    const saysWhatMustNotOccur = /(?:^|\s)[-−－]/u;
    const missed = pairs.filter(({ query }, index) => !answers[index] && !saysWhatMustNotOccur.test(query));
    expect(missed).toEqual([]);
  });

  const chinese = fc.string({
    unit: fc.constantFrom(..."敦煌石窟壁画展览丝绸之路大学的与研究中心广州"),
    minLength: 2,
    maxLength: 30,
  });

  it("finds any two neighbouring Chinese characters, any one, and the whole, of a text", async () => {
    const pairs = fc
      .sample(fc.tuple(chinese, fc.nat(), fc.constantFrom("", "Silk Road ", "2026")), 500)
      .flatMap(([text, at, before]) => {
        const start = at % (text.length - 1);
        const whole = `${before}${text}。`;
        return [text.slice(start, start + 2), text.slice(start, start + 1), text, `"${text}"`].map((query) => ({
          query,
          text: whole,
        }));
      });
    const answers = await found(pairs);
    expect(pairs.filter((_, index) => !answers[index])).toEqual([]);
  });

  it("finds a text by its own words in any order, as a phrase, and by the beginning of its last", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeéшёжاقلمن"), minLength: 4, maxLength: 9 });
    const pairs = fc.sample(fc.array(word, { minLength: 1, maxLength: 8 }), 500).flatMap((words) => {
      const text = words.join(" ");
      return [text, `"${text}"`, text.slice(0, -1), words.toReversed().join(" ")].map((query) => ({ query, text }));
    });
    const answers = await found(pairs);
    expect(pairs.filter((_, index) => !answers[index])).toEqual([]);
  });

  it("holds the longest text that a form lets through, in every language", async () => {
    const words = Array.from({ length: 20 * 2500 }, (_, index) => `w${index.toString(36)}ж敦`);
    const fields = [
      { weight: "A" as const, text: "Silk road", language: "en" },
      ...Array.from({ length: 20 }, (_, language) => ({
        weight: "D" as const,
        text: words.slice(language * 2500, language * 2500 + 2500).join(" "),
        language: "en",
      })),
    ];
    const { vector } = searchDocument(fields);
    const [row] = await database().$queryRaw<[{ found: boolean }]>`
      select ${vector}::tsvector @@ ${queryText('"silk road" w1ж')}::tsquery as found`;
    expect(row.found).toBe(true);
  });
});
