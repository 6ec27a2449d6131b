import { browsePublishedListings } from "@/features/search/queries/published-browse.ts";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { correctPublishedFilters } from "@/features/search/queries/published-question.ts";
import { suggestPublished } from "@/features/search/queries/published-suggestions.ts";
import { writeCursor } from "@/features/search/rules/cursor.ts";
import { type BrowseFilters, PAGE_SIZE, sortOf } from "@/features/search/schema.ts";
import { database } from "@/lib/db.ts";
import { step } from "@/server/progress.ts";
import { names } from "./phrases.ts";
import type { Figures } from "./table.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12);
/** Questions come over two or three connections by turns, each of which first has to touch the memory that they share. */
const WARMING = 3;
/** Only the classes whose name has this in it, each of their questions by itself: to find out which one is slow. */
const ONLY = process.env.BENCH_ONLY;
const SEARCH_BAR = 60;
const FACETS_BAR = 250;

type Question = { name: string; bar: number; ask: (filters: BrowseFilters) => Promise<number>; of: BrowseFilters[] };

// Each with the look at the vocabulary that the page begins with.
async function list(typed: BrowseFilters): Promise<number> {
  const { filters } = await correctPublishedFilters(typed);
  return (await browsePublishedListings(filters, "en", new Date())).total;
}

async function facets(typed: BrowseFilters): Promise<number> {
  const { filters } = await correctPublishedFilters(typed);
  return (await listPublishedFacets(filters, "en", new Date())).total;
}

async function suggestions({ q = "" }: BrowseFilters): Promise<number> {
  const { listings, institutions, people, places } = await suggestPublished(q, "en", new Date());
  return listings.length + institutions.length + people.length + places.length;
}

/** How long each class of question takes, asked in turn with different words and values, nothing else going on. */
export async function measureSearch(size: number): Promise<Figures[]> {
  const questions = asked(await questionsOf());
  return step(`Questions over ${size.toLocaleString("en")} listings`, async () => {
    const figures: Figures[] = [];
    for (const question of questions) figures.push(await measure(question));
    return figures;
  });
}

function asked(questions: Question[]): Question[] {
  if (ONLY === undefined) return questions;
  const chosen = questions.filter(({ name }) => name.includes(ONLY));
  return chosen.flatMap((question) =>
    question.of.map((filters) => ({
      ...question,
      name: `${question.name}: ${JSON.stringify(filters)}`,
      of: [filters],
    })),
  );
}

async function measure({ name, bar, ask, of }: Question): Promise<Figures> {
  let matches = 0;
  for (let round = 0; round < WARMING; round++) {
    for (const filters of of) matches = Math.max(matches, await ask(filters));
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const filters of of) {
      const began = performance.now();
      await ask(filters);
      times.push(performance.now() - began);
    }
  }
  return { name, times, matches, bar };
}

async function questionsOf(): Promise<Question[]> {
  const people = names();
  const q = (...texts: string[]) => texts.map((text): BrowseFilters => ({ q: text }));
  const filtered: BrowseFilters[] = [
    { kind: "lecture" },
    { kind: "exhibition", country: "UZ" },
    { route: "belt_north", language: "ru", mode: "online" },
    { city: "EG-cairo", field: "02", free: true },
    { when: "week", open: true },
    { institution: "institution-3", kind: "programme", sub: "double" },
    { from: "2026-12-24", to: "2026-12-26", country: "CN" },
    { kind: "brief", city: "IT-venice", language: "ar" },
  ];
  const search = { bar: SEARCH_BAR, ask: list };
  const counting = { bar: FACETS_BAR, ask: facets };
  return [
    { name: "rare: one person’s name", ...search, of: q(...[19_000, 15_000, 9_000].map((at) => people[at] ?? "")) },
    { name: "rare: a code", ...search, of: q("LEC-2026-0000007", "EXH-2026-0000012", "0009871") },
    { name: "nothing", ...search, of: q("xylophone", "зззз", "龘龘") },
    { name: "medium", ...search, of: q("currency", "договор", "合同", "compass", "عقد") },
    { name: "commonest", ...search, of: q("exhibition", "выставка", "展览", "معرض", "of") },
    { name: "a beginning", ...search, of: q("ex", "тор", "m", "porc") },
    {
      name: "two words",
      ...search,
      of: q("exhibition lecture", "silk currency", "丝绸 合同", "шёлк договор", "trade tea"),
    },
    {
      name: "word and filter",
      ...search,
      of: filtered.flatMap((filters) => q("exhibition", "展览").map((word) => ({ ...filters, ...word }))),
    },
    {
      name: "word, newest first",
      ...search,
      of: q("exhibition", "currency", "договор").map((word) => ({ ...word, sort: "newest" })),
    },
    { name: "everything, page 1", ...search, of: [{}] },
    { name: "everything, page 1,000", ...search, of: [await page(1000, {})] },
    { name: "newest, page 1", ...search, of: [{ sort: "newest" }] },
    { name: "newest, page 1,000", ...search, of: [await page(1000, { sort: "newest" })] },
    { name: "closing soon", ...search, of: [{ sort: "closing" }, { sort: "closing", kind: "programme" }] },
    { name: "filters", ...search, of: filtered },
    {
      name: "suggestions",
      bar: SEARCH_BAR,
      ask: suggestions,
      of: q("exh", "тор", "silk ro", "展览", "univ", "معر", "exibition", people[9_000]?.slice(0, 5) ?? ""),
    },
    { name: "facets of everything", ...counting, of: [{}] },
    { name: "facets with filters", ...counting, of: filtered },
    { name: "facets with a word", ...counting, of: q("exhibition", "currency", "展览", people[9_000] ?? "") },
    {
      name: "facets with a word and filters",
      ...counting,
      of: filtered.map((filters) => ({ ...filters, q: "trade" })),
    },
  ];
}

/** The address of a page far on, found the slow way; of a shorter list its last one. */
async function page(number: number, filters: BrowseFilters): Promise<BrowseFilters> {
  const sort = sortOf(filters);
  const rows =
    sort === "newest"
      ? await database().$queryRaw<{ id: string; key: number }[]>`
          SELECT listing_id AS id, (extract(epoch FROM published_at) * 1000)::float8 AS key FROM search_entry
          ORDER BY published_at DESC, listing_id DESC LIMIT ${number * PAGE_SIZE}`
      : await database().$queryRaw<{ id: string; key: number }[]>`
          SELECT listing_id AS id, (extract(epoch FROM next_at) * 1000)::float8 AS key FROM search_entry
          WHERE next_at < 'infinity' AND over_at > now() ORDER BY next_at, listing_id LIMIT ${number * PAGE_SIZE}`;
  const { id, key } = rows[Math.max(0, rows.length - 1 - PAGE_SIZE)] ?? { id: "", key: 0 };
  return { ...filters, after: writeCursor({ way: "after", sort, stretch: 0, key, tie: 0, id }) };
}
