import "server-only";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import { excerptOf } from "@/lib/text/excerpt.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { isMarked, type MarkedPart, type Marker, markerFor } from "@/lib/text/marks.ts";

/** What shows on a card why it was found. */
export type Excerpt = { parts: MarkedPart[]; language: string };

/** What was searched for, to be marked on cards, and the excerpts of those that do not show it themselves. */
export type CardMarking = { mark: Marker; excerpts: ReadonlyMap<string, Excerpt> };

type Row = { code: string; language: string; text: string; isMarkdown: boolean };

/** Characters of a long text that are looked through for a match. */
const LOOKED_THROUGH = 100_000;

/**
 * For those cards of an answer whose title and summary hold nothing of the question: the place in the listing that does,
 * by the listing's code. Undefined for a question without words. Looked for in the language of the card first, then in its other languages, then among the names
 * of people. The selection of the cards says that anybody may read them. Asks the database only when there are such cards.
 */
export async function markPublishedCards(
  q: string,
  cards: readonly Pick<PublishedCard, "code" | "title" | "summary" | "textLanguage">[],
): Promise<CardMarking | undefined> {
  const mark = markerFor(q);
  if (mark === null) return undefined;
  const excerpts = new Map<string, Excerpt>();
  const puzzling = cards.filter(
    ({ title, summary, textLanguage }) => ![title, summary].some((text) => isMarked(mark(text, textLanguage))),
  );
  if (puzzling.length === 0) return { mark, excerpts };
  for (const { code, language, text, isMarkdown } of await readTexts(puzzling)) {
    if (excerpts.has(code) || !isMarked(mark(text, language))) continue;
    const parts = excerptOf(mark(isMarkdown ? plainText(text, LOOKED_THROUGH) : text, language));
    if (parts) excerpts.set(code, { parts, language });
  }
  return { mark, excerpts };
}

/** The texts of these listings, those of the card's language first, long texts before short ones that the card shows. */
async function readTexts(cards: readonly { code: string; textLanguage: string }[]): Promise<Row[]> {
  return databaseShowing(LISTS).$queryRaw<Row[]>`
    WITH asked AS (
      SELECT l.id, l.code, given.language AS shown
      FROM unnest(${cards.map(({ code }) => code)}::text[], ${cards.map(({ textLanguage }) => textLanguage)}::text[])
        given (code, language) JOIN listing l ON l.code = given.code
    ), texts AS (
      SELECT a.code, a.shown, t.language, t.title AS text, false AS is_markdown, 1 AS place
        FROM asked a JOIN translation t ON t.listing_id = a.id
      UNION ALL SELECT a.code, a.shown, t.language, t.summary, false, 2 FROM asked a JOIN translation t ON t.listing_id = a.id
      UNION ALL SELECT a.code, a.shown, t.language, t.body, true, 3 FROM asked a JOIN translation t ON t.listing_id = a.id
      UNION ALL SELECT a.code, a.shown, t.language, t.text, true, 4
        FROM asked a JOIN translation_part t ON t.listing_id = a.id
      UNION ALL SELECT a.code, a.shown, '', concat_ws(' · ', NULLIF(p.name, ''), NULLIF(p.native_name, ''), NULLIF(p.affiliation, '')), false, 5
        FROM asked a JOIN listing_person n ON n.listing_id = a.id JOIN person p ON p.id = n.person_id
    )
    SELECT code, language, text, is_markdown AS "isMarkdown" FROM texts WHERE text <> ''
    ORDER BY code, place = 5, language = shown DESC, place, language`;
}
