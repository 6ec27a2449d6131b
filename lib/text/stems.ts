import { LRUCache } from "lru-cache";
import { newStemmer, type Stemmer } from "snowball-stemmers";

/** Algorithms by the language of a text; Arabic has its own below. */
const ALGORITHMS: Record<string, string> = {
  en: "english",
  fr: "french",
  es: "spanish",
  ru: "russian",
  de: "german",
  it: "italian",
  pt: "portuguese",
  tr: "turkish",
};
const LATIN = ["en", "fr", "es", "de", "it", "pt", "tr"];

/** What rules of another language leave of a short word tells nothing: the Spanish ones make "se" of "sea". */
const SHORTEST_STEM = 3;

const STARTS_LATIN = /^\p{Script=Latin}/u;
const STARTS_CYRILLIC = /^\p{Script=Cyrillic}/u;
const STARTS_ARABIC = /^\p{Script=Arabic}/u;

const stemmers = new Map<string, Stemmer>();
const known = new LRUCache<string, string>({ max: 50_000 });

/**
 * The stem of a folded word in a text of this language (BCP 47), marked so that it is never taken for a word and never
 * for a stem of another language. Nothing where the language, or the word's script in it, has no rules here.
 */
export function stemInText(word: string, language: string | undefined): string | undefined {
  const [primary = ""] = (language ?? "").toLowerCase().split("-");
  return languagesOf(word).includes(primary) ? stemIn(word, primary) : undefined;
}

/** The stems that a text in any language of the word's script would have for it. */
export function stemsOfQuestion(word: string): string[] {
  return languagesOf(word).map((language) => stemIn(word, language));
}

/**
 * An Arabic word without its article and the "and", "so", "in", "like", "for" written together with it; other words as
 * they are.
 */
export function withoutArticle(word: string): string {
  return STARTS_ARABIC.test(word) ? word.replace(/^(?:ال(?=..)|[وف]?(?:[بك]?ال|لل)(?=...))/u, "") : word;
}

function languagesOf(word: string): readonly string[] {
  if (STARTS_LATIN.test(word)) return LATIN;
  if (STARTS_CYRILLIC.test(word)) return ["ru"];
  if (STARTS_ARABIC.test(word)) return ["ar"];
  return [];
}

function stemIn(word: string, language: string): string {
  const marked = `/${language}/`;
  if (language === "ar") return `${marked}${arabicStem(word)}`;
  const key = `${marked}${word}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const stem = stemmerFor(language).stem(word);
  const told = `${marked}${stem.length < SHORTEST_STEM ? word : stem}`;
  known.set(key, told);
  return told;
}

function stemmerFor(language: string): Stemmer {
  const stemmer = stemmers.get(language) ?? newStemmer(ALGORITHMS[language] ?? "english");
  stemmers.set(language, stemmer);
  return stemmer;
}

/**
 * Light stemming (after Larkey, Ballesteros and Connell, 2002) of folded Arabic: article and prefixes go, then endings of
 * number, gender and relation as long as three letters stay. Snowball's rules want the hamza and the ة that folding took.
 */
function arabicStem(word: string): string {
  let stem = withoutArticle(word);
  for (;;) {
    const shorter = stem.replace(/(?<=...)(?:ها|ان|ات|ون|ين|يه|ه|ي)$/u, "");
    if (shorter === stem) return stem;
    stem = shorter;
  }
}
