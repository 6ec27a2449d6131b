import { getTranslations } from "next-intl/server";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import type { ListingsInTime } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { ListingRow } from "./listing-card.tsx";
import { Section } from "./section.tsx";

/**
 * Somebody's listings under a heading each for what is on, what comes and what is past; what is empty is not headed. The
 * past is cut short, and `morePast` leads to the rest of it where there is such a list.
 */
export async function ListingsInTimeSections({
  listings,
  morePast,
  noteOf,
  locale,
  now,
}: {
  listings: ListingsInTime;
  morePast?: string;
  /** What connects a listing with whose page this is, by its code. */
  noteOf?: (code: string) => string | undefined;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "inTime" });
  const shelves = [
    { id: "now", cards: listings.now },
    { id: "coming", cards: listings.coming },
    { id: "past", cards: listings.past },
  ] as const;
  return shelves
    .filter(({ cards }) => cards.length > 0)
    .map(({ id, cards }) => (
      <Section key={id} id={id} title={t(id)}>
        <Rows cards={cards} noteOf={noteOf} locale={locale} now={now} />
        {id === "past" && morePast && listings.pastTotal > cards.length ? (
          <p>
            <a href={morePast} className="font-semibold text-accent underline underline-offset-4">
              {t("morePast", { count: listings.pastTotal })}
            </a>
          </p>
        ) : null}
      </Section>
    ));
}

function Rows({
  cards,
  noteOf,
  locale,
  now,
}: {
  cards: readonly PublishedCard[];
  noteOf?: (code: string) => string | undefined;
  locale: Locale;
  now: Date;
}) {
  return (
    <div className="-mt-4">
      {cards.map((card) => (
        <ListingRow
          key={card.code}
          card={card}
          locale={locale}
          now={now}
          headingLevel="h3"
          note={noteOf?.(card.code)}
        />
      ))}
    </div>
  );
}
