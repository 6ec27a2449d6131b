import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { indexText, queryText } from "@/lib/text/search.ts";

/** For each pair of a query and a text, whether PostgreSQL itself finds the one in the other. */
async function found(pairs: { query: string; text: string }[]): Promise<boolean[]> {
  const queries = pairs.map(({ query }) => queryText(query) ?? "");
  const texts = pairs.map(({ text }) => indexText(text));
  const rows = await database().$queryRaw<{ found: boolean }[]>`
    select to_tsvector('simple', pair.text) @@ to_tsquery('simple', pair.query) as found
    from unnest(${texts}::text[], ${queries}::text[]) with ordinality as pair(text, query, place)
    order by pair.place`;
  return rows.map((row) => row.found);
}

describe("searching in PostgreSQL", () => {
  it("finds what is there, in every script", async () => {
    const text =
      "敦煌石窟的壁画展览：Murals of the Dunhuang Caves 2026, Выставка шёлка — معرض الفنون في الجامعة การศึกษา प्रदर्शनी x86 1e5 LEC-2026-0042";
    const queries = [
      ..."敦煌 壁画 画展 览 敦煌壁画展览 dunhu шелк الجامعة جامعة معرض การศึกษา ศึกษา प्रदर्शनी x86 1e5 2026 lec-2026-0042 prefix".split(
        " ",
      ),
    ];
    const answers = await found(queries.map((query) => ({ query, text })));
    expect(queries.filter((_, index) => !answers[index])).toEqual(["prefix"]);
  });

  it("takes whatever is typed as words, and finds any text by itself", async () => {
    const piece = fc.constantFrom(..."ab&|!:*()'\\<-> 敦煌ёا\u0E31\u0938\u094D1.e/@_");
    const pairs = fc
      .sample(fc.oneof(fc.string({ unit: piece, maxLength: 20 }), fc.string({ unit: "binary", maxLength: 20 })), 2000)
      .filter((text) => queryText(text) !== null)
      .map((text) => ({ query: text, text }));
    const answers = await found(pairs);
    expect(pairs.filter((_, index) => !answers[index])).toEqual([]);
  });
});
