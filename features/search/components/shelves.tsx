import { getTranslations } from "next-intl/server";
import { Shelf } from "@/features/listings/components/public/shelf.tsx";
import type { Shelves } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, browsePath, withFilters } from "../schema.ts";

/** What each shelf leads on to: the same question, asked so that its answer begins with what stands on the shelf. */
const MORE = {
  onNow: { when: "today" },
  openingSoon: {},
  closingSoon: { sort: "closing" },
  newest: { sort: "newest" },
} as const satisfies Record<keyof Shelves, BrowseFilters>;

/** Shelves of things to act on or to read: an agenda says them better than pictures, unless they are all there is. */
const AGENDA: readonly (keyof Shelves)[] = ["closingSoon", "newest"];

const NAMES = Object.keys(MORE) as (keyof Shelves)[];

/** What is on, what begins, which deadlines come and what is new, each with the way to the rest; an empty one is left out. */
export async function ShelvesOf({
  shelves,
  filters,
  locale,
  now,
}: {
  shelves: Partial<Shelves>;
  filters: BrowseFilters;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "shelves" });
  const isAlone = NAMES.filter((name) => (shelves[name]?.length ?? 0) > 0).length < 2;
  return NAMES.map((name) => (
    <Shelf
      key={name}
      id={name}
      title={t(`title.${name}`)}
      cards={shelves[name] ?? []}
      more={{ href: browsePath(locale, withFilters(filters, MORE[name])), label: t(`more.${name}`) }}
      as={AGENDA.includes(name) && !isAlone ? "lines" : "cards"}
      locale={locale}
      now={now}
    />
  ));
}
